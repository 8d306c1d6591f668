package dev.chatlab.store;

import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.json.Json;
import dev.chatlab.voice.Trials;
import dev.chatlab.voice.Trials.Recalled;
import dev.chatlab.voice.VoicesMessage.Tried;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;

/** Serves {@link Trials} among the receipts of commands. */
final class TrialStore {
    private static final String RECALL = """
            SELECT c.fingerprint, c.answer::text AS answer FROM users u
            LEFT JOIN command c ON c.user_id = u.id AND c.discussion = '' AND c.key = $2
            WHERE u.id = $1 AND u.disabled_at IS NULL
            """;

    private static final String KEEP = """
            INSERT INTO command (user_id, discussion, key, fingerprint, answer)
            SELECT id, '', $2, $3, $4::text::jsonb FROM users WHERE id = $1 ON CONFLICT DO NOTHING
            """;

    private final Database database;

    TrialStore(Database database) {
        this.database = database;
    }

    /** {@code seq} is there for those who look for a discussion's receipt under the same key. */
    private record Kept(long seq, Tried tried) {}

    Future<? extends Message> handle(Trials ask) {
        return switch (ask) {
            case Trials.Recall recall ->
                database.read(RECALL, recall.user(), recall.key() == null ? null : Keys.stored(recall.key()))
                        .compose(rows ->
                                Database.only(rows, row -> recalled(row, recall.voice()), "There is no such user."));
            case Trials.Keep keep ->
                database.write(
                                KEEP,
                                keep.user(),
                                Keys.stored(keep.key()),
                                fingerprint(keep.voice()),
                                Rows.json(new Kept(0, keep.answer())))
                        .map(_ -> Done.DONE);
        };
    }

    private static String fingerprint(String voice) {
        return "test of " + voice;
    }

    private static Recalled recalled(Row row, String voice) {
        String known = row.getString("fingerprint");
        if (known == null) {
            return new Recalled(null);
        }
        if (!known.equals(fingerprint(voice))) {
            throw new Failure.Invalid(
                    "key_reused", "This idempotency key was used for another request. Use a new key.", List.of());
        }
        return new Recalled(Json.read(row.getString("answer"), Kept.class).tried());
    }
}
