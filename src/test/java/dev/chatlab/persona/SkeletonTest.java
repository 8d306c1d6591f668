package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page's editor begins a new character with. */
class SkeletonTest {
    private static final Path SKELETON = Path.of("webroot/src/screens/personas/editor/skeleton.yaml");
    private static final Map<String, String> WRITTEN = Map.of(
            "id", "ada",
            "name", "Ada Loom",
            "dates", "an invented weaver",
            "tagline", "Looks at every question as at a piece of cloth",
            "short", "Loom",
            "title", "Learning by the hand",
            "work", "Notes from a Weaving Shed",
            "year", "2020");

    private static String written() throws IOException {
        String text = Files.readString(SKELETON);
        for (Map.Entry<String, String> one : WRITTEN.entrySet()) {
            text = text.replaceFirst(
                    "(?m)^( *)" + one.getKey() + ":(?: .*)?$", "$1" + one.getKey() + ": " + one.getValue());
        }
        return text.replaceFirst("(?m)^ {6}-$", "      - A loom repays the hand that studies it.")
                .replaceFirst("(?m)^ {6}-$", "      - a loom repays the hand that studies it");
    }

    @Test
    void it_lacks_only_what_nobody_else_can_write() throws IOException {
        assertThat(PersonaYaml.check(Files.readString(SKELETON)))
                .extracting(Finding::path)
                .containsOnly(
                        "/id",
                        "/name",
                        "/dates",
                        "/tagline",
                        "/short",
                        "/ideas/0/title",
                        "/ideas/0/work",
                        "/ideas/0/claims/0",
                        "/ideas/0/gist/0");
    }

    @Test
    void once_that_is_written_it_can_be_saved_and_the_only_advice_is_to_say_more() throws IOException {
        assertThat(PersonaYaml.check(written())).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.path()).isEqualTo("/ideas/0");
        });
        assertThat(PersonaYaml.read("me", "the text", written()).persona()).isNotNull();
    }
}
