package dev.chatlab.store.embedded;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Starts the server and waits until it answers, whatever an earlier one left behind. */
final class PostgresLauncher {

    /** Crash recovery may have to read all of the write-ahead log. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(8);
    private static final Duration UNREADY_PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final long LOG_LIMIT = 1 << 20;

    private final PostgresLayout layout;
    private final PostgresBinaries binaries;
    private final PostgresUser user;

    PostgresLauncher(PostgresLayout layout, PostgresBinaries binaries, PostgresUser user) {
        this.layout = layout;
        this.binaries = binaries;
        this.user = user;
    }

    /** Processes of a killed server may hold the data for a moment longer: those are waited for. */
    Postmaster launch(int port) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LEFTOVER_LIMIT.toNanos();
        while (true) {
            PostgresOrphan.clear(layout);
            long logged = PostgresTrouble.length(layout.log());
            Postmaster postmaster = spawn(port);
            if (ready(postmaster)) {
                return postmaster;
            }
            postmaster.stop(UNREADY_PATIENCE);
            String said = PostgresTrouble.since(layout.log(), logged);
            if (!said.contains(PostgresTrouble.STILL_IN_USE) || System.nanoTime() > deadline) {
                throw PostgresTrouble.explain("the server did not start on port " + port, said, layout.root());
            }
            Thread.sleep(PAUSE);
        }
    }

    Postmaster of(ProcessHandle process) {
        return new Postmaster(process, layout, binaries, user);
    }

    boolean ready(Postmaster postmaster) throws IOException, InterruptedException {
        try {
            return postmaster.awaitReady(READY_LIMIT);
        } catch (InterruptedException e) {
            postmaster.stop(UNREADY_PATIENCE);
            throw e;
        }
    }

    private Postmaster spawn(int port) throws IOException {
        PostgresSettings.writeAccessRules(layout);
        ProcessBuilder builder = new ProcessBuilder(user.daemon(PostgresSettings.command(layout, binaries, port)))
                .directory(layout.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log().toFile()));
        return of(PostgresTool.environmentFree(builder).start().toHandle());
    }

    /** The log goes to a file, since a pipe would break when ChatLab is killed; two files of bounded size remain. */
    void rotateLog() throws IOException {
        if (PostgresTrouble.length(layout.log()) > LOG_LIMIT) {
            Files.move(layout.log(), layout.log().resolveSibling("log.1"), REPLACE_EXISTING);
        }
    }
}
