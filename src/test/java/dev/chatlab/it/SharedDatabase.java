package dev.chatlab.it;

import dev.chatlab.store.embedded.EmbeddedPostgres;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** One real PostgreSQL for all tests of this JVM that do not need one under the DATA_DIR of their own ChatLab. */
final class SharedDatabase {
    private static EmbeddedPostgres server;

    private SharedDatabase() {}

    /** The address of a new, empty database. */
    static synchronized String create() {
        String name = "it_" + UUID.randomUUID().toString().replace("-", "");
        URI main = URI.create(server().uri());
        try (Connection connection = connect(main)) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return main.resolve("/" + name) + "?sslmode=disable";
    }

    static Connection connect(URI database) throws SQLException {
        String[] who = database.getUserInfo().split(":", 2);
        String url = "jdbc:postgresql://" + database.getHost() + ":" + database.getPort() + database.getPath();
        return DriverManager.getConnection(url, who[0], who[1]);
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            TempHome home = new TempHome();
            server = EmbeddedPostgres.start(home.create());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home)));
        }
        return server;
    }

    private static void stop(TempHome home) {
        server.close();
        home.delete();
    }
}
