package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MigrationsIT {
    @Test
    void several_nodes_migrate_one_database_at_the_same_time() throws IOException {
        TestDatabase database = new TestDatabase();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> nodes = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> Migrations.run(database.url()), threads))
                    .toList();
            nodes.forEach(CompletableFuture::join);
        }
        Migrations.run(database.url());

        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(database.count("flyway_schema_history WHERE success")).isEqualTo(files.count());
        }
        assertThat(database.count("discussion")).isZero();
    }

    @Test
    void a_schema_that_was_tampered_with_stops_the_start_and_says_why() {
        TestDatabase database = new TestDatabase();
        Migrations.run(database.url());
        database.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");

        assertThatThrownBy(() -> Migrations.run(database.url()))
                .isInstanceOf(StoreStartException.class)
                .hasMessageContaining(database.name)
                .hasMessageContaining("checksum")
                .hasMessageNotContaining("postgres:postgres");
    }

    @Test
    void a_newer_schema_is_left_as_it_is() {
        TestDatabase database = new TestDatabase();
        Migrations.run(database.url());
        database.execute(
                "INSERT INTO flyway_schema_history SELECT 999, '999', 'later', type, 'V999__later.sql', 5, installed_by, now(), 1, true"
                        + " FROM flyway_schema_history WHERE version = '1'");
        Migrations.run(database.url());
    }
}
