package dev.chatlab.store;

import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A batch of appends as the columns of {@link Sql#APPEND} and {@link Sql#WHY_NOT_APPENDED}. */
final class Batch {
    private Batch() {}

    static Tuple appends(List<Pending> batch) {
        return Tuple.tuple()
                .addArrayOfString(Rows.texts(batch, p -> p.discussion))
                .addArrayOfLong(longs(batch, p -> p.epoch))
                .addArrayOfLong(longs(batch, p -> p.first))
                .addArrayOfLong(longs(batch, p -> p.after.seq() + 1))
                .addArrayOfString(json(batch, p -> p.state))
                .addArrayOfString(json(batch, p -> p.events))
                .addArrayOfString(Rows.texts(batch, p -> p.after.title()))
                .addArrayOfBoolean(flags(batch, p -> p.after.busy()))
                .addArrayOfBoolean(flags(batch, p -> p.after.pinned()))
                .addArrayOfBoolean(flags(batch, p -> p.after.archived()))
                .addArrayOfBoolean(flags(batch, p -> p.after.deleted()))
                .addArrayOfInteger(batch.stream().map(p -> p.after.turnCount()).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(
                        batch.stream().map(p -> p.at).toArray(OffsetDateTime[]::new))
                .addArrayOfString(Rows.texts(batch, Pending::user))
                .addArrayOfString(Rows.texts(batch, Pending::key))
                .addArrayOfString(Rows.texts(batch, Pending::fingerprint))
                .addArrayOfString(json(batch, p -> p.answer));
    }

    static Tuple questions(List<Pending> batch) {
        return Tuple.tuple()
                .addArrayOfString(Rows.texts(batch, p -> p.discussion))
                .addArrayOfLong(longs(batch, p -> p.epoch))
                .addArrayOfLong(longs(batch, p -> p.first))
                .addArrayOfString(json(batch, p -> p.events))
                .addArrayOfString(Rows.texts(batch, Pending::user))
                .addArrayOfString(Rows.texts(batch, Pending::key))
                .addArrayOfBoolean(flags(batch, Pending::isDoubtful));
    }

    /** Already clean: made by {@link Rows#json}. */
    private static String[] json(List<Pending> batch, Function<Pending, @Nullable String> column) {
        return batch.stream().map(column).toArray(String[]::new);
    }

    private static Long[] longs(List<Pending> batch, Function<Pending, Long> column) {
        return batch.stream().map(column).toArray(Long[]::new);
    }

    private static Boolean[] flags(List<Pending> batch, Predicate<Pending> column) {
        return batch.stream().map(column::test).toArray(Boolean[]::new);
    }
}
