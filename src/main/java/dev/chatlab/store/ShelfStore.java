package dev.chatlab.store;

import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.Shelf.Find;
import dev.chatlab.discussion.Shelf.Log;
import dev.chatlab.discussion.Shelf.Page;
import dev.chatlab.discussion.Shelf.Pages;
import dev.chatlab.discussion.View;
import dev.chatlab.json.Json;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;

/** Serves {@link Shelf}; each query itself asks whether the reader is a member, and what is deleted does not exist. */
final class ShelfStore {
    static final String UNKNOWN = "There is no such discussion.";
    private static final int MOST = 1_000;

    private final Database database;
    private final Search search;

    ShelfStore(Database database) {
        this.database = database;
        this.search = new Search(database);
    }

    Future<? extends Message> handle(Shelf ask) {
        return switch (ask) {
            case Shelf.Get get ->
                database.read(Sql.GET, get.user(), get.id())
                        .compose(rows -> Database.only(rows, ShelfStore::view, UNKNOWN));
            case Find find -> find(find);
            case Shelf.Search words -> search.find(words, (int) limit(words.limit()));
            case Shelf.Turns turns ->
                database.read(Sql.TURNS, turns.user(), turns.id(), turns.after(), limit(turns.limit()) + 1)
                        .compose(rows -> Database.only(rows, _ -> turns(rows, limit(turns.limit())), UNKNOWN));
            case Shelf.Events events ->
                database.read(Sql.EVENTS, events.user(), events.id(), events.after(), limit(events.limit()))
                        .compose(rows -> Database.only(rows, first -> log(rows, first.getLong("newest")), UNKNOWN));
        };
    }

    private static long limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    private static View view(Row row) {
        return View.of(Json.read(row.getString("state"), Discussion.class));
    }

    private Future<Page> find(Find ask) {
        Cursor from = ask.cursor() == null ? null : Cursor.parse(ask.cursor());
        int limit = (int) limit(ask.limit());
        return database.read(
                        Sql.FIND,
                        ask.user(),
                        ask.archived(),
                        from == null ? null : from.pinned(),
                        from == null ? null : from.updatedAt(),
                        from == null ? null : from.id(),
                        limit + 1L)
                .map(rows -> page(Rows.list(rows, row -> row), limit));
    }

    private static Page page(List<Row> rows, int limit) {
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        String cursor = rows.size() > limit ? Cursor.after(shown.getLast()).text() : null;
        return new Page(shown.stream().map(ShelfStore::view).toList(), cursor);
    }

    private static Pages turns(RowSet<Row> rows, long limit) {
        List<Turn> turns = stored(rows, Turn.class);
        boolean more = turns.size() > limit;
        return new Pages(more ? turns.subList(0, (int) limit) : turns, more);
    }

    private static Log log(RowSet<Row> rows, long newest) {
        List<Event> events = stored(rows, Event.class);
        return new Log(events, newest, !events.isEmpty() && events.getLast().seq() < newest);
    }

    private static <R> List<R> stored(RowSet<Row> rows, Class<R> type) {
        return Rows.list(rows, row -> row).stream()
                .filter(row -> row.getString("body") != null)
                .map(Rows.json("body", type))
                .toList();
    }
}
