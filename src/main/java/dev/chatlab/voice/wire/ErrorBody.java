package dev.chatlab.voice.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a fault of what a provider says went wrong; of its words only a kind of trouble remains. */
final class ErrorBody {
    private static final int ENOUGH = 4_000;
    private static final Set<String> TELLING =
            Set.of("code", "type", "message", "msg", "status", "reason", "param", "detail", "error", "loc", "name");

    private ErrorBody() {}

    /** Of an answer with a status that is no success. */
    static Fault of(int status, byte[] body, @Nullable Duration retryAfter) {
        JsonNode node = Tree.orNull(body, body.length);
        return new Fault(Statuses.kind(status, node == null ? "" : words(node)), retryAfter);
    }

    /** Of an error in an answer that began as a success. */
    static Fault inStream(JsonNode node) {
        JsonNode code = node.path("error").path("code");
        int status = code.asInt(0);
        return Fault.of(Statuses.kind(status < 400 || status > 599 ? 200 : status, words(node)));
    }

    /** What the server says, in lower case, without what it echoes of the request. */
    static String words(JsonNode node) {
        StringBuilder words = new StringBuilder();
        gather(node, words, 0);
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static void gather(JsonNode node, StringBuilder words, int depth) {
        if (words.length() > ENOUGH || depth > 6) {
            return;
        }
        if (node.isTextual()) {
            String text = node.textValue();
            words.append(text, 0, Math.min(text.length(), ENOUGH)).append('\n');
        } else if (node.isArray()) {
            node.forEach(item -> gather(item, words, depth + 1));
        } else {
            node.properties().stream()
                    .filter(field -> TELLING.contains(field.getKey()))
                    .forEach(field -> gather(field.getValue(), words, depth + 1));
        }
    }

    /** What the server did not understand, so that it is asked again without; null when it was something else. */
    static Protocol.@Nullable Quirks quirks(int status, byte[] body, Protocol.Quirks now) {
        JsonNode node = status == 400 || status == 422 ? Tree.orNull(body, body.length) : null;
        if (node == null) {
            return null;
        }
        String words = words(node);
        if (words.contains("max_completion_tokens") && !now.newTokenName()) {
            return new Protocol.Quirks(true, now.noStreamOptions());
        }
        return words.contains("stream_options") && !now.noStreamOptions()
                ? new Protocol.Quirks(now.newTokenName(), true)
                : null;
    }
}
