package dev.chatlab.store;

import dev.chatlab.bus.Failure;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;

/** Where a page of discussions ended; opaque outside. */
record Cursor(boolean pinned, OffsetDateTime updatedAt, String id) {
    static Cursor after(Row row) {
        return new Cursor(row.getBoolean("pinned"), row.getOffsetDateTime("updated_at"), row.getString("id"));
    }

    /** Fails with {@code Invalid} for what no page gave. */
    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            return new Cursor(parts[0].equals("pinned"), OffsetDateTime.parse(parts[1]), parts[2]);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw Failure.Invalid.field("/cursor", "Use the cursor of the page before, or none to begin at the start.");
        }
    }

    String text() {
        String plain = (pinned ? "pinned" : "plain") + " " + updatedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
