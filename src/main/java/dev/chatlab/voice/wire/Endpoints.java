package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Provider.Dialect;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where under a host a dialect's endpoint is. */
final class Endpoints {
    private static final String ANTHROPIC = "api.anthropic.com";

    /** The base paths of hosts that have OpenAI's dialect somewhere of their own. */
    private static final Map<String, String> BASES = Map.ofEntries(
            Map.entry("api.openai.com", "/v1"),
            Map.entry(ANTHROPIC, "/v1"),
            Map.entry("api.groq.com", "/openai/v1"),
            Map.entry("openrouter.ai", "/api/v1"),
            Map.entry("generativelanguage.googleapis.com", "/v1beta/openai"),
            Map.entry("api.mistral.ai", "/v1"),
            Map.entry("api.deepseek.com", "/v1"),
            Map.entry("api.together.xyz", "/v1"),
            Map.entry("api.fireworks.ai", "/inference/v1"),
            Map.entry("api.perplexity.ai", ""),
            Map.entry("models.github.ai", "/inference"));

    private static final Pattern ENDPOINT =
            Pattern.compile("/(chat/completions|completions|responses|embeddings|models)$");
    private static final Set<String> OLLAMA = Set.of("/api", "/api/chat", "/api/generate", "/api/tags");
    private static final Pattern VERSION = Pattern.compile(".*/v\\d+[a-z0-9]*(/.*)?");

    private Endpoints() {}

    static boolean isKnown(String host) {
        return BASES.containsKey(host);
    }

    /** The base path, from one that may be missing, too long or another's. */
    static String path(Dialect dialect, String host, String path) {
        return dialect == Dialect.OPENAI ? openAi(host, path) : anthropic(path);
    }

    private static String openAi(String host, String path) {
        String known = BASES.get(host);
        if (known != null) {
            return known;
        }
        String base = ENDPOINT.matcher(path).replaceFirst("");
        if (OLLAMA.contains(base)) {
            return "/v1";
        }
        boolean endpoint = !base.equals(path);
        return endpoint || VERSION.matcher(base).matches() ? base : base + "/v1";
    }

    private static String anthropic(String path) {
        return path.replaceFirst("(/v1)?(/messages(/count_tokens)?|/models|/complete)?$", "");
    }
}
