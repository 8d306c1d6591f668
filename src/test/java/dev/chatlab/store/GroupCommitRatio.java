package dev.chatlab.store;

import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Held;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/** Prints durable turns per second with group commit and with one transaction per append, the same work in one run. */
final class GroupCommitRatio {
    private static final int DISCUSSIONS = 256;
    private static final int TURNS = 40;
    private static final int ROUNDS = 5;
    private static final String TEXT = "Play is the work of the child, and work that is not play is not education. ".repeat(8);

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
        long start = System.nanoTime();
        List<Future<Integer>> talks = new ArrayList<>();
        TestStore.wait(vertx.<Void>executeBlocking(() -> null));
        var context = vertx.getOrCreateContext();
        var done = io.vertx.core.Promise.<Void>promise();
        context.runOnContext(_ -> {
            for (int i = 0; i < all.size(); i++) {
                talks.add(talk(commits.get(i % connections), all.get(i).epoch(), Sample.said(all.get(i), TEXT), TURNS));
            }
            Future.all(talks).<Void>mapEmpty().onComplete(done);
        });
        TestStore.wait(done.future());
        double seconds = (System.nanoTime() - start) / 1e9;
        commits.forEach(c -> TestStore.wait(onContext(context, c)));
        return DISCUSSIONS * TURNS / seconds;
    }

    private static Future<Void> onContext(io.vertx.core.Context context, GroupCommit commit) {
        var done = io.vertx.core.Promise.<Void>promise();
        context.runOnContext(_ -> commit.close().onComplete(done));
        return done.future();
    }

    private static Future<Integer> talk(GroupCommit commit, long epoch, Append append, int left) {
        return commit.append(append).compose(verdict -> {
            if (verdict.outcome() != dev.chatlab.discussion.Journal.Verdict.Outcome.WRITTEN) {
                return Future.failedFuture(new IllegalStateException(verdict.toString()));
            }
            return left == 1
                    ? Future.succeededFuture(1)
                    : talk(commit, epoch, Sample.said(append.after(), epoch, TEXT, null), left - 1);
        });
    }
}
