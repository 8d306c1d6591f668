package dev.chatlab.store.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Watches the server process and brings it back on the same port whenever it ends unasked. */
final class PostgresSupervisor {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** A server that ends sooner than this counts as another failed attempt, so that its pauses grow too. */
    private static final Duration STABLE = Duration.ofSeconds(10);

    /** The last checkpoint writes all that changed to the disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresLauncher launcher;
    private final int port;
    private final Consumer<PostgresEvent> events;
    private final Thread thread;
    private volatile Postmaster current;
    private volatile boolean closing;

    PostgresSupervisor(PostgresLauncher launcher, PostgresOpening.Opened opened, Consumer<PostgresEvent> events) {
        this.launcher = launcher;
        this.port = opened.port();
        this.current = opened.postmaster();
        this.events = events;
        this.thread = Thread.ofVirtual().name("postgres-supervisor").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    long pid() {
        return current.pid();
    }

    /** No restart happens after this; returns when the server has ended. */
    void stop() {
        closing = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        current.stop(PATIENCE);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        int attempt = 0;
        try {
            while (!closing) {
                long from = System.nanoTime();
                current.awaitEnd();
                attempt = System.nanoTime() - from > STABLE.toNanos() ? 1 : attempt + 1;
                events.accept(new PostgresEvent.Died(current.pid()));
                attempt = restart(attempt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The attempts it took, counted on from {@code first}. */
    private int restart(int first) throws InterruptedException {
        for (int attempt = first; ; attempt++) {
            if (attempt > 1) {
                Thread.sleep(pause(attempt - 1));
            }
            long from = System.nanoTime();
            try {
                current = launcher.launch(port);
                events.accept(
                        new PostgresEvent.Started(current.pid(), port, Duration.ofNanos(System.nanoTime() - from)));
                return attempt;
            } catch (IOException | RuntimeException e) {
                events.accept(new PostgresEvent.RestartFailed(attempt, String.valueOf(e.getMessage()), pause(attempt)));
            }
        }
    }

    static Duration pause(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
