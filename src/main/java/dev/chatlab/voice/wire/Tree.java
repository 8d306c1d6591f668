package dev.chatlab.voice.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.chatlab.json.Json;
import dev.chatlab.voice.wire.Fault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a provider's JSON, which is never to be trusted to have a shape. */
final class Tree {
    private static final ObjectReader READER =
            Json.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Tree() {}

    /** The object in the bytes; anything else is {@link Kind#MALFORMED}. */
    static JsonNode object(byte[] data, int length) {
        JsonNode node = orNull(data, length);
        if (node == null || !node.isObject()) {
            throw new Broken(Kind.MALFORMED);
        }
        return node;
    }

    static @Nullable JsonNode orNull(byte[] data, int length) {
        try {
            return READER.readTree(new String(data, 0, length, StandardCharsets.UTF_8));
        } catch (IOException _) {
            return null;
        }
    }

    static @Nullable String text(JsonNode node, String name) {
        return node.path(name).textValue();
    }

    /** A count of tokens, or null when it is absent or absurd. */
    static @Nullable Integer count(JsonNode node, String name) {
        JsonNode count = node.path(name);
        return count.canConvertToInt() && count.intValue() >= 0 ? (Integer) count.intValue() : null;
    }

    /** Text that is a string or a list of parts of which only those of type text are said. */
    static String said(JsonNode content) {
        if (content.isTextual()) {
            return content.textValue();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            if ("text".equals(text(part, "type"))) {
                text.append(part.path("text").asText(""));
            }
        }
        return text.toString();
    }
}
