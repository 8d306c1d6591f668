package dev.chatlab.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Lets only so many pass at once, the others in order: work that waits for a lock in the database must not hold all the
 * connections meanwhile. For one event loop.
 */
final class Gate {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Gate(int width) {
        free = width;
    }

    <T> Future<T> pass(Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        waiting.add(() -> work.get().onComplete(ended -> {
            free++;
            done.handle(ended);
            next();
        }));
        next();
        return done.future();
    }

    private void next() {
        Runnable work = free > 0 ? waiting.poll() : null;
        if (work != null) {
            free--;
            work.run();
        }
    }
}
