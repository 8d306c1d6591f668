package dev.chatlab.store;

import dev.chatlab.auth.Accounts;
import dev.chatlab.auth.Accounts.Account;
import dev.chatlab.auth.Accounts.Removed;
import dev.chatlab.auth.Accounts.RotateRefresh;
import dev.chatlab.auth.Accounts.Value;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@link Accounts}: people, refresh tokens, tickets and settings, all times by the database's clock. */
final class AccountStore {
    private static final String NOBODY = "There is no such user.";
    private static final String NO_TOKEN = "This token does not hold, or no longer.";
    private static final long GUESTS_AT_ONCE = 100;

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    Future<? extends Message> handle(Accounts ask) {
        return switch (ask) {
            case Accounts.CreateGuest guest ->
                database.write(AccountSql.CREATE_GUEST, guest.id(), guest.name())
                        .compose(AccountStore::created);
            case Accounts.FindUser user -> account(database.write(AccountSql.FIND_USER, user.id()), NOBODY);
            case Accounts.SaveRefresh save -> saved(AccountSql.SAVE_REFRESH, save.hash(), save.user(), save.life());
            case RotateRefresh rotate -> rotate(rotate);
            case Accounts.ForgetRefresh forget -> done(AccountSql.FORGET_REFRESH, forget.hash());
            case Accounts.SaveTicket save -> saved(AccountSql.SAVE_TICKET, save.hash(), save.user(), save.life());
            case Accounts.UseTicket use -> account(database.write(AccountSql.USE_TICKET, use.hash()), NO_TOKEN);
            case Accounts.Setting setting ->
                database.write(AccountSql.SETTING, setting.name(), setting.proposal())
                        .map(rows -> new Value(rows.iterator().next().getString("value")));
            case Accounts.Remove remove -> remove(remove.user());
            case Accounts.Purge purge -> done(AccountSql.PURGE_EXPIRED).compose(_ -> purge(purge.idle()));
        };
    }

    private Future<Done> done(String sql, @Nullable Object... values) {
        return database.write(sql, values).map(_ -> Done.DONE);
    }

    private Future<Account> account(Future<RowSet<Row>> rows, String sentence) {
        return rows.compose(found -> Database.only(found, Rows::account, sentence));
    }

    private static Future<Account> created(RowSet<Row> rows) {
        return rows.size() == 1
                ? Future.succeededFuture(Rows.account(rows.iterator().next()))
                : Future.failedFuture(new Failure.Conflict("user_exists", "This user exists already."));
    }

    private Future<Done> saved(String sql, String hash, String user, Duration life) {
        return database.write(sql, hash, user, life.toMillis())
                .compose(rows -> Database.only(rows, _ -> Done.DONE, NOBODY));
    }

    /** The revocation must be committed although the asker is refused: hence the optional inside the transaction. */
    private Future<Account> rotate(RotateRefresh ask) {
        return database.transaction(tx -> tx.preparedQuery(AccountSql.HOLD_REFRESH)
                        .execute(Rows.tuple(ask.hash()))
                        .compose(rows -> succeed(tx, ask, rows)))
                .compose(account -> account.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(new Failure.NotFound(NO_TOKEN))));
    }

    private static Future<Optional<Account>> succeed(SqlConnection tx, RotateRefresh ask, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Future.succeededFuture(Optional.empty());
        }
        Row row = rows.iterator().next();
        if (Boolean.TRUE.equals(row.getBoolean("stale"))) {
            return tx.preparedQuery(AccountSql.REVOKE_FAMILY)
                    .execute(Rows.tuple(row.getString("family")))
                    .map(Optional.empty());
        }
        return tx.preparedQuery(AccountSql.SUCCEED_REFRESH)
                .execute(Rows.tuple(ask.hash(), ask.successor(), ask.life().toMillis()))
                .map(Optional.of(Rows.account(row)));
    }

    private Future<Removed> remove(String user) {
        return database.transaction(tx -> tx.preparedQuery(AccountSql.HOLD_USER)
                .execute(Rows.tuple(user))
                .compose(_ -> tx.preparedQuery(AccountSql.HOLD_DISCUSSIONS).execute(Rows.tuple(user)))
                .compose(_ -> tx.preparedQuery(AccountSql.REMOVE).execute(Rows.tuple(user)))
                .map(rows -> new Removed(Rows.list(rows, Rows.text("id")))));
    }

    private Future<Done> purge(Duration idle) {
        return database.write(AccountSql.PURGE_GUESTS, idle.toMillis(), GUESTS_AT_ONCE)
                .compose(gone -> gone.size() < GUESTS_AT_ONCE ? Future.succeededFuture(Done.DONE) : purge(idle));
    }
}
