package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Command;
import dev.chatlab.json.Json;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request to the API after it was found good, and the ways to answer it. */
record Call(RoutingContext rc, JsonObject body) {
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,200}");
    private static final String KEY_HEADER = "Idempotency-Key";

    Command.User user() {
        return Caller.of(rc);
    }

    /** The user's id where identity is optional; empty for a stranger. */
    String userId() {
        return Caller.isKnown(rc) ? user().id() : "";
    }

    String path(String name) {
        return Objects.requireNonNull(rc.pathParam(name), name);
    }

    @Nullable String query(String name) {
        return rc.request().getParam(name);
    }

    int query(String name, int otherwise) {
        String given = query(name);
        return given == null ? otherwise : Integer.parseInt(given);
    }

    /** Whether the client asks by name for a format, such as {@code yaml} or {@code json}. */
    boolean accepts(String format) {
        String accept = rc.request().getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(format);
    }

    /** The idempotency key, if the client sent one. */
    @Nullable String key() {
        String key = rc.request().getHeader(KEY_HEADER);
        if (key != null && !KEY.matcher(key).matches()) {
            throw Failure.Invalid.field("/" + KEY_HEADER, "must have 1 to 200 printable ASCII characters");
        }
        return key;
    }

    /** The body of an operation that takes YAML. */
    String yaml() {
        return Bodies.text(rc);
    }

    /** The body of an operation that takes a picture. */
    byte[] bytes() {
        Buffer buffer = rc.body().buffer();
        return buffer == null ? new byte[0] : buffer.getBytes();
    }

    Future<Void> json(int status, @Nullable Object value) {
        return send(status, "application/json", value == null ? "null" : Json.write(value));
    }

    Future<Void> send(int status, String type, String text) {
        return rc.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .end(text);
    }

    Future<Void> nothing() {
        return rc.response().setStatusCode(204).end();
    }
}
