package dev.chatlab.discussion;

import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a database keeps of one discussion, with the fencing rules of the real one. */
final class SimDatabase {
    final List<Event> events = new ArrayList<>();
    private final Discussion first;
    private final Map<String, Journal.Receipt> receipts = new HashMap<>();
    private Discussion state;
    private long epoch;

    SimDatabase(Discussion first) {
        this.first = first;
        this.state = first;
    }

    Discussion first() {
        return first;
    }

    Discussion state() {
        return state;
    }

    Journal.Held take() {
        return new Journal.Held(state, ++epoch, tail());
    }

    Verdict append(Journal.Append append) {
        if (append.epoch() != epoch || append.after().seq() - append.events().size() != state.seq()) {
            return new Verdict(Outcome.FENCED);
        }
        Journal.Receipt receipt = append.receipt();
        if (receipt != null && receipts.putIfAbsent(receipt.key(), receipt) != null) {
            return new Verdict(Outcome.REPEATED);
        }
        events.addAll(append.events());
        state = append.after();
        return new Verdict(Outcome.WRITTEN);
    }

    Journal.@Nullable Receipt recall(String key) {
        return receipts.get(key);
    }

    List<Turn> tail() {
        return events.stream()
                .filter(Event.TurnCompleted.class::isInstance)
                .map(e -> ((Event.TurnCompleted) e).turn())
                .sorted(Comparator.comparingInt(Turn::n))
                .toList();
    }
}
