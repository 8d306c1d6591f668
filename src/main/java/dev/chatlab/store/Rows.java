package dev.chatlab.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.chatlab.auth.Accounts.Account;
import dev.chatlab.json.Json;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records to parameters and rows to records; every text passes {@link Text} on its way in. */
final class Rows {
    private static final ObjectMapper WRITER =
            Json.copy().registerModule(new SimpleModule("clean text").addSerializer(String.class, new CleanText()));

    private Rows() {}

    /** The JSON to keep of a record. */
    static String json(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "No JSON form for " + value.getClass().getName(), e);
        }
    }

    /** A statement's parameters in order. */
    static Tuple tuple(@Nullable Object... values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(parameter(value));
        }
        return tuple;
    }

    private static @Nullable Object parameter(@Nullable Object value) {
        return switch (value) {
            case String text -> Text.clean(text);
            case Instant at -> time(at);
            case null, default -> value;
        };
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A column of texts for {@code unnest}. */
    static <T> @Nullable String[] texts(List<T> from, Function<T, @Nullable String> column) {
        @Nullable String[] texts = new String[from.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Text.cleanOrNull(column.apply(from.get(i)));
        }
        return texts;
    }

    static <R> List<R> list(RowSet<Row> rows, Function<Row, R> read) {
        List<R> list = new ArrayList<>(rows.size());
        for (Row row : rows) {
            list.add(read.apply(row));
        }
        return list;
    }

    static Function<Row, String> text(String column) {
        return row -> row.getString(column);
    }

    static <R> Function<Row, R> json(String column, Class<R> type) {
        return row -> Json.read(row.getString(column), type);
    }

    static Account account(Row row) {
        return new Account(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("guest"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static final class CleanText extends StdScalarSerializer<String> {
        CleanText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Text.clean(text));
        }
    }
}
