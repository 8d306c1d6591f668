package dev.chatlab.provider;

import dev.chatlab.json.Json;
import dev.chatlab.voice.wire.Provider.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as the events of a dialect, in the shape that the real servers give them. */
final class Frames {
    private final Dialect dialect;
    private final String model;

    Frames(Dialect dialect, String model) {
        this.dialect = dialect;
        this.model = model;
    }

    /** A whole stream: opening, one event for each piece, the reason to finish and the last word. */
    List<String> stream(List<String> pieces, String finish) {
        List<String> events = new ArrayList<>();
        events.add(opening());
        pieces.forEach(piece -> events.add(words(piece)));
        events.addAll(finish(finish, pieces.size()));
        events.add(last());
        return events;
    }

    String opening() {
        if (dialect == Dialect.OPENAI) {
            return chunk(delta("role", "assistant", "content", ""), null);
        }
        Map<String, Object> usage = map(
                "input_tokens",
                40,
                "cache_read_input_tokens",
                300,
                "cache_creation_input_tokens",
                20,
                "output_tokens",
                1);
        Map<String, Object> message = map(
                "id",
                "msg_1",
                "type",
                "message",
                "role",
                "assistant",
                "model",
                model,
                "content",
                List.of(),
                "usage",
                usage);
        return event(map("type", "message_start", "message", message))
                + event(map(
                        "type", "content_block_start", "index", 0, "content_block", map("type", "text", "text", "")))
                + event(map("type", "ping"));
    }

    String words(String piece) {
        return dialect == Dialect.OPENAI
                ? chunk(delta("content", piece), null)
                : event(map(
                        "type", "content_block_delta", "index", 0, "delta", map("type", "text_delta", "text", piece)));
    }

    String thought(String piece) {
        return dialect == Dialect.OPENAI
                ? chunk(delta("reasoning_content", piece), null)
                : event(map(
                        "type",
                        "content_block_delta",
                        "index",
                        0,
                        "delta",
                        map("type", "thinking_delta", "thinking", piece)));
    }

    /** The reason to finish and what was used: 360 tokens in, 300 of them from the cache. */
    List<String> finish(String reason, int tokens) {
        if (dialect == Dialect.OPENAI) {
            Map<String, Object> usage = map(
                    "prompt_tokens",
                    360,
                    "completion_tokens",
                    tokens,
                    "prompt_tokens_details",
                    map("cached_tokens", 300));
            Map<String, Object> last = base();
            last.put("choices", List.of());
            last.put("usage", usage);
            return List.of(chunk(Map.of(), reason), "data: " + Json.write(last) + "\n\n");
        }
        return List.of(
                event(map("type", "content_block_stop", "index", 0)),
                event(map(
                        "type",
                        "message_delta",
                        "delta",
                        map("stop_reason", anthropic(reason)),
                        "usage",
                        map("output_tokens", tokens))));
    }

    String last() {
        return dialect == Dialect.OPENAI ? "data: [DONE]\n\n" : event(map("type", "message_stop"));
    }

    /** An error in the middle of a stream. */
    String error(String type, String message) {
        Map<String, Object> error = map("type", type, "message", message);
        return dialect == Dialect.OPENAI
                ? "data: " + Json.write(map("error", error)) + "\n\n"
                : event(map("type", "error", "error", error));
    }

    /** The answer as one document, as servers give it that do not stream. */
    String document(String text, String finish) {
        if (dialect == Dialect.OPENAI) {
            Map<String, Object> whole = base();
            Map<String, Object> message = map("role", "assistant", "content", text);
            whole.put("choices", List.of(map("index", 0, "message", message, "finish_reason", finish)));
            whole.put("usage", map("prompt_tokens", 360, "completion_tokens", 42));
            return Json.write(whole);
        }
        return Json.write(map(
                "type",
                "message",
                "model",
                model,
                "content",
                List.of(map("type", "text", "text", text)),
                "stop_reason",
                anthropic(finish),
                "usage",
                map("input_tokens", 360, "output_tokens", 42)));
    }

    private static String anthropic(String reason) {
        return switch (reason) {
            case "length" -> "max_tokens";
            case "content_filter" -> "refusal";
            default -> "end_turn";
        };
    }

    private static Map<String, Object> delta(String... pairs) {
        return map((Object[]) pairs);
    }

    private Map<String, Object> base() {
        return map("id", "chatcmpl-1", "object", "chat.completion.chunk", "created", 1_700_000_000, "model", model);
    }

    private String chunk(Map<String, Object> delta, String finish) {
        Map<String, Object> chunk = base();
        chunk.put("choices", List.of(map("index", 0, "delta", delta, "finish_reason", finish)));
        return "data: " + Json.write(chunk) + "\n\n";
    }

    private static String event(Map<String, Object> data) {
        return "event: " + data.get("type") + "\ndata: " + Json.write(data) + "\n\n";
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
