package dev.chatlab.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Appends in order of arrival; a batch holds at most one of each discussion, so that each finds the one before it stored. */
final class AppendQueue {
    private static final int MOST_CHARACTERS = 8 << 20;

    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private final int most;

    AppendQueue(int most) {
        this.most = most;
    }

    void add(Pending pending) {
        waiting.addLast(pending);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Takes the next batch out; what stays keeps its order. */
    List<Pending> next() {
        List<Pending> batch = new ArrayList<>();
        List<Pending> later = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int weight = 0;
        while (!waiting.isEmpty() && batch.size() < most && later.size() < most && weight < MOST_CHARACTERS) {
            Pending first = waiting.removeFirst();
            if (taken.add(first.discussion)) {
                batch.add(first);
                weight += first.weight();
            } else {
                later.add(first);
            }
        }
        putBack(later);
        return batch;
    }

    /** Puts a batch back before all others, in its order. */
    void putBack(List<Pending> batch) {
        for (int i = batch.size() - 1; i >= 0; i--) {
            waiting.addFirst(batch.get(i));
        }
    }

    /** Takes out what matches. */
    List<Pending> drop(Predicate<Pending> which) {
        List<Pending> dropped = new ArrayList<>();
        for (Iterator<Pending> all = waiting.iterator(); all.hasNext(); ) {
            Pending pending = all.next();
            if (which.test(pending)) {
                all.remove();
                dropped.add(pending);
            }
        }
        return dropped;
    }
}
