package dev.chatlab.provider;

import dev.chatlab.json.Json;
import dev.chatlab.provider.Manners.Numbers;
import dev.chatlab.voice.wire.Provider.Dialect;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers that refuse by their status, with bodies like the real ones, which repeat the key, as some do. */
final class Refusals {
    static final Map<String, Function<Numbers, Manner>> NAMES = Map.ofEntries(
            Map.entry("status", numbers -> status((int) numbers.at(0, 500))),
            Map.entry(
                    "key-rejected",
                    numbers ->
                            refusal(401, "", "invalid_request_error", "invalid_api_key", "Incorrect API key provided")),
            Map.entry(
                    "forbidden",
                    numbers -> refusal(403, "", "permission_error", "", "Your key does not have permission")),
            Map.entry(
                    "model-missing",
                    numbers ->
                            refusal(404, "", "invalid_request_error", "model_not_found", "The model does not exist")),
            Map.entry(
                    "too-large",
                    numbers -> refusal(413, "", "request_too_large", "", "Request exceeds the maximum size")),
            Map.entry(
                    "too-long",
                    numbers -> refusal(
                            400,
                            "",
                            "invalid_request_error",
                            "context_length_exceeded",
                            "This model's maximum context length is 8192 tokens")),
            Map.entry("rate-limited", numbers -> limited(asked -> "retry-after: " + numbers.at(0, 1) + "\r\n")),
            Map.entry(
                    "rate-limited-date",
                    numbers -> limited(asked -> "retry-after: "
                            + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    Instant.now().plusSeconds(numbers.at(0, 2)).atZone(ZoneOffset.UTC))
                            + "\r\n")),
            Map.entry(
                    "out-of-credit",
                    numbers -> refusal(
                            429,
                            "",
                            "insufficient_quota",
                            "insufficient_quota",
                            "You exceeded your current quota, please check your plan")),
            Map.entry(
                    "unpaid",
                    numbers -> refusal(
                            400, "", "invalid_request_error", "", "Your credit balance is too low to access the API")),
            Map.entry("refused", numbers -> refusal(400, "", "invalid_request_error", "", "temperature: unsupported")),
            Map.entry(
                    "flagged",
                    numbers -> refusal(
                            400, "", "invalid_request_error", "content_filter", "The prompt met the content filter")),
            Map.entry(
                    "flaky",
                    numbers -> asked -> asked.number() % (numbers.at(0, 1) + 1) == 0
                            ? Manners.good(asked)
                            : status(503).answer(asked)),
            Map.entry(
                    "new-token-name",
                    numbers -> asked -> asked.json().has("max_tokens")
                            ? refusal(
                                            400,
                                            "",
                                            "invalid_request_error",
                                            "unsupported_parameter",
                                            "Use 'max_completion_tokens' instead")
                                    .answer(asked)
                            : Manners.good(asked)),
            Map.entry(
                    "no-stream-options",
                    numbers -> asked -> asked.json().has("stream_options")
                            ? refusal(
                                            422,
                                            "",
                                            "invalid_request_error",
                                            "",
                                            "stream_options: extra inputs are not permitted")
                                    .answer(asked)
                            : Manners.good(asked)),
            Map.entry(
                    "redirect",
                    numbers ->
                            refusal(307, "location: http://127.0.0.1:9/elsewhere\r\n", "redirect", "", "Elsewhere")));

    private Refusals() {}

    private static Manner status(int status) {
        return refusal(status, "", "api_error", "", "Something went wrong");
    }

    private static Manner limited(Function<Asked, String> headers) {
        return asked -> refusal(
                        429, headers.apply(asked), "rate_limit_error", "rate_limit_exceeded", "Rate limit reached")
                .answer(asked);
    }

    private static Manner refusal(int status, String headers, String type, String code, String message) {
        return asked -> Responses.whole(
                status, "application/json", headers, body(asked, type, code, message + ", key " + key(asked)));
    }

    private static String body(Asked asked, String type, String code, String message) {
        return Json.write(
                asked.dialect() == Dialect.OPENAI
                        ? Map.of("error", Map.of("message", message, "type", type, "code", code))
                        : Map.of("type", "error", "error", Map.of("type", type, "message", message)));
    }

    private static String key(Asked asked) {
        return List.of("authorization", "x-api-key").stream()
                .map(name -> asked.headers().getOrDefault(name, ""))
                .reduce("", String::concat);
    }
}
