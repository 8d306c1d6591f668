package dev.chatlab.store.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** The way to a running server at ChatLab's start: take over the one that still runs, or start one. */
final class PostgresOpening {

    private static final Duration PORT_LIMIT = Duration.ofSeconds(1);
    private static final Duration PORT_PAUSE = Duration.ofMillis(20);
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(2);
    private static final int PORTS_TRIED = 3;
    private static final String LOGIN_SECONDS = "2";

    /** A server and the port it answers on. */
    record Opened(Postmaster postmaster, int port) {}

    private final PostgresLayout layout;
    private final PostgresBinaries binaries;
    private final PostgresLauncher launcher;
    private final String password;
    private final Consumer<PostgresEvent> events;

    PostgresOpening(
            PostgresLayout layout,
            PostgresBinaries binaries,
            PostgresLauncher launcher,
            String password,
            Consumer<PostgresEvent> events) {
        this.layout = layout;
        this.binaries = binaries;
        this.launcher = launcher;
        this.password = password;
        this.events = events;
    }

    Opened open() throws IOException, InterruptedException {
        PostgresPort ports = new PostgresPort(layout.port());
        int port = ports.kept();
        Optional<ProcessHandle> orphan = PostgresOrphan.find(layout);
        if (orphan.isPresent()) {
            if (fit(orphan.get(), port)) {
                events.accept(new PostgresEvent.Adopted(orphan.get().pid(), port));
                return new Opened(launcher.of(orphan.get()), port);
            }
            launcher.of(orphan.get()).stop(ORPHAN_PATIENCE);
            events.accept(new PostgresEvent.OrphanStopped(orphan.get().pid()));
        }
        launcher.rotateLog();
        return launch(ports, port);
    }

    private Opened launch(PostgresPort ports, int kept) throws IOException, InterruptedException {
        long from = System.nanoTime();
        int port = kept;
        for (int tried = 1; ; tried++) {
            if (!freeSoon(port)) {
                int before = port;
                port = ports.choose();
                events.accept(new PostgresEvent.PortMoved(before, port));
            }
            try {
                Postmaster postmaster = launcher.launch(port);
                events.accept(
                        new PostgresEvent.Started(postmaster.pid(), port, Duration.ofNanos(System.nanoTime() - from)));
                return new Opened(postmaster, port);
            } catch (StoreStartException e) {
                // Somebody may have taken the port after it was found free.
                if (PostgresPort.free(port) || tried == PORTS_TRIED) {
                    throw e;
                }
            }
        }
    }

    /** Started exactly as we would start it now (version, port and settings), and it lets us in. */
    private boolean fit(ProcessHandle orphan, int port) throws IOException, InterruptedException {
        return ProcessFacts.commandLine(orphan).equals(PostgresSettings.command(layout, binaries, port))
                && launcher.ready(launcher.of(orphan))
                && answers(port);
    }

    private boolean answers(int port) {
        PostgresAddress address = EmbeddedPostgres.address(port, password);
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", LOGIN_SECONDS);
        properties.setProperty("socketTimeout", LOGIN_SECONDS);
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('data_directory')")) {
            return row.next() && row.getString(1).equals(layout.data().toString());
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean freeSoon(int port) throws InterruptedException {
        long deadline = System.nanoTime() + PORT_LIMIT.toNanos();
        while (!PostgresPort.free(port)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PORT_PAUSE);
        }
        return true;
    }
}
