package dev.chatlab.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaFolderTest {
    @TempDir
    private Path temp;

    private Path installed() throws IOException {
        Path folder = temp.resolve("personas");
        StockFiles.load().install(folder);
        return folder;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void a_missing_folder_is_made_from_the_stock_characters() throws IOException {
        PersonaFolder folder = PersonaFolder.install(temp.resolve("personas"));
        assertThat(folder.look().changed())
                .extracting(Persona::id)
                .contains("dewey", "montessori", "piaget", "vygotsky", "freire", "hooks");
    }

    @Test
    void an_edited_stock_file_stays_and_an_unedited_one_follows_an_upgrade() throws IOException {
        Path folder = installed();
        Path edited = folder.resolve("theorists/dewey.yaml");
        edit(edited, "name: John Dewey", "name: J. Dewey");
        Path stale = folder.resolve("theorists/hooks.yaml");
        Files.writeString(stale, "# an older release\n");
        Path record = folder.resolve(".shipped");
        edit(
                record,
                "theorists/hooks.yaml=" + versionIn(record, "theorists/hooks.yaml"),
                "theorists/hooks.yaml=" + PersonaYaml.version("# an older release\n"));
        StockFiles.load().install(folder);
        assertThat(Files.readString(edited)).contains("name: J. Dewey");
        assertThat(Files.readString(stale)).contains("name: bell hooks");
    }

    private static String versionIn(Path record, String name) throws IOException {
        return Files.readAllLines(record).stream()
                .filter(l -> l.startsWith(name + "="))
                .map(l -> l.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_removed_stock_file_does_not_come_back() throws IOException {
        Path folder = installed();
        Files.delete(folder.resolve("theorists/dewey.yaml"));
        StockFiles.load().install(folder);
        assertThat(folder.resolve("theorists/dewey.yaml")).doesNotExist();
    }

    @Test
    void an_edit_is_seen_a_broken_file_is_refused_and_the_last_good_version_stays() throws IOException {
        Path dir = installed();
        PersonaFolder folder = PersonaFolder.install(dir);
        folder.look();
        Path file = dir.resolve("theorists/freire.yaml");
        edit(file, "name: Paulo Freire", "name: Paulo Reglus Freire");
        assertThat(folder.look().changed()).extracting(Persona::name).containsExactly("Paulo Reglus Freire");
        edit(file, "color: brick", "colour: brick and more");
        assertThat(folder.look().changed()).isEmpty();
        assertThat(folder.entries().get("freire").persona().name()).isEqualTo("Paulo Reglus Freire");
        Files.delete(file);
        assertThat(folder.look().gone()).containsExactly("freire");
    }

    @Test
    void a_file_whose_id_is_not_its_name_is_refused() throws IOException {
        Path dir = installed();
        Files.move(dir.resolve("theorists/piaget.yaml"), dir.resolve("theorists/jean.yaml"));
        PersonaFolder folder = PersonaFolder.install(dir);
        assertThat(folder.look().changed()).extracting(Persona::id).doesNotContain("piaget");
    }
}
