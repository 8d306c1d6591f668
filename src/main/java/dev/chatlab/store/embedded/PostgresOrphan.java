package dev.chatlab.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells a server that an earlier ChatLab left behind from a stranger who merely has its process id. Only what passes is
 * ever adopted or stopped.
 */
final class PostgresOrphan {

    /** The clock may be corrected while the server runs; two servers of one directory never start this close. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final int DATA_FLAG = 1;
    private static final int DATA = 2;

    private PostgresOrphan() {}

    static Optional<ProcessHandle> find(PostgresLayout layout) throws IOException {
        return PostmasterPid.read(layout.pidFile()).flatMap(left -> owner(left, layout.data()));
    }

    /** Makes way for a new server; what is not ours is left alone, only its claim on our directory is taken back. */
    static void clear(PostgresLayout layout) throws IOException {
        Path file = layout.pidFile();
        Optional<PostmasterPid> left = PostmasterPid.read(file);
        if (left.isEmpty()) {
            Files.deleteIfExists(file);
        } else if (ProcessHandle.of(left.get().pid()).isPresent()
                && owner(left.get(), layout.data()).isEmpty()) {
            PostmasterPid.disown(file);
        }
    }

    private static Optional<ProcessHandle> owner(PostmasterPid left, Path data) {
        return ProcessHandle.of(left.pid())
                .filter(process -> !ProcessFacts.gone(process))
                .filter(process -> serves(ProcessFacts.commandLine(process), data))
                .filter(process -> startedAt(process, left.startedAt()));
    }

    private static boolean serves(List<String> commandLine, Path data) {
        return commandLine.size() > DATA
                && commandLine.getFirst().endsWith("/postgres")
                && commandLine.get(DATA_FLAG).equals("-D")
                && commandLine.get(DATA).equals(data.toString());
    }

    private static boolean startedAt(ProcessHandle process, Instant recorded) {
        return process.info()
                .startInstant()
                .map(started -> Duration.between(started, recorded).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
