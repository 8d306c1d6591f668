package dev.chatlab.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads request bodies: no larger than a text of the allowed size can become in JSON, and no slower than 30 s. */
final class Bodies {
    private static final int WORST_ESCAPE = 6;
    private static final int FRAME = 8_192;
    private static final long SLOWEST_MS = 30_000;

    private final BodyHandler reader;

    Bodies(int maxMessageBytes) {
        reader = BodyHandler.create(false).setBodyLimit((long) maxMessageBytes * WORST_ESCAPE + FRAME);
    }

    /** Buffers the body, whatever it is. */
    void read(RoutingContext rc) {
        long timer = rc.vertx().setTimer(SLOWEST_MS, ignored -> giveUp(rc));
        rc.addEndHandler(ignored -> rc.vertx().cancelTimer(timer));
        reader.handle(rc);
    }

    /** Buffers the body if it says that it is JSON. */
    void readJson(RoutingContext rc) {
        String type = rc.request().getHeader("Content-Type");
        if (hasBody(rc) && !isJson(type)) {
            rc.fail(new Refusal(415, "unsupported_media_type", "Send application/json, not " + type + "."));
        } else {
            read(rc);
        }
    }

    /** The body as a JSON value. */
    static @Nullable Object json(RoutingContext rc, boolean required) {
        Buffer buffer = rc.body().buffer();
        if (buffer == null || buffer.length() == 0) {
            if (required) {
                throw new Refusal(400, "malformed_json", "This request needs a JSON object as its body.");
            }
            return new io.vertx.core.json.JsonObject();
        }
        try {
            return Json.decodeValue(buffer);
        } catch (DecodeException e) {
            throw new Refusal(400, "malformed_json", "The body is not JSON" + where(e) + ".");
        }
    }

    private static String where(DecodeException e) {
        return e.getCause() instanceof JsonProcessingException cause && cause.getLocation() != null
                ? ": see line " + cause.getLocation().getLineNr() + ", column "
                        + cause.getLocation().getColumnNr()
                : "";
    }

    private static boolean hasBody(RoutingContext rc) {
        String length = rc.request().getHeader("Content-Length");
        return length == null ? rc.request().getHeader("Transfer-Encoding") != null : !length.equals("0");
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static void giveUp(RoutingContext rc) {
        if (!rc.request().isEnded()) {
            rc.response().putHeader("Connection", "close");
            rc.fail(new Refusal(408, "too_slow", "The body did not arrive within " + SLOWEST_MS / 1000 + " s."));
        }
    }
}
