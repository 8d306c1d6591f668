package dev.chatlab.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback port, chosen once and kept in the data directory, so that an orphan is found where it was left. */
final class PostgresPort {

    /** Below the range from which systems hand out ports to outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int TRIES = 200;

    private final Path file;

    PostgresPort(Path file) {
        this.file = file;
    }

    /** The kept port, whether free or not; chooses one when none is kept. */
    int kept() throws IOException {
        if (Files.exists(file)) {
            String text = Files.readString(file).strip();
            if (text.matches("[1-9][0-9]{3,4}") && Integer.parseInt(text) <= 65_535) {
                return Integer.parseInt(text);
            }
        }
        return choose();
    }

    int choose() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (free(port)) {
                DataDirFiles.writePrivately(file, Integer.toString(port));
                return port;
            }
        }
        throw new StoreStartException(
                ("No free port between %d and %d on 127.0.0.1 for the embedded PostgreSQL. Free one, "
                                + "or set DATABASE_URL to a PostgreSQL of your own.")
                        .formatted(FIRST, LAST));
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(PostgresSettings.HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
