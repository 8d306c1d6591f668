package dev.chatlab.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The PostgreSQL that ChatLab brings along, used when no DATABASE_URL is set: durable, on loopback, kept running for as
 * long as this object is open. Its calls block; every failure to start is a {@link StoreStartException}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final PostgresAddress address;
    private final PostgresSupervisor supervisor;
    private final Runnable afterStop;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(PostgresAddress address, PostgresSupervisor supervisor, Runnable afterStop) {
        this.address = address;
        this.supervisor = supervisor;
        this.afterStop = afterStop;
    }

    /** Locks the directory for itself and releases it on {@link #close()}. */
    public static EmbeddedPostgres start(Path dataDir) {
        DataDirLock lock = DataDirLock.acquire(dataDir);
        try {
            return start(lock, _ -> {}, lock::close);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Works under a lock that stays the caller's; {@code events} hears from a thread of our own and must not block. */
    public static EmbeddedPostgres start(DataDirLock lock, Consumer<PostgresEvent> events) {
        return start(lock, events, () -> {});
    }

    private static EmbeddedPostgres start(DataDirLock lock, Consumer<PostgresEvent> events, Runnable afterStop) {
        Consumer<PostgresEvent> all = PostgresLog.before(events);
        PostgresLayout layout = PostgresLayout.in(lock.dir());
        try {
            PostgresUser user = PostgresUser.of(layout);
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(layout);
            String password = new PostgresCluster(layout, binaries, user).createOrCheck();
            PostgresLauncher launcher = new PostgresLauncher(layout, binaries, user);
            var opened = new PostgresOpening(layout, binaries, launcher, password, all).open();
            PostgresSupervisor supervisor = new PostgresSupervisor(launcher, opened, all);
            supervisor.start();
            return new EmbeddedPostgres(address(opened.port(), password), supervisor, afterStop);
        } catch (IOException e) {
            throw DataDirFiles.unusable(layout.root(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreStartException("Interrupted while PostgreSQL was starting.", e);
        }
    }

    static PostgresAddress address(int port, String password) {
        return new PostgresAddress(
                PostgresSettings.HOST, port, PostgresCluster.DATABASE, PostgresCluster.USER, password);
    }

    /** Stays the same while this object is open, through every restart of the server. */
    public PostgresAddress address() {
        return address;
    }

    /** With the password inside: {@code postgresql://user:password@host:port/database}. */
    public String uri() {
        return address.uri();
    }

    long pid() {
        return supervisor.pid();
    }

    /** Ends all sessions, waits until everything is on disk and the server is gone; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            supervisor.stop();
            afterStop.run();
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
