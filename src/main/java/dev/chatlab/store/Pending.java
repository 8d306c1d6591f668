package dev.chatlab.store;

import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Receipt;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One append on its way: encoded when it is asked for, so that this is done while the batch before it commits. */
final class Pending {
    final String discussion;
    final Discussion after;
    final long epoch;
    final long first;
    final String state;
    final List<Happening> events;
    final OffsetDateTime at;
    final @Nullable Receipt receipt;
    final @Nullable String answer;
    final long since = System.nanoTime();

    private final Promise<Verdict> promise = Promise.promise();
    private int unanswered;

    Pending(Append append) {
        after = append.after();
        discussion = Text.clean(after.id());
        epoch = append.epoch();
        first = first(append);
        state = Rows.json(after);
        events = Happening.of(append.events());
        at = Rows.time(after.updatedAt());
        receipt = append.receipt();
        answer = key() == null || receipt == null ? null : Rows.json(receipt.answer());
    }

    private static long first(Append append) {
        long first = append.after().seq() - append.events().size() + 1;
        for (int i = 0; i < append.events().size(); i++) {
            long seq = append.events().get(i).seq();
            if (seq != first + i) {
                throw new IllegalArgumentException("Event %d of discussion %s should be number %d"
                        .formatted(seq, append.after().id(), first + i));
            }
        }
        return first;
    }

    @Nullable String user() {
        return receipt == null ? null : receipt.user();
    }

    @Nullable String key() {
        return receipt == null || receipt.key() == null ? null : Keys.stored(receipt.key());
    }

    @Nullable String fingerprint() {
        return receipt == null ? null : receipt.fingerprint();
    }

    @Nullable String firstEvent() {
        return events.isEmpty() ? null : events.getFirst().body();
    }

    int weight() {
        return state.length()
                + events.stream().mapToInt(event -> event.body().length()).sum();
    }

    /** About to be sent: until the server answers, nobody knows whether it stands. */
    void sent() {
        unanswered++;
    }

    /** The server said what became of what was sent last. */
    void answered() {
        unanswered--;
    }

    /** Whether an earlier attempt may have been carried out. */
    boolean isDoubtful() {
        return unanswered > 0;
    }

    boolean isSettled() {
        return promise.future().isComplete();
    }

    void settle(Outcome outcome) {
        promise.tryComplete(new Verdict(outcome));
    }

    void fail(Throwable error) {
        promise.tryFail(error);
    }

    Future<Verdict> verdict() {
        return promise.future();
    }
}
