package dev.chatlab.voice.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Request;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions, as OpenAI and the many that follow it speak them. */
final class OpenAiDialect implements Protocol {
    static final OpenAiDialect INSTANCE = new OpenAiDialect();

    private static final byte[] DONE = Scan.pattern("[DONE]");
    private static final Pattern NEW_TOKEN_NAME = Pattern.compile("(.*/)?(o[1-9]|gpt-[5-9]).*");

    private OpenAiDialect() {}

    @Override
    public String path() {
        return "/chat/completions";
    }

    @Override
    public Map<String, String> headers(Provider provider) {
        String key = provider.key();
        return key == null ? Map.of() : Map.of("authorization", "Bearer " + key);
    }

    @Override
    public byte[] body(Request request, Quirks quirks) {
        return Bodies.openAi(request, quirks, quirks.newTokenName() || wantsNewName(request.model()));
    }

    /** Whether a model of this name is known to refuse {@code max_tokens}. */
    static boolean wantsNewName(String model) {
        return NEW_TOKEN_NAME.matcher(model).matches();
    }

    @Override
    public void read(byte[] data, int length, Answer answer) {
        if (answer.isOver() || length == 0) {
            return;
        }
        if (length == DONE.length && Scan.at(data, 0, length, DONE)) {
            answer.end();
            return;
        }
        String words = answer.isKnown() ? OpenAiDelta.read(data, length) : null;
        if (words == null) {
            chunk(Tree.object(data, length), answer);
        } else {
            answer.say(words);
        }
    }

    private static void chunk(JsonNode chunk, Answer answer) {
        refuse(chunk);
        usage(chunk, answer);
        JsonNode choices = chunk.path("choices");
        if (!choices.isArray()) {
            return;
        }
        answer.recognise();
        answer.model(Tree.text(chunk, "model"));
        JsonNode choice = choices.path(0);
        said(choice.path("delta"), answer);
        String finish = Tree.text(choice, "finish_reason");
        if (finish != null && !finish.isEmpty()) {
            answer.finish(finish(finish));
        }
    }

    private static void said(JsonNode message, Answer answer) {
        answer.say(Tree.said(message.path("content")));
        answer.say(message.path("refusal").asText(""));
        if (thought(message, "reasoning_content") || thought(message, "reasoning")) {
            answer.lives();
        }
    }

    private static boolean thought(JsonNode message, String name) {
        return !message.path(name).asText("").isEmpty();
    }

    @Override
    public void readWhole(byte[] json, Answer answer) {
        JsonNode whole = Tree.object(json, json.length);
        refuse(whole);
        JsonNode choice = whole.path("choices").path(0);
        if (!choice.path("message").isObject()) {
            throw new Broken(Kind.MALFORMED);
        }
        answer.recognise();
        answer.model(Tree.text(whole, "model"));
        usage(whole, answer);
        said(choice.path("message"), answer);
        answer.finish(finish(choice.path("finish_reason").asText("stop")));
        answer.end();
    }

    private static void refuse(JsonNode node) {
        if (node.hasNonNull("error")) {
            throw new Broken(ErrorBody.inStream(node));
        }
    }

    private static Finish finish(String reason) {
        String name = reason.toLowerCase(Locale.ROOT);
        if (name.equals("error") || name.equals("insufficient_system_resource")) {
            throw new Broken(Kind.OVERLOADED);
        }
        if (name.startsWith("content_filter")) {
            return Finish.CONTENT_FILTER;
        }
        return name.equals("length") || name.equals("max_tokens") || name.equals("model_length")
                ? Finish.LENGTH
                : Finish.STOP;
    }

    private static void usage(JsonNode node, Answer answer) {
        JsonNode usage = node.path("usage").isObject()
                ? node.path("usage")
                : node.path("x_groq").path("usage");
        Integer cached = Tree.count(usage.path("prompt_tokens_details"), "cached_tokens");
        answer.promptTokens(Tree.count(usage, "prompt_tokens"), cached(usage, cached), null);
        answer.completionTokens(Tree.count(usage, "completion_tokens"));
    }

    private static @Nullable Integer cached(JsonNode usage, @Nullable Integer cached) {
        return cached == null ? Tree.count(usage, "prompt_cache_hit_tokens") : cached;
    }

    @Override
    public boolean isWhole(Answer answer) {
        return answer.finish() != null || answer.isOver();
    }
}
