package dev.chatlab.store;

import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Held;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Prints durable turns per second with group commit and with one transaction per append, the same work in one run. */
final class GroupCommitRatio {
    private static final int DISCUSSIONS = 512;
    private static final int TURNS = 8;
    private static final int ROUNDS = 9;
    private static final String TEXT =
            "Play is the work of the child, and work that is not play is not education. ".repeat(8);

    private GroupCommitRatio() {}

    public static void main(String[] args) throws Exception {
        TestDatabase database = new TestDatabase();
        try (TestStore store = new TestStore(database)) {
            for (int round = 0; round < ROUNDS; round++) {
                double grouped = rate(database, store, 1, 256);
                double single = rate(database, store, 1, 1);
                double parallel = rate(database, store, 8, 1);
                System.out.printf(
                        "turns/s: grouped %,.0f; one transaction each %,.0f (ratio %.1f), on 8 connections %,.0f (ratio %.1f)%n",
                        grouped, single, grouped / single, parallel, grouped / parallel);
            }
        }
    }

    private static double rate(TestDatabase database, TestStore store, int connections, int batch) {
        Vertx vertx = store.vertx;
        List<GroupCommit> commits = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            commits.add(new GroupCommit(vertx, new Link(vertx, Database.options(database.url())), batch));
        }
        List<Held> all = new ArrayList<>();
        for (int i = 0; i < DISCUSSIONS; i++) {
            all.add(Sample.held(store, "node"));
        }
        Context context = vertx.getOrCreateContext();
        long start = System.nanoTime();
        TestStore.wait(onContext(context, () -> talks(commits, all)));
        double seconds = (System.nanoTime() - start) / 1e9;
        commits.forEach(commit -> TestStore.wait(onContext(context, commit::close)));
        return DISCUSSIONS * TURNS / seconds;
    }

    private static Future<Void> talks(List<GroupCommit> commits, List<Held> all) {
        List<Future<Integer>> talks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Held held = all.get(i);
            talks.add(talk(commits.get(i % commits.size()), held.epoch(), Sample.said(held, TEXT), TURNS));
        }
        return Future.all(talks).mapEmpty();
    }

    private static Future<Void> onContext(Context context, Supplier<Future<Void>> work) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(_ -> work.get().onComplete(done));
        return done.future();
    }

    private static Future<Integer> talk(GroupCommit commit, long epoch, Append append, int left) {
        return commit.append(append).compose(verdict -> {
            if (verdict.outcome() != Outcome.WRITTEN) {
                return Future.failedFuture(new IllegalStateException(verdict.toString()));
            }
            return left == 1
                    ? Future.succeededFuture(1)
                    : talk(commit, epoch, Sample.said(append.after(), epoch, TEXT, null), left - 1);
        });
    }
}
