package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.voice.english.Stems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CastLintTest {
    /** Another folder may be given to try a cast that is still being written. */
    private static final Path FOLDER = Path.of(System.getProperty("chatlab.cast", "personas"));

    @TempDir
    private Path temp;

    @Test
    void the_stock_cast_gives_no_cause_for_complaint() throws IOException {
        List<Path> files = CastLint.files(FOLDER);
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
        long began = System.nanoTime();
        List<String> findings = CastLint.of(files);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        findings.forEach(System.out::println);
        System.out.println(files.size() + " files, " + findings.size() + " findings, " + took.toMillis() + " ms");
        assertThat(findings).isEmpty();
    }

    /** Moods are restated by what holds of any mood. */
    @Test
    void a_gist_restates_the_claim_at_its_place_and_no_other_of_its_idea_better() {
        List<String> misplaced = new ArrayList<>();
        for (String id : Cast.IDS.stream().filter(id -> !id.equals("red")).toList()) {
            for (Persona.Idea idea : Cast.find(id).ideas()) {
                for (int k = 0; k < idea.gist().size(); k++) {
                    String gist = idea.gist().get(k);
                    long own = shared(gist, idea.claims().get(k));
                    idea.claims().stream()
                            .filter(claim -> shared(gist, claim) > own + 1)
                            .forEach(claim -> misplaced.add(id + ": " + gist + " | " + claim));
                }
            }
        }
        assertThat(misplaced).isEmpty();
    }

    private static long shared(String gist, String claim) {
        Set<String> stems = Stems.of(claim);
        return Stems.of(gist).stream().filter(stems::contains).count();
    }

    @Test
    void a_sentence_that_two_characters_share_or_nearly_share_is_told_with_both_places() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("theorists"));
        String one = Draft.good().text();
        String other = Draft.good()
                .with("id: ada", "id: eve")
                .with("A loom repays the hand that studies it", "A loom repays the hand that truly studies it")
                .text();
        Files.writeString(folder.resolve("ada.yaml"), one);
        Files.writeString(folder.resolve("eve.yaml"), other);
        List<String> findings = CastLint.of(CastLint.files(temp));
        assertThat(findings)
                .anyMatch(line -> line.startsWith("eve.yaml:") && line.contains("the sentence at ada.yaml:"))
                .anyMatch(line -> line.contains("nearly the sentence at ada.yaml:") && line.contains("truly studies"));
    }
}
