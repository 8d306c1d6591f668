package dev.chatlab.persona;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Where texts that people write are read, off the event loops: on one thread, so that a flood of texts takes no more than that. */
final class Desk {
    private static final String NAME = "chatlab-desk";

    private final WorkerExecutor thread;

    Desk(Vertx vertx) {
        thread = vertx.createSharedWorkerExecutor(NAME, 1);
    }

    <T> Future<T> read(Callable<T> work) {
        return thread.executeBlocking(work, false).map(Objects::requireNonNull);
    }
}
