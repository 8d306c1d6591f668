package dev.chatlab.store;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Journal.Create;
import dev.chatlab.discussion.Journal.Receipt;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import dev.chatlab.discussion.Seat;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a new discussion with its seats, member, opening event and receipt in one statement. */
final class Creation {
    private final Database database;

    Creation(Database database) {
        this.database = database;
    }

    /** After a lost connection once more: the discussion's id and the receipt's key keep it from being made twice. */
    Future<Verdict> create(Create ask) {
        @Nullable Object[] values = values(ask);
        return insert(values)
                .recover(error -> Trouble.isLost(error) ? again(values) : Future.failedFuture(error))
                .recover(error -> Future.failedFuture(shown(error)));
    }

    private Future<Verdict> insert(@Nullable Object[] values) {
        return database.run(Sql.CREATE, Rows.tuple(values))
                .map(rows -> new Verdict(rows.size() == 1 ? Outcome.WRITTEN : Outcome.REPEATED));
    }

    private Future<Verdict> again(@Nullable Object[] values) {
        return insert(values)
                .recover(error -> Trouble.is(error, Trouble.UNIQUE)
                        ? Future.succeededFuture(new Verdict(Outcome.WRITTEN))
                        : Future.failedFuture(error));
    }

    private static Throwable shown(Throwable error) {
        return Trouble.is(error, Trouble.FOREIGN_KEY)
                ? new Failure.NotFound("There is no such user.")
                : Trouble.shown(error);
    }

    private static @Nullable Object[] values(Create ask) {
        Discussion d = ask.discussion();
        Receipt receipt = ask.receipt();
        List<Seat> seats = d.seats();
        return new @Nullable Object[] {
            receipt.user(),
            receipt.key() == null ? null : Keys.stored(receipt.key()),
            receipt.fingerprint(),
            Rows.json(receipt.answer()),
            d.id(),
            d.seq() + 1,
            Rows.json(d),
            d.title(),
            d.topic(),
            d.language(),
            d.busy(),
            d.pinned(),
            d.archived(),
            d.turnCount(),
            d.createdAt(),
            d.updatedAt(),
            Rows.texts(seats, Seat::persona),
            Rows.texts(seats, Seat::version),
            Rows.texts(seats, Seat::name),
            Rows.texts(seats, Seat::voice),
            d.owner(),
            ask.opened().seq(),
            Rows.json(ask.opened()),
            Rows.texts(seats, Seat::owner)
        };
    }
}
