package dev.chatlab.store;

import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores appends in batches: one statement in flight, and while it commits the next batch gathers. A batch that fails is tried
 * row by row. What a lost connection leaves in doubt is sent again, which is safe because the statement checks sequence and
 * epoch, and what then turns out to stand counts as written. To be used on one context only.
 */
final class GroupCommit {
    private static final long RETRY_MILLIS = 200;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(4);
    private static final long PATIENCE_IN_DOUBT = TimeUnit.SECONDS.toNanos(13);
    private static final long CLOSE_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final Vertx vertx;
    private final Link link;
    private final AppendQueue queue;
    private final Promise<Void> drained = Promise.promise();
    private boolean inFlight;
    private boolean closing;

    GroupCommit(Vertx vertx, Link link, int largestBatch) {
        this.vertx = vertx;
        this.link = link;
        this.queue = new AppendQueue(largestBatch);
    }

    Future<Verdict> append(Append append) {
        if (closing) {
            return Future.failedFuture(Trouble.away());
        }
        Pending pending = new Pending(append);
        queue.add(pending);
        pump();
        return pending.verdict();
    }

    /** Takes nothing more and ends when what was taken is stored, or after 5 s. */
    Future<Void> close() {
        closing = true;
        pump();
        return drained.future().timeout(CLOSE_SECONDS, TimeUnit.SECONDS).transform(_ -> {
            queue.drop(_ -> true).forEach(GroupCommit::giveUp);
            return link.close();
        });
    }

    private void pump() {
        if (inFlight) {
            return;
        }
        if (queue.isEmpty()) {
            if (closing) {
                drained.tryComplete();
            }
            return;
        }
        inFlight = true;
        write(queue.next()).onComplete(_ -> {
            inFlight = false;
            pump();
        });
    }

    /** Ends, always well, when each of the batch is settled or back in the queue. */
    private Future<Void> write(List<Pending> batch) {
        return link.open()
                .compose(connection -> {
                    Tuple columns = Batch.appends(batch);
                    batch.forEach(Pending::sent);
                    return link.run(connection, Sql.APPEND, columns)
                            .onComplete(result -> noteAnswer(batch, result.cause()))
                            .compose(rows -> settle(connection, batch, rows));
                })
                .recover(error -> recover(batch, error));
    }

    private static void noteAnswer(List<Pending> batch, @Nullable Throwable error) {
        if (error == null || !Trouble.isLost(error)) {
            batch.forEach(Pending::answered);
        }
    }

    private Future<Void> settle(PgConnection connection, List<Pending> batch, RowSet<Row> rows) {
        Set<String> written = new HashSet<>(Rows.list(rows, Rows.text("id")));
        batch.stream().filter(p -> written.contains(p.discussion)).forEach(p -> p.settle(Outcome.WRITTEN));
        List<Pending> rest = batch.stream().filter(p -> !p.isSettled()).toList();
        return rest.isEmpty() ? Future.succeededFuture() : explain(connection, rest);
    }

    private Future<Void> explain(PgConnection connection, List<Pending> rest) {
        return link.run(connection, Sql.WHY_NOT_APPENDED, Batch.questions(rest)).map(rows -> {
            Map<String, Row> reasons = new HashMap<>();
            rows.forEach(row -> reasons.put(row.getString("id"), row));
            rest.forEach(p -> p.settle(outcome(reasons.get(p.discussion))));
            return null;
        });
    }

    private static Outcome outcome(@Nullable Row reason) {
        if (reason == null) {
            return Outcome.FENCED;
        }
        if (reason.getBoolean("stands")) {
            return Outcome.WRITTEN;
        }
        return reason.getBoolean("repeated") ? Outcome.REPEATED : Outcome.FENCED;
    }

    private Future<Void> recover(List<Pending> batch, Throwable error) {
        List<Pending> rest = batch.stream().filter(p -> !p.isSettled()).toList();
        if (Trouble.isLost(error)) {
            return waitAndRetry(rest, error);
        }
        if (Trouble.isPassing(error)) {
            queue.putBack(rest);
            return Future.succeededFuture();
        }
        if (rest.size() > 1 && !Trouble.isRefused(error)) {
            LOG.warn("A batch of {} appends failed and is tried one by one: {}", rest.size(), error.toString());
            return oneByOne(rest);
        }
        rest.forEach(p -> p.fail(p.isDoubtful() ? Trouble.doubtful() : Trouble.shown(error)));
        return Future.succeededFuture();
    }

    private Future<Void> oneByOne(List<Pending> batch) {
        Future<Void> all = Future.succeededFuture();
        for (Pending pending : batch) {
            all = all.compose(_ -> write(List.of(pending)));
        }
        return all;
    }

    private Future<Void> waitAndRetry(List<Pending> rest, Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        LOG.warn("The database was lost with {} appends under way: {}", rest.size(), cause.toString());
        queue.putBack(rest);
        queue.drop(GroupCommit::isOverdue).forEach(GroupCommit::giveUp);
        return vertx.timer(RETRY_MILLIS).mapEmpty();
    }

    private static boolean isOverdue(Pending pending) {
        return System.nanoTime() - pending.since > (pending.isDoubtful() ? PATIENCE_IN_DOUBT : PATIENCE);
    }

    private static void giveUp(Pending pending) {
        pending.fail(pending.isDoubtful() ? Trouble.doubtful() : Trouble.away());
    }
}
