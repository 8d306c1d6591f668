package dev.chatlab.discussion;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** What waits to be carried out, one at a time and in order; what comes in while one is at work waits for its end. */
final class Inbox {
    private final Consumer<Intent> work;
    private final Queue<Intent> waiting = new ArrayDeque<>(2);
    private boolean running;

    Inbox(Consumer<Intent> work) {
        this.work = work;
    }

    void accept(Intent intent) {
        waiting.add(intent);
        if (running) {
            return;
        }
        running = true;
        try {
            for (Intent next = waiting.poll(); next != null; next = waiting.poll()) {
                work.accept(next);
            }
        } finally {
            running = false;
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
