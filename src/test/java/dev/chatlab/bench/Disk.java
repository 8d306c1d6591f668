package dev.chatlab.bench;

import dev.chatlab.store.DatabaseUrl;
import dev.chatlab.store.embedded.EmbeddedPostgres;
import dev.chatlab.store.embedded.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** The embedded PostgreSQL as people run it, durable, on a data directory that is gone afterwards. */
final class Disk implements AutoCloseable {
    private final Path dir;
    private final EmbeddedPostgres postgres;

    Disk() throws IOException {
        dir = Files.createTempDirectory("chatlab-bench");
        postgres = EmbeddedPostgres.start(dir);
    }

    DatabaseUrl url() {
        return DatabaseUrl.parse(postgres.uri() + "?sslmode=disable");
    }

    /** Runs one statement past the store, with the given texts as its parameters. */
    void execute(String sql, String... parameters) throws SQLException {
        PostgresAddress at = postgres.address();
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        remove(dir);
    }

    static void remove(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
