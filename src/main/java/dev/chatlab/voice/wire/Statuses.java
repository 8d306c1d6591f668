package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Fault.Kind;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** What a status and a server's own words amount to, as far as they can be told apart. */
final class Statuses {
    private static final String CREDIT = "insufficient_quota|insufficient_balance|insufficient balance"
            + "|credit balance|insufficient credit|insufficient_credit|billing_hard_limit|billing_not_active|out of credit";
    private static final String LONG = "context_length_exceeded|context length|context window|maximum context"
            + "|prompt is too long|too many tokens|input is too long|available context|request_too_large"
            + "|reduce the length|exceed_context_size|context size|string_above_max_length|maximum allowed length";
    private static final String FILTER = "content_filter|content filter|content_policy|content policy"
            + "|responsibleaipolicy|content management policy|flagged|moderation";
    private static final String KEY = "invalid_api_key|api key not valid|api_key_invalid|authentication_error"
            + "|invalid x-api-key|permission_error|incorrect api key|unauthorized|invalid api key";
    private static final String MODEL = "model_not_found|not_found_error|unknown model|unknown_model|invalid_model"
            + "|not a valid model|model not found|invalid model|no such model";

    /** In the order in which they are believed. */
    private static final List<Entry<Kind, List<String>>> WORDS = List.of(
            words(Kind.OUT_OF_CREDIT, CREDIT),
            words(Kind.TOO_LONG, LONG),
            words(Kind.FILTERED, FILTER),
            words(Kind.KEY_REJECTED, KEY),
            words(Kind.MODEL_MISSING, MODEL),
            words(Kind.RATE_LIMITED, "rate_limit|rate limit|too many requests|resource_exhausted"),
            words(Kind.OVERLOADED, "overloaded|api_error|server_error|internal_error|unavailable|timeout"));

    private Statuses() {}

    private static Entry<Kind, List<String>> words(Kind kind, String alternatives) {
        return Map.entry(kind, List.of(alternatives.split("\\|", -1)));
    }

    static Kind kind(int status, String words) {
        Kind told = told(words);
        return switch (status) {
            case 401 -> Kind.KEY_REJECTED;
            case 402 -> Kind.OUT_OF_CREDIT;
            case 403 -> told == Kind.FILTERED || told == Kind.OUT_OF_CREDIT ? told : Kind.KEY_REJECTED;
            case 404, 410 -> Kind.MODEL_MISSING;
            case 413 -> Kind.TOO_LONG;
            case 429 -> told == Kind.OUT_OF_CREDIT ? told : Kind.RATE_LIMITED;
            case 408, 409, 425 -> Kind.OVERLOADED;
            case 400, 422 -> asked(words, told);
            case 200 -> told == null ? Kind.OVERLOADED : told;
            default -> other(status, told);
        };
    }

    private static Kind asked(String words, @Nullable Kind told) {
        if (told == null) {
            boolean missing = words.contains("model") && words.contains("does not exist");
            return missing ? Kind.MODEL_MISSING : Kind.REFUSED_REQUEST;
        }
        return told == Kind.OVERLOADED ? Kind.REFUSED_REQUEST : told;
    }

    private static Kind other(int status, @Nullable Kind told) {
        if (status >= 500) {
            return told == Kind.TOO_LONG ? told : Kind.OVERLOADED;
        }
        return status < 400 ? Kind.MALFORMED : Kind.REFUSED_REQUEST;
    }

    private static @Nullable Kind told(String words) {
        for (Entry<Kind, List<String>> entry : WORDS) {
            if (entry.getValue().stream().anyMatch(words::contains)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
