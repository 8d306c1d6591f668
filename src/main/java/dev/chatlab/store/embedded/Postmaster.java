package dev.chatlab.store.embedded;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server process that is ours, by birth or by adoption. */
final class Postmaster {

    /** How soon the end of a process that is nobody's child here is noticed. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration IMMEDIATE = Duration.ofSeconds(2);
    private static final Duration SIGNAL = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(5);

    private final ProcessHandle process;
    private final PostgresLayout layout;
    private final List<String> killer;

    Postmaster(ProcessHandle process, PostgresLayout layout, PostgresBinaries binaries, PostgresUser user) {
        this.process = process;
        this.layout = layout;
        this.killer = user.command(List.of(binaries.executable("pg_ctl"), "kill"));
    }

    long pid() {
        return process.pid();
    }

    boolean gone() {
        return ProcessFacts.gone(process);
    }

    void awaitEnd() throws InterruptedException {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        while (!gone()) {
            waitFor(exit, LOOK.toNanos());
        }
    }

    /** False when it ended or did not finish its recovery in time. */
    boolean awaitReady(Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline && !gone()) {
            Optional<PostmasterPid> state = PostmasterPid.read(layout.pidFile());
            if (state.isPresent() && state.get().pid() == pid() && state.get().ready()) {
                return true;
            }
            Thread.sleep(POLL);
        }
        return false;
    }

    /**
     * Ends the clients' sessions and returns when all is on disk. A server that takes longer than {@code patience} is
     * ended by force, which costs no data, only a recovery at the next start.
     */
    void stop(Duration patience) {
        try {
            if (ended(Duration.ZERO) || endedBy("INT", patience) || endedBy("QUIT", IMMEDIATE)) {
                return;
            }
            process.destroyForcibly();
            ended(IMMEDIATE);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private boolean endedBy(String signal, Duration limit) throws InterruptedException {
        try {
            List<String> command = new ArrayList<>(killer);
            command.addAll(List.of(signal, Long.toString(pid())));
            PostgresTool.run(command, "", SIGNAL);
        } catch (IOException | StoreStartException e) {
            process.destroy();
        }
        return ended(limit);
    }

    private boolean ended(Duration limit) throws InterruptedException {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        long deadline = System.nanoTime() + limit.toNanos();
        while (!gone()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            waitFor(exit, Math.min(LOOK.toNanos(), left));
        }
        return true;
    }

    private static void waitFor(CompletableFuture<?> exit, long nanos) throws InterruptedException {
        try {
            exit.get(nanos, NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The caller looks at the process itself.
        }
    }
}
