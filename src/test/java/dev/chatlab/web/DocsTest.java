package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DocsTest {
    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final String ID = "6f1e0d6a-3a6d-4b8e-9c43-0a1b2c3d4e5f";

    @RegisterExtension
    static final Served SERVED = new Served();

    private static JsonObject openapi() throws Exception {
        return Served.json(SERVED.get("/openapi.json"));
    }

    /** Every `method path` with its operation. */
    private static Map<String, JsonObject> operations(JsonObject document) {
        Map<String, JsonObject> found = new java.util.TreeMap<>();
        document.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue()).forEach(entry -> {
                    if (entry.getValue() instanceof JsonObject operation) {
                        found.put(entry.getKey().toUpperCase() + " " + path.getKey(), operation);
                    }
                }));
        return found;
    }

    @Test
    void every_operation_of_the_document_is_served() throws Exception {
        for (Map.Entry<String, JsonObject> operation : operations(openapi()).entrySet()) {
            String[] call = operation.getKey().split(" ");
            HttpResponse<String> response = SERVED.send(SERVED.to(call[1].replace("{id}", ID)
                            .replace("{persona}", "dewey")
                            .replace("{voice}", "openai"))
                    .method(call[0], BodyPublishers.noBody()));
            assertThat(response.statusCode()).as(operation.getKey()).isNotIn(404, 405, 500);
            JsonArray security =
                    operation.getValue().getJsonArray("security", openapi().getJsonArray("security"));
            boolean open = security.isEmpty() || security.contains(new JsonObject());
            boolean socket = operation.getKey().endsWith("/socket");
            if (!open && !socket) {
                assertThat(response.statusCode()).as(operation.getKey()).isEqualTo(401);
            }
        }
    }

    @Test
    void every_operation_says_what_it_is_and_what_it_answers() throws Exception {
        List<String> ids = new ArrayList<>();
        operations(openapi()).forEach((call, operation) -> {
            ids.add(operation.getString("operationId"));
            assertThat(operation.getString("summary")).as(call).isNotBlank();
            assertThat(operation.getJsonArray("tags")).as(call).hasSize(1);
            assertThat(operation.getJsonObject("responses").fieldNames())
                    .as(call)
                    .isNotEmpty();
        });
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void every_reference_leads_somewhere() throws Exception {
        JsonObject openapi = openapi();
        JsonObject asyncapi = Served.json(SERVED.get("/asyncapi.json"));
        references(openapi)
                .forEach(ref ->
                        assertThat(resolved(openapi, ref.substring(1))).as(ref).isNotNull());
        references(asyncapi)
                .forEach(ref -> assertThat(
                                ref.startsWith("#")
                                        ? resolved(asyncapi, ref.substring(1))
                                        : resolved(openapi, ref.substring("/openapi.json#".length())))
                        .as(ref)
                        .isNotNull());
    }

    private static List<String> references(JsonObject document) {
        return Pattern.compile("\"\\$ref\":\"([^\"]+)\"")
                .matcher(document.encode())
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static Object resolved(JsonObject document, String pointer) {
        return io.vertx.core.json.pointer.JsonPointer.from(pointer).queryJson(document);
    }

    @Test
    void every_kind_of_live_and_stored_event_is_described() throws Exception {
        JsonObject messages = Served.json(SERVED.get("/asyncapi.json"))
                .getJsonObject("components")
                .getJsonObject("messages");
        List<String> names = messages.stream()
                .map(m -> ((JsonObject) m.getValue()).getString("name", m.getKey()))
                .toList();
        assertThat(names)
                .contains(
                        "hello",
                        "ack",
                        "error",
                        "turn.started",
                        "turn.completed",
                        "turn.failed",
                        "turn.updated",
                        "discussion.updated",
                        "turn.delta",
                        "turn.reset",
                        "next",
                        "say",
                        "auto",
                        "stop");
    }

    @Test
    void the_readers_come_whole_from_this_server() throws Exception {
        for (String page : List.of("/docs", "/redoc")) {
            HttpResponse<String> html = SERVED.get(page);
            assertThat(html.statusCode()).isEqualTo(200);
            Matcher linked = LINKED.matcher(html.body());
            int files = 0;
            while (linked.find()) {
                if (!linked.group(1).startsWith("data:")) {
                    assertThat(linked.group(1)).doesNotContain("//");
                    HttpResponse<String> file = SERVED.get("/" + linked.group(1));
                    assertThat(file.statusCode()).as(linked.group(1)).isEqualTo(200);
                    assertThat(file.body()).doesNotContain("cdn.redoc.ly");
                    files++;
                }
            }
            assertThat(files).isGreaterThanOrEqualTo(2);
            assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'")
                    .contains("script-src 'self';");
        }
        assertThat(SERVED.get("/docs/docs.js").body()).contains("validatorUrl: null");
    }

    @Test
    void a_file_known_already_is_not_sent_again_and_travels_compressed() throws Exception {
        HttpResponse<String> first = SERVED.get("/openapi.json");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = SERVED.get("/openapi.json", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> zipped = SERVED.get("/openapi.json", "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(first.body().length() / 2);
    }

    @Test
    void the_page_is_served_and_nothing_beside_it() throws Exception {
        HttpResponse<String> page = SERVED.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'; frame-ancestors 'none'");
        for (String path : List.of(
                "/../api/openapi.yaml", "/%2e%2e/logback.xml", "/..%2flogback.xml", "/logback.xml", "//etc/passwd")) {
            assertThat(SERVED.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
