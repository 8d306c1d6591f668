package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProblemsTest {
    private static final String ID = "6f1e0d6a-3a6d-4b8e-9c43-0a1b2c3d4e5f";

    @RegisterExtension
    static final Served SERVED = new Served();

    private static JsonObject problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = Served.json(response);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("type")).isEqualTo("urn:chatlab:problem:" + code);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("requestId"))
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("dev.chatlab");
        return problem;
    }

    private static List<String> pointers(JsonObject problem) {
        return problem.getJsonArray("errors").stream()
                .map(e -> ((JsonObject) e).getString("pointer") + " " + ((JsonObject) e).getString("detail"))
                .collect(Collectors.toList());
    }

    private JsonObject launch(String body, int status, String code) throws Exception {
        return problem(SERVED.post("/api/v1/discussions", body, "Authorization", SERVED.bearer()), status, code);
    }

    @Test
    void an_unknown_path_is_a_404_problem() throws Exception {
        problem(SERVED.get("/api/v1/nothing"), 404, "not_found");
        problem(SERVED.get("/nothing.html"), 404, "not_found");
        problem(SERVED.post("/api/v1/auth/login", "{}"), 404, "not_found");
        problem(SERVED.post("/api/v1/reviews", "{}"), 404, "not_found");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() throws Exception {
        HttpResponse<String> response =
                SERVED.send(SERVED.to("/api/v1/discussions").DELETE());
        problem(response, 405, "method_not_allowed");
        assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
        problem(SERVED.get("/api/v1/auth/guest"), 405, "method_not_allowed");
        problem(SERVED.send(SERVED.to("/openapi.json").DELETE()), 405, "method_not_allowed");
    }

    @Test
    void broken_json_is_400_and_says_where() throws Exception {
        assertThat(launch("{\"topic\": \"x\",}", 400, "malformed_json").getString("detail"))
                .contains("line 1, column 15");
        launch("", 400, "malformed_json");
        launch("{} {}", 400, "malformed_json");
    }

    @Test
    void anything_but_json_is_415() throws Exception {
        HttpResponse<String> response = SERVED.send(SERVED.to("/api/v1/discussions")
                .POST(BodyPublishers.ofString("topic=x"))
                .headers("Content-Type", "application/x-www-form-urlencoded", "Authorization", SERVED.bearer()));
        problem(response, 415, "unsupported_media_type");
    }

    @Test
    void every_wrong_field_is_named() throws Exception {
        JsonObject problem = launch(
                "{\"topic\": 5, \"personas\": [\"dewey\", 7, {\"id\": \"x\", \"who\": 1}], \"policy\": \"loud\", \"seed\": -1, \"colour\": 1}",
                422,
                "invalid");
        assertThat(pointers(problem))
                .containsExactlyInAnyOrder(
                        "/topic must be a text",
                        "/personas/1 must be a text or an object",
                        "/personas/2/who is not a field of this request",
                        "/policy must be one of natural, round, once, manual, null",
                        "/seed is too small: -1 is less than 0",
                        "/colour is not a field of this request");
    }

    @Test
    void missing_and_wrongly_many_fields_are_named() throws Exception {
        assertThat(pointers(launch("{}", 422, "invalid")))
                .containsExactly("/topic is required", "/personas is required");
        assertThat(pointers(launch("[]", 422, "invalid"))).containsExactly(" must be an object");
        assertThat(pointers(launch("null", 422, "invalid"))).containsExactly(" must be an object");
        String seven = "{\"topic\":\"x\",\"personas\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"]}";
        assertThat(pointers(launch(seven, 422, "invalid"))).containsExactly("/personas has too many items");
        assertThat(pointers(launch("{\"topic\":\"\",\"personas\":[]}", 422, "invalid")))
                .containsExactlyInAnyOrder("/topic must not be empty", "/personas has too few items");
    }

    @Test
    void a_text_over_the_limit_is_413_whether_announced_or_not() throws Exception {
        String topic = "é".repeat(5_121);
        String body = "{\"topic\":\"" + topic + "\",\"personas\":[\"dewey\"]}";
        launch(body, 413, "too_large");
        launch("{\"topic\":\"" + "x".repeat(100_000) + "\",\"personas\":[\"dewey\"]}", 413, "too_large");
        HttpResponse<String> dripped = SERVED.send(SERVED.to("/api/v1/discussions")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[200_000])))
                .headers("Content-Type", "application/json", "Authorization", SERVED.bearer()));
        problem(dripped, 413, "too_large");
    }

    @Test
    void a_text_that_cannot_be_stored_is_422() throws Exception {
        String message = "{\"topic\":\"a\\u0000b\",\"personas\":[\"dewey\"]}";
        assertThat(pointers(launch(message, 422, "invalid")).getFirst()).startsWith("/topic ");
        launch("{\"topic\":\"a\\ud800b\",\"personas\":[\"dewey\"]}", 422, "invalid");
    }

    @Test
    void bad_parameters_are_named() throws Exception {
        String bearer = SERVED.bearer();
        HttpResponse<String> limit =
                SERVED.get("/api/v1/discussions?limit=201&archived=perhaps", "Authorization", bearer);
        assertThat(pointers(problem(limit, 422, "invalid")))
                .containsExactlyInAnyOrder(
                        "/limit is too large: 201 is greater than 200", "/archived must be true or false");
        HttpResponse<String> after =
                SERVED.get("/api/v1/discussions/" + ID + "/turns?after=x", "Authorization", bearer);
        assertThat(pointers(problem(after, 422, "invalid"))).containsExactly("/after must be a whole number");
    }

    @Test
    void an_id_that_cannot_be_is_the_same_as_one_that_is_not() throws Exception {
        String bearer = SERVED.bearer();
        problem(SERVED.get("/api/v1/discussions/" + ID, "Authorization", bearer), 404, "not_found");
        problem(SERVED.get("/api/v1/discussions/" + ID + ".events", "Authorization", bearer), 404, "not_found");
        problem(SERVED.get("/api/v1/personas/%00", "Authorization", bearer), 404, "not_found");
    }

    @Test
    void a_bad_idempotency_key_is_422() throws Exception {
        HttpResponse<String> response = SERVED.post(
                "/api/v1/discussions",
                "{\"topic\":\"x\",\"personas\":[\"dewey\"]}",
                "Authorization",
                SERVED.bearer(),
                "Idempotency-Key",
                "k".repeat(201));
        assertThat(pointers(problem(response, 422, "invalid")).getFirst()).startsWith("/Idempotency-Key");
    }

    @Test
    void what_nobody_serves_is_503_with_a_time_to_come_back() throws Exception {
        HttpResponse<String> response = SERVED.get("/api/v1/personas", "Authorization", SERVED.bearer());
        problem(response, 503, "no_handlers");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_crooked_address_is_400() throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", SERVED.port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes());
            String answer = new String(socket.getInputStream().readAllBytes());
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .doesNotContain("Exception");
        }
    }
}
