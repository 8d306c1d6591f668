package dev.chatlab.store;

import dev.chatlab.bus.Failure;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;

/** Where a page of search results ended; opaque outside. */
record ScoreCursor(long score, OffsetDateTime updatedAt, String id) {
    static ScoreCursor after(Row row) {
        return new ScoreCursor(row.getLong("score"), row.getOffsetDateTime("updated_at"), row.getString("id"));
    }

    /** Fails with {@code Invalid} for what no search gave. */
    static ScoreCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            return new ScoreCursor(Long.parseLong(parts[0]), OffsetDateTime.parse(parts[1]), parts[2]);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Failure.Invalid.field("/cursor", "Use the cursor of the page before, or none to begin at the start.");
        }
    }

    String text() {
        String plain = score + " " + updatedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
