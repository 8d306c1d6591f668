package dev.chatlab.voice.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Request;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages. */
final class AnthropicDialect implements Protocol {
    static final AnthropicDialect INSTANCE = new AnthropicDialect();

    private static final byte[] USUAL = Scan.pattern("{\"type\":\"content_block_delta\"");
    private static final byte[] TEXT = Scan.pattern("\"delta\":{\"type\":\"text_delta\",\"text\":\"");

    private AnthropicDialect() {}

    @Override
    public String path() {
        return "/v1/messages";
    }

    @Override
    public Map<String, String> headers(Provider provider) {
        String key = provider.key();
        Map<String, String> version = Map.of("anthropic-version", "2023-06-01");
        return key == null ? version : Map.of("anthropic-version", "2023-06-01", "x-api-key", key);
    }

    @Override
    public byte[] body(Request request, Quirks quirks) {
        return Bodies.anthropic(request);
    }

    @Override
    public void read(byte[] data, int length, Answer answer) {
        if (answer.isOver() || length == 0) {
            return;
        }
        String words = words(data, length);
        if (words == null) {
            event(Tree.object(data, length), answer);
        } else {
            answer.say(words);
        }
    }

    private static @Nullable String words(byte[] data, int length) {
        int delta = Scan.at(data, 0, length, USUAL) ? Scan.find(data, USUAL.length, length, TEXT) : -1;
        if (delta < 0) {
            return null;
        }
        int from = delta + TEXT.length;
        int end = Scan.stringEnd(data, from, length);
        return end < 0 || end + 1 == length || data[end + 1] != '}' ? null : Scan.string(data, from, end);
    }

    private static void event(JsonNode event, Answer answer) {
        switch (event.path("type").asText("")) {
            case "message_start" -> {
                answer.recognise();
                JsonNode message = event.path("message");
                answer.model(Tree.text(message, "model"));
                usage(message.path("usage"), answer);
            }
            case "content_block_start" -> said(event.path("content_block"), answer);
            case "content_block_delta" -> said(event.path("delta"), answer);
            case "message_delta" -> {
                usage(event.path("usage"), answer);
                stop(event.path("delta"), answer);
            }
            case "message_stop" -> answer.end();
            case "error" -> throw new Broken(ErrorBody.inStream(event));
            default -> {}
        }
    }

    private static void said(JsonNode block, Answer answer) {
        String type = block.path("type").asText("");
        if (type.equals("text") || type.equals("text_delta")) {
            answer.say(block.path("text").asText(""));
        } else if (!block.path("thinking").asText("").isEmpty()) {
            answer.lives();
        }
    }

    private static void stop(JsonNode delta, Answer answer) {
        String reason = Tree.text(delta, "stop_reason");
        if (reason != null) {
            answer.finish(finish(reason));
        }
    }

    private static Finish finish(String reason) {
        return switch (reason) {
            case "max_tokens", "model_context_window_exceeded" -> Finish.LENGTH;
            case "refusal" -> Finish.CONTENT_FILTER;
            default -> Finish.STOP;
        };
    }

    @Override
    public void readWhole(byte[] json, Answer answer) {
        JsonNode whole = Tree.object(json, json.length);
        if (whole.hasNonNull("error")) {
            throw new Broken(ErrorBody.inStream(whole));
        }
        if (!whole.path("content").isArray()) {
            throw new Broken(Kind.MALFORMED);
        }
        answer.recognise();
        answer.model(Tree.text(whole, "model"));
        usage(whole.path("usage"), answer);
        answer.say(Tree.said(whole.path("content")));
        answer.finish(finish(whole.path("stop_reason").asText("end_turn")));
        answer.end();
    }

    private static void usage(JsonNode usage, Answer answer) {
        Integer fresh = Tree.count(usage, "input_tokens");
        Integer read = Tree.count(usage, "cache_read_input_tokens");
        Integer written = Tree.count(usage, "cache_creation_input_tokens");
        Integer all = fresh == null ? null : (Integer) (fresh + or0(read) + or0(written));
        answer.promptTokens(all, read, written);
        answer.completionTokens(Tree.count(usage, "output_tokens"));
    }

    private static int or0(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    @Override
    public boolean isWhole(Answer answer) {
        return answer.isOver();
    }
}
