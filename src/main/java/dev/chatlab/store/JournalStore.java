package dev.chatlab.store;

import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Answer;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Journal;
import dev.chatlab.discussion.Journal.Create;
import dev.chatlab.discussion.Journal.Held;
import dev.chatlab.discussion.Journal.Ids;
import dev.chatlab.discussion.Journal.Newest;
import dev.chatlab.discussion.Journal.Recall;
import dev.chatlab.discussion.Journal.Recalled;
import dev.chatlab.discussion.Journal.Receipt;
import dev.chatlab.discussion.Journal.Take;
import dev.chatlab.discussion.Journal.Taken;
import dev.chatlab.json.Json;
import dev.chatlab.transcript.Ledger;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves {@link Journal}: creation, ownership and leases here, appends through {@link GroupCommit}. */
final class JournalStore {
    private final Database database;
    private final GroupCommit commits;
    private final Creation creation;

    JournalStore(Database database, GroupCommit commits) {
        this.database = database;
        this.commits = commits;
        this.creation = new Creation(database);
    }

    Future<? extends Message> handle(Journal ask) {
        return switch (ask) {
            case Create create -> creation.create(create);
            case Journal.Append append -> commits.append(append);
            case Recall recall -> recall(recall);
            case Take take -> take(take);
            case Journal.Tail tail ->
                tails(List.of(tail.id())).map(all -> new Newest(all.getOrDefault(tail.id(), List.of())));
            case Journal.Ledger ledger ->
                database.read(LedgerSql.TURNS, ledger.id(), ledger.before(), Ledger.FIRST, Ledger.LAST, Ledger.USERS)
                        .map(rows -> new Newest(Rows.list(rows, Rows.json("body", Turn.class))));
            case Journal.Locate locate -> locate(locate.user(), locate.id());
            case Journal.Restore restore ->
                database.write(SearchSql.RESTORE, restore.user(), restore.id())
                        .compose(_ -> locate(restore.user(), restore.id()));
            case Journal.Release release -> done(Sql.RELEASE, release.id(), release.epoch());
            case Journal.Ownerless ownerless ->
                database.read(Sql.OWNERLESS, (long) ownerless.limit())
                        .map(rows -> new Ids(Rows.list(rows, Rows.text("id"))));
            case Journal.Join join -> join(join);
            case Journal.Renew renew ->
                database.write(Sql.RENEW, renew.node(), renew.lease().toMillis())
                        .compose(JournalStore::renewed);
            case Journal.Leave leave -> done(Sql.LEAVE, leave.node());
        };
    }

    private Future<Done> locate(String user, String id) {
        return database.read(Sql.GET, user, id)
                .compose(rows -> Database.only(rows, _ -> Done.DONE, ShelfStore.UNKNOWN));
    }

    private Future<Done> done(String sql, @Nullable Object... values) {
        return database.write(sql, values).map(_ -> Done.DONE);
    }

    private Future<Recalled> recall(Recall ask) {
        return database.read(Sql.RECALL, ask.user(), ask.discussion(), Keys.stored(ask.key()))
                .map(rows -> new Recalled(
                        rows.size() == 0 ? null : receipt(ask, rows.iterator().next())));
    }

    private static Receipt receipt(Recall ask, Row row) {
        return new Receipt(
                ask.user(),
                ask.discussion(),
                ask.key(),
                row.getString("fingerprint"),
                Json.read(row.getString("answer"), Answer.class));
    }

    private Future<Taken> take(Take ask) {
        Object ids = Rows.texts(ask.ids(), id -> id);
        return database.write(Sql.TAKE, ask.node(), ids, ask.user()).compose(taken -> {
            List<String> held = Rows.list(taken, Rows.text("id"));
            return held.isEmpty()
                    ? Future.succeededFuture(new Taken(List.of()))
                    : tails(held).map(tails -> new Taken(Rows.list(taken, row -> held(row, tails))));
        });
    }

    private static Held held(Row row, Map<String, List<Turn>> tails) {
        return new Held(
                Json.read(row.getString("state"), Discussion.class),
                row.getLong("epoch"),
                tails.getOrDefault(row.getString("id"), List.of()));
    }

    private Future<Map<String, List<Turn>>> tails(List<String> ids) {
        return database.read(Sql.TAILS, Rows.texts(ids, id -> id), (long) Journal.TAIL)
                .map(JournalStore::byDiscussion);
    }

    private static Map<String, List<Turn>> byDiscussion(RowSet<Row> rows) {
        Map<String, List<Turn>> tails = new HashMap<>();
        rows.forEach(row -> tails.computeIfAbsent(row.getString("id"), _ -> new ArrayList<>())
                .add(Json.read(row.getString("body"), Turn.class)));
        return tails;
    }

    private Future<Done> join(Journal.Join ask) {
        return database.transaction(tx -> tx.preparedQuery(Sql.BURY)
                .execute(Rows.tuple(ask.predecessor()))
                .compose(_ -> tx.preparedQuery(Sql.JOIN)
                        .execute(Rows.tuple(ask.node(), ask.lease().toMillis())))
                .map(_ -> Done.DONE));
    }

    private static Future<Done> renewed(RowSet<Row> result) {
        return result.rowCount() == 1
                ? Future.succeededFuture(Done.DONE)
                : Future.failedFuture(new Failure.Conflict("lease_lost", "This node's lease had already ended."));
    }
}
