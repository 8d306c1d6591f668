package dev.chatlab.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database under a DATA_DIR, which outlives a killed ChatLab. */
final class Postgres {
    private static final int SECONDS = 10;

    private Postgres() {}

    /** Ends it at once, running or orphaned, as a loss of power does. */
    static void kill9(Path dataDir) {
        of(dataDir).orElseThrow().destroyForcibly();
    }

    static void stop(Path dataDir) {
        of(dataDir).ifPresent(postmaster -> {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid()))
                        .start()
                        .waitFor();
                postmaster
                        .onExit()
                        .orTimeout(SECONDS, TimeUnit.SECONDS)
                        .exceptionally(late(postmaster))
                        .join();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static java.util.function.Function<Throwable, ProcessHandle> late(ProcessHandle postmaster) {
        return error -> {
            if (error instanceof TimeoutException) {
                postmaster.destroyForcibly();
            }
            return postmaster;
        };
    }

    private static Optional<ProcessHandle> of(Path dataDir) {
        return find(dataDir.resolve("postgres").resolve("data"));
    }

    /** Only what runs on this very directory: the pid may belong to a stranger by now. */
    private static Optional<ProcessHandle> find(Path data) {
        try {
            Path pidFile = data.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            Path commandLine = Path.of("/proc", lines.getFirst().strip(), "cmdline");
            boolean ours = Files.exists(commandLine)
                    && Files.readString(commandLine).contains(data.toRealPath().toString());
            return ours ? ProcessHandle.of(Long.parseLong(lines.getFirst().strip())) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
