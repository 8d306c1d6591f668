package dev.chatlab.store;

import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Receipt;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One append on its way: encoded when it is asked for, so that this is done while the batch before it commits. */
final class Pending {
    final String discussion;
    final Discussion after;
    final long epoch;
    final long first;
    final String state;
    final String events;
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
        events = json(append.events());
        at = Rows.time(after.updatedAt());
        receipt = append.receipt();
        answer = key() == null || receipt == null ? null : Rows.json(receipt.answer());
    }

    /** Each by itself, for only then its type is written. */
    private static String json(List<Event> events) {
        return events.stream().map(Rows::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static long first(Append append) {
        long first = append.after().seq() - append.events().size() + 1;
        for (int i = 0; i < append.events().size(); i++) {
            if (append.events().get(i).seq() != first + i) {
                throw new IllegalArgumentException("Event " + append.events().get(i).seq() + " of discussion "
                        + append.after().id() + " should be number " + (first + i));
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

    int weight() {
        return state.length() + events.length();
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
