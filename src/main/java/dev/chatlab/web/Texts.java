package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Refuses texts that cannot be stored, wherever they stand in a body, and those over the configured size. */
public final class Texts {
    private final int mostBytes;

    public Texts(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Throws {@code TooLarge} or {@code Invalid}. */
    void check(@Nullable Object value) {
        check(value, "");
    }

    private void check(@Nullable Object value, String pointer) {
        switch (value) {
            case String text -> checkText(text, pointer);
            case JsonObject object ->
                object.forEach(field -> {
                    checkText(field.getKey(), pointer);
                    check(field.getValue(), pointer + "/" + field.getKey());
                });
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    check(array.getValue(i), pointer + "/" + i);
                }
            }
            case null, default -> {}
        }
    }

    public void checkText(String text, String pointer) {
        if (text.length() > mostBytes || text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw new Failure.TooLarge("A text may have at most " + mostBytes + " bytes in UTF-8.");
        }
        if (!isStorable(text)) {
            throw Failure.Invalid.field(pointer, "holds a character that is not one: NUL or half of a surrogate pair");
        }
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
