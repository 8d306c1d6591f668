package dev.chatlab.store;

import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.voice.budget.Cap;
import dev.chatlab.voice.budget.Caps;
import dev.chatlab.voice.budget.Spending;
import dev.chatlab.voice.budget.Spending.Called;
import dev.chatlab.voice.budget.Spending.Reserve;
import dev.chatlab.voice.budget.Spending.Settle;
import dev.chatlab.voice.budget.Spending.Spent;
import dev.chatlab.voice.budget.Spending.Taken;
import dev.chatlab.voice.budget.Spending.TurnTook;
import dev.chatlab.voice.budget.Spending.Verdict;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves {@link Spending}: one row a call, booked before it where a cap is set, settled after it. */
final class SpendingStore {
    private static final int RESERVING = 3;

    private final Database database;
    private final Gate gate = new Gate(RESERVING);

    SpendingStore(Database database) {
        this.database = database;
    }

    Future<? extends Message> handle(Spending ask) {
        return switch (ask) {
            case Reserve reserve -> gate.pass(() -> reserve(reserve));
            case Settle settle -> settle(settle);
            case Spending.Of of ->
                database.read(SpendingSql.OF, of.user(), of.discussion())
                        .compose(rows -> Database.only(rows, SpendingStore::spent, ShelfStore.UNKNOWN));
            case Spending.Recent recent ->
                database.read(SpendingSql.RECENT, recent.discussion(), (long) recent.limit())
                        .map(rows -> new Taken(Rows.list(rows, SpendingStore::took)));
        };
    }

    private Future<Verdict> reserve(Reserve ask) {
        Called call = ask.call();
        Caps caps = ask.caps();
        return database.transaction(tx -> tx.preparedQuery(SpendingSql.HOLD)
                .execute(Rows.tuple((Object) keys(call, caps)))
                .compose(_ -> tx.preparedQuery(SpendingSql.RESERVE)
                        .execute(Rows.tuple(
                                call.id(),
                                call.payer(),
                                call.discussion(),
                                call.turn(),
                                call.provider(),
                                call.model(),
                                call.tokens(),
                                call.micros(),
                                caps.turnCost(),
                                caps.discussionTokens(),
                                caps.discussionCost(),
                                caps.userTokens(),
                                caps.userCost(),
                                caps.dayTokens(),
                                caps.dayCost())))
                .map(rows -> verdict(rows.iterator().next())));
    }

    /** What the sums are made over, where a cap is set. */
    private static String[] keys(Called call, Caps caps) {
        List<String> keys = new ArrayList<>();
        keys.add("spending of " + call.discussion());
        if (caps.userTokens() != null || caps.userCost() != null) {
            keys.add("spending by " + call.payer());
        }
        if (caps.dayTokens() != null || caps.dayCost() != null) {
            keys.add("spending");
        }
        return keys.toArray(String[]::new);
    }

    private static Verdict verdict(Row row) {
        String passed = row.getString("cap");
        return new Verdict(passed == null ? null : Cap.valueOf(passed));
    }

    private Future<Done> settle(Settle ask) {
        Called call = ask.call();
        return database.write(
                        SpendingSql.SETTLE,
                        call.id(),
                        call.payer(),
                        call.discussion(),
                        call.turn(),
                        call.provider(),
                        call.model(),
                        call.tokens(),
                        call.micros(),
                        ask.prompt(),
                        ask.cacheRead(),
                        ask.cacheWrite(),
                        ask.completion(),
                        ask.micros(),
                        ask.estimated())
                .map(_ -> Done.DONE);
    }

    private static Spent spent(Row row) {
        return new Spent(
                row.getInteger("turns"),
                row.getLong("prompt"),
                row.getLong("cached"),
                row.getLong("completion"),
                row.getLong("micros"),
                row.getInteger("unpriced"),
                row.getInteger("open"),
                row.getInteger("estimated"));
    }

    private static TurnTook took(Row row) {
        @Nullable Long micros = row.getLong("micros");
        return new TurnTook(row.getLong("prompt"), row.getLong("completion"), micros);
    }
}
