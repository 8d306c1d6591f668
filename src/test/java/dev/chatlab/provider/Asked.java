package dev.chatlab.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import dev.chatlab.voice.wire.Provider.Dialect;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A request as the scripted provider got it. {@code answered} completes when everything the script holds was sent,
 * {@code hungUp} when the caller closed the connection while this was the request on it.
 */
public record Asked(
        int number,
        String path,
        Map<String, String> headers,
        String body,
        CompletableFuture<Void> answered,
        CompletableFuture<Void> hungUp) {
    public Dialect dialect() {
        return path.endsWith("/messages") ? Dialect.ANTHROPIC : Dialect.OPENAI;
    }

    /** The body; an empty object when it is no JSON. */
    public JsonNode json() {
        try {
            return Json.read(body, JsonNode.class);
        } catch (IllegalArgumentException _) {
            return Json.mapper().createObjectNode();
        }
    }

    public String model() {
        return json().path("model").asText("");
    }
}
