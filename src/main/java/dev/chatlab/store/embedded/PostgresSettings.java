package dev.chatlab.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the embedded PostgreSQL runs: durable, on loopback only, with a password, modest in memory. Given on the command
 * line, so that no file inside the cluster can weaken it and an orphan with other settings is recognised.
 */
final class PostgresSettings {

    static final String HOST = "127.0.0.1";

    private static final Map<String, String> FIXED = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "50"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("maintenance_work_mem", "32MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("max_parallel_maintenance_workers", "0"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            // What a killed ChatLab still had running is cancelled, so that its locks do not outlive it.
            Map.entry("client_connection_check_interval", "5s"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // Errors of single statements go to the client that caused them; the log keeps starts, stops and crashes.
            Map.entry("log_min_messages", "log"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_error_verbosity", "terse")));

    private PostgresSettings() {}

    static List<String> command(PostgresLayout layout, PostgresBinaries binaries, int port) {
        List<String> command = new ArrayList<>(List.of(
                binaries.executable("postgres"),
                "-D",
                layout.data().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "hba_file=" + layout.accessRules()));
        FIXED.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return List.copyOf(command);
    }

    /** Only ChatLab's own user, only from this machine, only with the password. */
    static void writeAccessRules(PostgresLayout layout) throws IOException {
        Files.writeString(
                layout.accessRules(), "host all %s %s/32 scram-sha-256%n".formatted(PostgresCluster.USER, HOST));
    }
}
