package dev.chatlab.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A fresh database on the one PostgreSQL server of this JVM, durable settings on. */
final class TestDatabase {
    private static EmbeddedPostgres server;

    final String name = "test_" + UUID.randomUUID().toString().replace("-", "");

    TestDatabase() {
        try (Connection c = connect("postgres")) {
            c.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            }
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server().getJdbcUrl("postgres", database));
    }

    DatabaseUrl url() {
        return DatabaseUrl.parse(
                "postgresql://postgres:postgres@localhost:" + server().getPort() + "/" + name + "?sslmode=disable");
    }

    void execute(String sql) {
        try (Connection c = connect(name)) {
            c.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From another database of the server, for what this one would refuse. */
    void executeElsewhere(String sql) {
        try (Connection c = connect("postgres")) {
            c.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether anybody may connect; those connected stay so. */
    void allowConnections(boolean allowed) {
        executeElsewhere("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + allowed);
    }

    List<String> column(String sql) {
        return column(name, sql);
    }

    private static List<String> column(String database, String sql) {
        try (Connection c = connect(database);
                var rows = c.createStatement().executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql) {
        return Long.parseLong(column("SELECT count(*) FROM " + sql).getFirst());
    }

    /** Ends every other connection to this database, whatever it is doing. */
    int cutConnections() {
        String cut =
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = '"
                        + name + "'";
        return column("postgres", cut).size();
    }
}
