package dev.chatlab.store;

import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.Shelf.Found;
import dev.chatlab.discussion.Shelf.Hit;
import dev.chatlab.discussion.Shelf.Hits;
import dev.chatlab.discussion.View;
import dev.chatlab.json.Json;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for words in a user's discussions and tells where they were found. */
final class Search {
    private final Database database;

    Search(Database database) {
        this.database = database;
    }

    Future<Hits> find(Shelf.Search ask, int limit) {
        Wanted wanted = Wanted.of(ask.q());
        ScoreCursor from = ask.cursor() == null ? null : ScoreCursor.parse(ask.cursor());
        return database.readByIndex(
                        SearchSql.SEARCH,
                        ask.user(),
                        ask.archived(),
                        wanted.patterns(),
                        wanted.query(),
                        from == null ? null : from.score(),
                        from == null ? null : from.updatedAt(),
                        from == null ? null : from.id(),
                        limit + 1L)
                .map(rows -> hits(Rows.list(rows, row -> row), limit, wanted));
    }

    private static Hits hits(List<Row> rows, int limit, Wanted wanted) {
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        String cursor = rows.size() > limit ? ScoreCursor.after(shown.getLast()).text() : null;
        return new Hits(shown.stream().map(row -> hit(row, wanted)).toList(), cursor);
    }

    private static Hit hit(Row row, Wanted wanted) {
        View view = View.of(Json.read(row.getString("state"), Discussion.class));
        return new Hit(view, found(row.getLong("turns").intValue(), row.getString("body"), wanted));
    }

    private static Found found(int turns, @Nullable String body, Wanted wanted) {
        if (body == null) {
            return new Found(turns, null, "", "");
        }
        Turn turn = Json.read(body, Turn.class);
        return new Found(turns, turn.n(), turn.speaker().name(), Excerpt.of(turn.text(), wanted.words()));
    }
}
