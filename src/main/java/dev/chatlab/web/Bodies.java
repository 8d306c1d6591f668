package dev.chatlab.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.chatlab.bus.Failure;
import dev.chatlab.portrait.Picture;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies: JSON no larger than a text of the allowed size can become in it, YAML no larger than a character needs,
 * pictures of at most 1 MB, and none slower than 30 s.
 */
final class Bodies {
    private static final int WORST_ESCAPE = 6;
    private static final int FRAME = 8_192;
    private static final long SLOWEST_MS = 30_000;

    static final int MOST_YAML = 256 * 1024;
    static final int MOST_PICTURE = 1024 * 1024;
    private static final Set<String> YAML =
            Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");

    private final BodyHandler reader;
    private final BodyHandler yamlReader = BodyHandler.create(false).setBodyLimit(MOST_YAML);
    private final BodyHandler pictureReader = BodyHandler.create(false).setBodyLimit(MOST_PICTURE);

    Bodies(int maxMessageBytes) {
        reader = BodyHandler.create(false).setBodyLimit((long) maxMessageBytes * WORST_ESCAPE + FRAME);
    }

    /** Buffers the body, whatever it is. */
    void read(RoutingContext rc) {
        read(rc, reader);
    }

    private static void read(RoutingContext rc, BodyHandler reader) {
        long timer = rc.vertx().setTimer(SLOWEST_MS, ignored -> giveUp(rc));
        rc.addEndHandler(ignored -> rc.vertx().cancelTimer(timer));
        reader.handle(rc);
    }

    /** Buffers the body if it says that it is JSON. */
    void readJson(RoutingContext rc) {
        String type = rc.request().getHeader("Content-Type");
        if (hasBody(rc) && !mediaType(type).equals("application/json")) {
            rc.fail(new Refusal(415, "unsupported_media_type", "Send application/json, not " + type + "."));
        } else {
            read(rc);
        }
    }

    /** Buffers the body if it says that it is YAML. */
    void readYaml(RoutingContext rc) {
        String type = rc.request().getHeader("Content-Type");
        if (hasBody(rc) && !YAML.contains(mediaType(type))) {
            rc.fail(new Refusal(415, "unsupported_media_type", "Send application/yaml, not " + type + "."));
        } else if (isLonger(rc.request().getHeader("Content-Length"), MOST_YAML)) {
            rc.fail(new Failure.TooLarge("A character may have at most " + MOST_YAML + " bytes of YAML."));
        } else {
            read(rc, yamlReader);
        }
    }

    /** Buffers the body if it says that it is a picture of a kind that can be read here. */
    void readPicture(RoutingContext rc) {
        String type = mediaType(rc.request().getHeader("Content-Type"));
        if (!Picture.reads(type)) {
            rc.fail(new Refusal(
                    415,
                    "unsupported_media_type",
                    "Send image/png or image/jpeg"
                            + (type.isEmpty() ? "." : ", not " + type + ". Save the picture as one of the two.")));
        } else if (isLonger(rc.request().getHeader("Content-Length"), MOST_PICTURE)) {
            rc.fail(new Failure.TooLarge(
                    "A picture may have at most 1 MB. Make it smaller: 256 by 256 pixels are shown."));
        } else {
            read(rc, pictureReader);
        }
    }

    private static boolean isLonger(@Nullable String length, int most) {
        return length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most;
    }

    /** The body as text; refused if it is not UTF-8. */
    static String text(RoutingContext rc) {
        Buffer buffer = rc.body().buffer();
        try {
            return buffer == null
                    ? ""
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(buffer.getBytes()))
                            .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "malformed_text", "The body is not UTF-8.");
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

    private static String mediaType(@Nullable String header) {
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static void giveUp(RoutingContext rc) {
        if (!rc.request().isEnded()) {
            rc.response().putHeader("Connection", "close");
            rc.fail(new Refusal(408, "too_slow", "The body did not arrive within " + SLOWEST_MS / 1000 + " s."));
        }
    }
}
