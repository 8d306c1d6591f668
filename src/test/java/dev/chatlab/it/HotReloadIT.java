package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters are files, and a running ChatLab follows them. */
class HotReloadIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path home;

    private ChatLabProcess lab;
    private Client client;
    private Path file;

    @BeforeEach
    void chatlab_runs() throws Exception {
        lab = ChatLabProcess.start(Setup.onSharedServer(home));
        client = Client.guest(lab);
        file = lab.setup().personasDir().resolve("theorists").resolve("dewey.yaml");
    }

    @AfterEach
    void it_ends() {
        lab.close();
    }

    @Test
    void the_folder_is_filled_with_the_stock_characters() {
        assertThat(file).exists();
        assertThat(lab.setup().personasDir().resolve("theorists"))
                .isDirectoryContaining(each -> each.endsWith("hooks.yaml"));
    }

    @Test
    void an_edited_character_is_served_and_speaks_in_its_new_version() throws Exception {
        JsonNode before = client.get("/personas/dewey").is(200).json();
        String edited = Files.readString(file).replaceFirst("(?m)^tagline:.*$", "tagline: Edited while running.");
        Files.writeString(file, edited);
        JsonNode after = await("Edited while running.");
        assertThat(after.path("version").asText())
                .isNotEqualTo(before.path("version").asText());
        Table table = client.launch("Can a running thing be changed?", List.of("dewey"));
        assertThat(table.discussion().path("seats").path(0).path("version").asText())
                .isEqualTo(after.path("version").asText());
        int n = table.next();
        table.awaitQuiet(SOON);
        assertThat(table.turn(n).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void a_broken_character_is_refused_with_where_and_why_and_the_last_good_one_stays() throws Exception {
        JsonNode before = client.get("/personas/dewey").is(200).json();
        String good = Files.readString(file);
        Files.writeString(file, good.replaceFirst("(?m)^cast:.*$", "cast: magicians"));
        Optional<String> told = lab.output().await(line -> line.contains("dewey.yaml") && line.contains("cast"), SOON);
        int line = 1
                + good.lines()
                        .toList()
                        .indexOf(good.lines()
                                .filter(each -> each.startsWith("cast:"))
                                .findFirst()
                                .orElseThrow());
        assertThat(told)
                .as("%s", lab.output())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("dewey.yaml", "cast")
                        .containsPattern("\\b" + line + "\\b")
                        .containsAnyOf("theorists", "one of"));
        assertThat(client.get("/personas/dewey").is(200).json()).isEqualTo(before);
        Table table = client.launch("Does a broken file silence anybody?", List.of("dewey"));
        table.next();
        table.awaitQuiet(SOON);
        assertThat(table.turn(1).path("status").asText()).isEqualTo("completed");
        Files.writeString(file, good.replaceFirst("(?m)^tagline:.*$", "tagline: Mended."));
        await("Mended.");
    }

    @Test
    void a_file_that_is_no_yaml_at_all_harms_nobody() throws Exception {
        Files.writeString(file, "id: dewey\n  name: [unclosed\n");
        assertThat(lab.output().await(line -> line.contains("dewey.yaml"), SOON))
                .isPresent();
        assertThat(client.get("/personas/dewey").is(200).json().path("name").asText())
                .isEqualTo("John Dewey");
        assertThat(lab.output().lines()).noneMatch(line -> line.startsWith("\tat "));
    }

    private JsonNode await(String tagline) throws Exception {
        long until = System.nanoTime() + SOON.toNanos();
        JsonNode now = client.get("/personas/dewey").is(200).json();
        while (!now.path("tagline").asText().equals(tagline)) {
            assertThat(System.nanoTime()).as("%s\n%s", now, lab.output()).isLessThan(until);
            Thread.sleep(100);
            now = client.get("/personas/dewey").is(200).json();
        }
        return now;
    }
}
