package dev.chatlab.voice.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The calls to one origin: so many at once, so many waiting, and no more. Calls come from any thread. */
final class Lane {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /** Whether the call may begin now, has to wait until {@code start} is run, or is turned away. */
    synchronized Place enter(Provider.Limits limits, Runnable start) {
        if (running < limits.calls()) {
            running++;
            return Place.IN;
        }
        if (waiting.size() >= limits.waiting()) {
            return Place.FULL;
        }
        waiting.add(start);
        return Place.WAITING;
    }

    /** A call that waited does so no longer; false when its turn has come already. */
    synchronized boolean withdraw(Runnable start) {
        return waiting.remove(start);
    }

    /** A call has ended, and the next one begins in its place. */
    void leave() {
        Runnable next = next();
        if (next != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }

    enum Place {
        IN,
        WAITING,
        FULL
    }
}
