package dev.chatlab.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path dir;

    @Test
    void each_platform_has_an_archive_of_its_own() {
        assertThat(PostgresBinaries.archiveName("Linux", "amd64", false)).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archiveName("Linux", "aarch64", false)).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.archiveName("Mac OS X", "aarch64", false)).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(PostgresBinaries.archiveName("Linux", "amd64", true))
                .isEqualTo("postgres-linux-x86_64-alpine_linux.txz");
    }

    @Test
    void they_are_unpacked_once_and_again_only_when_damaged() throws IOException {
        PostgresLayout layout = PostgresLayout.in(dir);
        PostgresBinaries first = PostgresBinaries.unpackedIn(layout);
        Path program = Path.of(first.executable("postgres"));
        var unpackedAt = Files.getLastModifiedTime(program);

        assertThat(PostgresBinaries.unpackedIn(layout)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(program)).isEqualTo(unpackedAt);

        Files.write(program, new byte[0]);
        PostgresBinaries.unpackedIn(layout);
        assertThat(Files.size(program)).isPositive();
    }

    @Test
    void those_of_an_earlier_version_are_removed() throws IOException {
        PostgresLayout layout = PostgresLayout.in(dir);
        Path old = Files.createDirectories(layout.root().resolve("bin-0000/bin"));
        PostgresBinaries.unpackedIn(layout);
        assertThat(old).doesNotExist();
    }
}
