package dev.chatlab.store;

import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Verdict;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/** Opens the appends' statement to the benchmarks at another batch size than the product's; to be used on one context. */
public final class Commits {
    private final List<GroupCommit> lanes = new ArrayList<>();

    /** {@code batch} 1 on one connection is one transaction a turn, one after another; on several, that many at once. */
    public Commits(Vertx vertx, DatabaseUrl url, int connections, int batch) {
        for (int i = 0; i < connections; i++) {
            lanes.add(new GroupCommit(vertx, new Link(vertx, Database.options(url)), batch));
        }
    }

    /** Appends of one discussion must name the same lane. */
    public Future<Verdict> append(int lane, Append append) {
        return lanes.get(lane % lanes.size()).append(append);
    }
}
