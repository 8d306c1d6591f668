package dev.chatlab.store;

import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.json.Json;
import dev.chatlab.persona.Manuscripts;
import dev.chatlab.persona.Manuscripts.Create;
import dev.chatlab.persona.Manuscripts.Manuscript;
import dev.chatlab.persona.Manuscripts.Pictured;
import dev.chatlab.persona.Manuscripts.Titled;
import dev.chatlab.persona.Profile;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves {@link Manuscripts}; each statement names the owner, and what was saved once is never overwritten. */
final class ManuscriptStore {
    private static final String UNKNOWN = "There is no such character.";

    private final Database database;

    ManuscriptStore(Database database) {
        this.database = database;
    }

    /** What a receipt tells of a creation; {@code seq} is there for those who look for a discussion's under the same key. */
    private record Kept(long seq, String persona, String version) {}

    Future<? extends Message> handle(Manuscripts ask) {
        return switch (ask) {
            case Create create -> create(create);
            case Manuscripts.Revise revise -> revise(revise);
            case Manuscripts.Withdraw withdraw -> withdraw(withdraw);
            case Manuscripts.Fetch fetch ->
                one(database.read(ManuscriptSql.FETCH, fetch.owner(), fetch.id(), fetch.version()));
            case Manuscripts.Newest newest ->
                one(database.read(ManuscriptSql.NEWEST, newest.owner(), newest.id(), newest.known()));
            case Manuscripts.Titles titles ->
                database.read(ManuscriptSql.TITLES, titles.owner())
                        .map(rows -> new Titled(Rows.list(rows, ManuscriptStore::titled)));
            case Manuscripts.Depict depict ->
                known(database.write(
                        ManuscriptSql.DEPICT, depict.owner(), depict.id(), depict.version(), depict.png()));
            case Manuscripts.Efface efface -> known(database.write(ManuscriptSql.EFFACE, efface.owner(), efface.id()));
            case Manuscripts.Look look ->
                database.read(ManuscriptSql.LOOK_AT, look.owner(), look.id())
                        .compose(rows -> Database.only(
                                rows,
                                row -> new Pictured(row.getString("version"), row.getString("png")),
                                "There is no picture of such a character."));
        };
    }

    private static Profile titled(Row row) {
        return Rows.json("profile", Profile.class).apply(row).with(row.getString("picture"));
    }

    private static Future<Done> known(Future<RowSet<Row>> rows) {
        return rows.compose(found -> Database.only(found, _ -> Done.DONE, UNKNOWN));
    }

    private static Future<Manuscript> one(Future<RowSet<Row>> rows) {
        return rows.compose(found -> Database.only(
                found,
                row -> new Manuscript(
                        row.getString("id"),
                        row.getString("version"),
                        row.getLong("revision"),
                        row.getString("yaml"),
                        row.getString("picture")),
                UNKNOWN));
    }

    private Future<Manuscript> create(Create ask) {
        Profile profile = ask.profile();
        String key = ask.key() == null ? null : Keys.stored(ask.key());
        return database.transaction(tx -> run(tx, ManuscriptSql.HOLD_OWNER, profile.owner())
                .compose(owner -> Database.only(owner, _ -> Done.DONE, "There is no such user."))
                .compose(held -> run(tx, ManuscriptSql.LOOK, profile.owner(), profile.id(), key))
                .compose(found -> {
                    Row row = found.iterator().next();
                    return row.getString("fingerprint") == null ? insert(tx, ask, key, row) : again(tx, ask, row);
                }));
    }

    private static Future<Manuscript> insert(SqlConnection tx, Create ask, @Nullable String key, Row found) {
        Profile p = ask.profile();
        if (Boolean.TRUE.equals(found.getBoolean("taken"))) {
            throw new Failure.Conflict(
                    "persona_exists",
                    "You have a character " + p.id() + " already. Change it with PUT, or choose another id.");
        }
        if (found.getLong("kept") >= Manuscripts.MOST) {
            throw new Failure.Conflict(
                    "too_many_personas",
                    "You have " + Manuscripts.MOST + " characters, the most there may be. Delete one first.");
        }
        String answer = Rows.json(new Kept(0, p.id(), p.version()));
        return run(
                        tx,
                        ManuscriptSql.CREATE,
                        p.owner(),
                        p.id(),
                        p.version(),
                        ask.yaml(),
                        Rows.json(p),
                        key,
                        ask.fingerprint(),
                        answer)
                .map(rows -> new Manuscript(p.id(), p.version(), revision(rows), ask.yaml()));
    }

    private static Future<Manuscript> again(SqlConnection tx, Create ask, Row found) {
        if (!ask.fingerprint().equals(found.getString("fingerprint"))) {
            throw new Failure.Invalid(
                    "key_reused", "This idempotency key was used for another request. Use a new key.", List.of());
        }
        Kept kept = Json.read(found.getString("answer"), Kept.class);
        return one(run(tx, ManuscriptSql.FETCH, ask.profile().owner(), kept.persona(), kept.version()));
    }

    private Future<Manuscript> revise(Manuscripts.Revise ask) {
        Profile p = ask.profile();
        return database.write(
                        ManuscriptSql.REVISE,
                        p.owner(),
                        p.id(),
                        p.version(),
                        ask.yaml(),
                        Rows.json(p),
                        Rows.texts(ask.versions(), version -> version))
                .map(ManuscriptStore::changed)
                .map(rows -> new Manuscript(p.id(), p.version(), revision(rows), ask.yaml(), picture(rows)));
    }

    private Future<Done> withdraw(Manuscripts.Withdraw ask) {
        return database.write(
                        ManuscriptSql.WITHDRAW, ask.owner(), ask.id(), Rows.texts(ask.versions(), version -> version))
                .map(ManuscriptStore::changed)
                .map(Done.DONE);
    }

    private static RowSet<Row> changed(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        if (row.getString("before") == null) {
            throw new Failure.NotFound(UNKNOWN);
        }
        if (row.getLong("revision") == null) {
            throw new Failure.Stale("The character was changed meanwhile: its version is " + row.getString("before")
                    + ". Read it again, and send If-Match with that.");
        }
        return rows;
    }

    private static @Nullable String picture(RowSet<Row> rows) {
        return rows.iterator().next().getString("picture");
    }

    private static long revision(RowSet<Row> rows) {
        return rows.iterator().next().getLong("revision");
    }

    private static Future<RowSet<Row>> run(SqlConnection tx, String sql, @Nullable Object... values) {
        return tx.preparedQuery(sql).execute(Rows.tuple(values));
    }
}
