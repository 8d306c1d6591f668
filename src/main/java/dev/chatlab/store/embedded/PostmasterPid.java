package dev.chatlab.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL writes into {@code postmaster.pid}: who serves this data directory, since when, and its state. */
record PostmasterPid(long pid, Instant startedAt, int port, String status) {

    private static final int PID = 0;
    private static final int STARTED_AT = 2;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Empty when the file is missing or torn. */
    static Optional<PostmasterPid> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() <= PORT
                    ? Optional.empty()
                    : Optional.of(new PostmasterPid(
                            Long.parseLong(lines.get(PID).strip()),
                            Instant.ofEpochSecond(
                                    Long.parseLong(lines.get(STARTED_AT).strip())),
                            Integer.parseInt(lines.get(PORT).strip()),
                            lines.size() <= STATUS ? "" : lines.get(STATUS).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean ready() {
        return status.equals("ready");
    }

    /**
     * Makes PostgreSQL take the file for a leftover although a stranger has its pid: it ignores its own parent's pid. All
     * other lines stay, so it still checks by their shared memory that no old process works on the data.
     */
    static void disown(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(PID, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }
}
