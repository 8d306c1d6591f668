package dev.chatlab.store;

import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch of appends as the columns of {@link Sql#APPEND} and {@link Sql#WHY_NOT_APPENDED}. */
final class Batch {
    private record Row(Pending of, Happening event) {}

    private Batch() {}

    static Tuple appends(List<Pending> batch) {
        Tuple columns = Tuple.tuple()
                .addArrayOfString(Rows.texts(batch, p -> p.discussion))
                .addArrayOfLong(longs(batch, p -> p.epoch))
                .addArrayOfLong(longs(batch, p -> p.first))
                .addArrayOfLong(longs(batch, p -> p.after.seq() + 1))
                .addArrayOfString(column(batch, p -> p.state).toArray(String[]::new))
                .addArrayOfString(Rows.texts(batch, p -> p.after.title()))
                .addArrayOfBoolean(flags(batch, p -> p.after.busy()))
                .addArrayOfBoolean(flags(batch, p -> p.after.pinned()))
                .addArrayOfBoolean(flags(batch, p -> p.after.archived()))
                .addArrayOfBoolean(flags(batch, p -> p.after.deleted()))
                .addArrayOfInteger(column(batch, p -> p.after.turnCount()).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(column(batch, p -> p.at).toArray(OffsetDateTime[]::new))
                .addArrayOfString(Rows.texts(batch, Pending::user))
                .addArrayOfString(Rows.texts(batch, Pending::key))
                .addArrayOfString(Rows.texts(batch, Pending::fingerprint))
                .addArrayOfString(column(batch, p -> p.answer).toArray(String[]::new));
        return events(columns, batch.stream().flatMap(Batch::rows).toList());
    }

    private static Stream<Row> rows(Pending pending) {
        return pending.events.stream().map(event -> new Row(pending, event));
    }

    private static Tuple events(Tuple columns, List<Row> rows) {
        return columns.addArrayOfString(Rows.texts(rows, r -> r.of.discussion))
                .addArrayOfLong(longs(rows, r -> r.of.epoch))
                .addArrayOfLong(longs(rows, r -> r.event.seq()))
                .addArrayOfString(Rows.texts(rows, r -> r.of.user()))
                .addArrayOfOffsetDateTime(column(rows, r -> r.of.at).toArray(OffsetDateTime[]::new))
                .addArrayOfString(Rows.texts(rows, r -> r.of.key()))
                .addArrayOfString(column(rows, r -> r.event.body()).toArray(String[]::new))
                .addArrayOfInteger(column(rows, r -> r.event.n()).toArray(Integer[]::new))
                .addArrayOfInteger(column(rows, r -> r.event.variant()).toArray(Integer[]::new))
                .addArrayOfString(column(rows, r -> r.event.status()).toArray(String[]::new))
                .addArrayOfString(Rows.texts(rows, r -> r.event.speaker()));
    }

    static Tuple questions(List<Pending> batch) {
        return Tuple.tuple()
                .addArrayOfString(Rows.texts(batch, p -> p.discussion))
                .addArrayOfLong(longs(batch, p -> p.epoch))
                .addArrayOfLong(longs(batch, p -> p.first))
                .addArrayOfString(column(batch, Pending::firstEvent).toArray(String[]::new))
                .addArrayOfString(Rows.texts(batch, Pending::user))
                .addArrayOfString(Rows.texts(batch, Pending::key))
                .addArrayOfBoolean(flags(batch, Pending::isDoubtful));
    }

    private static <T, V> Stream<@Nullable V> column(List<T> rows, Function<T, @Nullable V> column) {
        return rows.stream().map(column);
    }

    private static <T> Long[] longs(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> Boolean[] flags(List<T> rows, Function<T, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }
}
