package dev.chatlab.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.store.embedded.PostgresEvent.Started;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A data directory that was used before, and whatever a test opens on it, closed at its end. */
abstract class PostgresFixture {

    /** One directory for all: each test finds it the way a person would, used before and stopped since. */
    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path dataDir;

    final BlockingQueue<PostgresEvent> events = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void the_data_is_there_and_nothing_runs() {
        EmbeddedPostgres.start(dataDir).close();
    }

    @AfterEach
    void nothing_is_left_running() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        PostgresOrphan.find(layout()).ifPresent(ProcessHandle::destroyForcibly);
    }

    static PostgresLayout layout() {
        return PostgresLayout.in(DataDirFiles.createDirectories(dataDir));
    }

    EmbeddedPostgres start() {
        DataDirLock lock = open(DataDirLock.acquire(dataDir));
        return open(EmbeddedPostgres.start(lock, events::add));
    }

    void close() {
        for (AutoCloseable each : opened.reversed()) {
            if (each instanceof EmbeddedPostgres || each instanceof DataDirLock) {
                closeNow(each);
            }
        }
        opened.removeIf(each -> each instanceof EmbeddedPostgres || each instanceof DataDirLock);
    }

    private static void closeNow(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    <T extends AutoCloseable> T open(T closeable) {
        opened.add(closeable);
        return closeable;
    }

    void awaitRestart() throws InterruptedException {
        for (PostgresEvent event = next(); !(event instanceof Started); event = next()) {
            assertThat(event).as("something happens within 20 s").isNotNull();
        }
    }

    private PostgresEvent next() throws InterruptedException {
        return events.poll(20, TimeUnit.SECONDS);
    }
}
