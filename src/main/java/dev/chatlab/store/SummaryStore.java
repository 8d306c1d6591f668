package dev.chatlab.store;

import dev.chatlab.bus.Message;
import dev.chatlab.json.Json;
import dev.chatlab.summary.Summaries;
import dev.chatlab.summary.Summary;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;

/** Serves {@link Summaries}: one row a discussion, which never goes back to fewer events. */
final class SummaryStore {
    private static final String NONE = "This discussion has no summary yet.";

    private static final String KEEP = """
            INSERT INTO summary AS s (discussion, seq, body)
            SELECT d.id, $3, $4::text::jsonb FROM discussion d
            JOIN member m ON m.discussion = d.id AND m.user_id = $1
            WHERE d.id = $2 AND d.deleted_at IS NULL
            ON CONFLICT (discussion) DO UPDATE SET
              body = CASE WHEN s.seq > excluded.seq THEN s.body ELSE excluded.body END,
              seq = greatest(s.seq, excluded.seq), made_at = excluded.made_at
            RETURNING s.body::text AS body
            """;

    private static final String KEPT = """
            SELECT s.body::text AS body FROM summary s JOIN discussion d ON d.id = s.discussion
            JOIN member m ON m.discussion = d.id AND m.user_id = $1
            WHERE d.id = $2 AND d.deleted_at IS NULL
            """;

    private final Database database;

    SummaryStore(Database database) {
        this.database = database;
    }

    Future<? extends Message> handle(Summaries ask) {
        return switch (ask) {
            case Summaries.Keep keep ->
                database.write(KEEP, keep.user(), keep.id(), keep.summary().seq(), Rows.json(keep.summary()))
                        .compose(rows -> Database.only(rows, SummaryStore::summary, ShelfStore.UNKNOWN));
            case Summaries.Kept kept ->
                database.read(KEPT, kept.user(), kept.id())
                        .compose(rows -> Database.only(rows, SummaryStore::summary, NONE));
        };
    }

    private static Summary summary(Row row) {
        return Json.read(row.getString("body"), Summary.class);
    }
}
