package dev.chatlab.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A program that uses ChatLab over HTTP, as somebody or, without a token, as nobody. */
record Client(URI server, String token) {
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Pattern OUTSIDE_OF_API =
            Pattern.compile("^/($|api/|healthz|readyz|metrics|openapi|asyncapi|docs|redoc|nothing)");

    static final List<String> THREE = List.of("dewey", "montessori", "freire");

    static Client nobody(ChatLabProcess lab) {
        return new Client(lab.uri(), null);
    }

    static Client guest(ChatLabProcess lab) throws IOException, InterruptedException {
        Reply reply = nobody(lab).post("/auth/guest", null).is(201);
        return new Client(lab.uri(), reply.json().path("accessToken").asText());
    }

    /** The same person at another ChatLab. */
    Client at(ChatLabProcess lab) {
        return new Client(lab.uri(), token);
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, Map.of());
    }

    Reply post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, body, Map.of());
    }

    /** With an idempotency key. */
    Reply post(String path, Object body, String key) throws IOException, InterruptedException {
        return send("POST", path, body, Map.of("Idempotency-Key", key));
    }

    Reply patch(String path, Object body) throws IOException, InterruptedException {
        return send("PATCH", path, body, Map.of());
    }

    Reply delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null, Map.of());
    }

    /** A body that is text goes as it is, anything else as JSON; paths are those of the contract's table. */
    Reply send(String method, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return Reply.of(HTTP.send(request(method, path, body, headers), BodyHandlers.ofString()));
    }

    HttpRequest request(String method, String path, Object body, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (token != null) {
            all.put("Authorization", "Bearer " + token);
        }
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
        all.forEach(request::header);
        String text = body instanceof String given ? given : Json.write(body == null ? "" : body);
        return request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text))
                .build();
    }

    private URI address(String path) {
        return server.resolve(OUTSIDE_OF_API.matcher(path).find() ? path : "/api/v1" + path);
    }

    /** A new discussion by natural choice. */
    Table launch(String topic, List<String> personas) throws IOException, InterruptedException {
        return launch(Map.of("topic", topic, "personas", personas));
    }

    Table launch(Map<String, Object> body) throws IOException, InterruptedException {
        JsonNode discussion = post("/discussions", body).is(201).json();
        return new Table(this, discussion.path("id").asText());
    }
}
