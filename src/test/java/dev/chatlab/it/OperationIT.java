package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chat without an account, and the pages for those who run ChatLab or program against it. */
class OperationIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 20);

    @Test
    void chat_answers_word_by_word_and_needs_no_account() throws Exception {
        Client nobody = Client.nobody(LAB.process());
        HttpResponse<Stream<String>> words = Client.HTTP.send(
                nobody.request(
                        "POST", "/api/chat", Map.of("message", "How do children learn best?"), Map.of("Accept", "*/*")),
                BodyHandlers.ofLines());
        assertThat(words.statusCode()).isEqualTo(200);
        assertThat(words.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(words.headers().firstValue("Content-Length")).as("chunked").isEmpty();
        assertThat(String.join("\n", words.body().toList()))
                .hasSizeGreaterThan(80)
                .doesNotContain("[[");
        Reply whole = nobody.send(
                "POST",
                "/api/chat",
                Map.of("message", "How do children learn best?"),
                Map.of("Accept", "application/json"));
        assertThat(whole.is(200).json().path("reply").asText()).hasSizeGreaterThan(80);
        nobody.post("/api/chat", Map.of("message", "")).isProblem(422);
    }

    @Test
    void chat_shows_words_before_the_answer_is_whole() throws Exception {
        List<Long> arrived = new ArrayList<>();
        HttpResponse<java.io.InputStream> words = Client.HTTP.send(
                Client.nobody(LAB.process())
                        .request("POST", "/api/chat", Map.of("message", "What is play for?"), Map.of()),
                BodyHandlers.ofInputStream());
        byte[] some = new byte[8_192];
        try (var in = words.body()) {
            while (in.read(some) >= 0) {
                arrived.add(System.nanoTime());
            }
        }
        assertThat(arrived).hasSizeGreaterThan(5);
        assertThat((arrived.getLast() - arrived.getFirst()) / 1_000_000)
                .as("ms from first to last")
                .isGreaterThan(200);
    }

    @Test
    void documents_are_served_and_agree_with_the_server() throws Exception {
        Client nobody = Client.nobody(LAB.process());
        JsonNode openapi = nobody.get("/openapi.json").is(200).json();
        assertThat(openapi.path("openapi").asText()).startsWith("3.1");
        assertThat(openapi.path("paths").has("/api/v1/discussions/{id}/next")).isTrue();
        JsonNode asyncapi = nobody.get("/asyncapi.json").is(200).json();
        assertThat(asyncapi.path("asyncapi").asText()).startsWith("3.");
        for (String event :
                List.of("turn.started", "turn.delta", "turn.reset", "turn.completed", "turn.failed", "hello")) {
            assertThat(asyncapi.toString()).contains(event);
        }
        for (String page : List.of("/docs", "/redoc", "/")) {
            Reply html = followed(page);
            assertThat(html.header("Content-Type").orElse("")).as(page).startsWith("text/html");
            assertThat(html.body()).as("nothing from outside").doesNotContainPattern("(src|href)=[\"'](https?:)?//");
        }
    }

    private static Reply followed(String path) throws Exception {
        Reply reply = Client.nobody(LAB.process()).get(path);
        for (int i = 0; i < 3 && reply.status() / 100 == 3; i++) {
            String location = reply.header("Location").orElseThrow();
            reply = Client.nobody(LAB.process())
                    .get(LAB.process().uri().resolve(path).resolve(location).getPath());
        }
        return reply.is(200);
    }

    @Test
    void health_readiness_and_metrics_are_there() throws Exception {
        Table table = Client.guest(LAB.process()).launch("What is counted?", Client.THREE);
        Client nobody = Client.nobody(LAB.process());
        assertThat(nobody.get("/healthz").is(200).json().path("status").asText())
                .isEqualTo("ok");
        assertThat(nobody.get("/readyz").is(200).json().path("status").asText()).isEqualTo("ok");
        Reply metrics = nobody.get("/metrics").is(200);
        assertThat(metrics.header("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("# TYPE ")
                .doesNotContain(table.id(), table.client().token());
    }
}
