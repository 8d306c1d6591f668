package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What bad input gets: a precise problem, and nothing else happens. */
class BadInputIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    @RegisterExtension
    private static final Sitting SITTING = Sitting.in(LAB);

    private Client client;
    private Table table;

    @BeforeEach
    void a_discussion_is_open() {
        client = SITTING.client();
        table = SITTING.table();
    }

    private Reply launch(Object personas) throws Exception {
        return client.post("/discussions", Map.of("topic", Sitting.TOPIC, "personas", personas));
    }

    @Test
    void an_unknown_theorist_is_named() throws Exception {
        Reply reply = launch(List.of("dewey", "socrates-of-nowhere")).isProblem(422);
        assertThat(reply.pointers()).containsExactly("/personas/1");
        assertThat(reply.json().path("errors").path(0).path("detail").asText()).contains("socrates-of-nowhere");
    }

    @Test
    void none_or_seven_theorists_are_too_few_or_too_many() throws Exception {
        assertThat(launch(List.of()).isProblem(422).pointers()).containsExactly("/personas");
        assertThat(launch(Collections.nCopies(7, "dewey")).isProblem(422).pointers())
                .contains("/personas");
        assertThat(launch(List.of("dewey", "dewey")).isProblem(422).pointers()).contains("/personas/1");
    }

    @Test
    void an_empty_topic_is_refused_and_a_huge_one_is_too_large() throws Exception {
        for (String empty : List.of("", "  \n ")) {
            Reply reply = client.post("/discussions", Map.of("topic", empty, "personas", Client.THREE));
            assertThat(reply.isProblem(422).pointers()).containsExactly("/topic");
        }
        client.post("/discussions", Map.of("topic", "x".repeat(20_480), "personas", Client.THREE))
                .isProblem(413);
        client.post(table.path("/say"), Map.of("text", "ä".repeat(10_000))).isProblem(413);
        client.post(table.path("/say"), Map.of("text", "x".repeat(200_000))).isProblem(413);
        client.post("/api/chat", Map.of("message", "x".repeat(20_480))).isProblem(413);
    }

    @Test
    void malformed_json_is_400() throws Exception {
        for (String rubbish : List.of("{\"topic\": ", "topic=a", "{} {}", "\u0000", "{\"a\":1,}", "[[[[")) {
            client.post("/discussions", rubbish).isProblem(400);
            client.post(table.path("/say"), rubbish).isProblem(400);
        }
        client.post("/discussions", "[".repeat(50_000)).isProblem(400);
        client.send("POST", "/discussions", "<a/>", Map.of("Content-Type", "application/xml"))
                .isProblem(415);
    }

    @Test
    void wrong_types_are_422_with_their_places() throws Exception {
        assertThat(client.post("/discussions", "[]").isProblem(422).json().path("errors"))
                .isNotEmpty();
        assertThat(client.post("/discussions", Map.of("topic", 7, "personas", Client.THREE))
                        .isProblem(422)
                        .pointers())
                .containsExactly("/topic");
        assertThat(launch("dewey").isProblem(422).pointers()).containsExactly("/personas");
        assertThat(launch(List.of(1, 2)).isProblem(422).pointers()).contains("/personas/0", "/personas/1");
        assertThat(client.post(table.path("/say"), Map.of("text", List.of()))
                        .isProblem(422)
                        .pointers())
                .containsExactly("/text");
        for (Object turns : List.of(0, 51, -1, "six", 1.5)) {
            assertThat(client.post(table.path("/auto"), Map.of("turns", turns))
                            .isProblem(422)
                            .pointers())
                    .containsExactly("/turns");
        }
        for (Object seed : List.of(-1, 9_007_199_254_740_992L, "x")) {
            Reply reply =
                    client.post("/discussions", Map.of("topic", Sitting.TOPIC, "personas", Client.THREE, "seed", seed));
            assertThat(reply.isProblem(422).pointers()).containsExactly("/seed");
        }
    }

    @Test
    void unknown_fields_and_choices_are_422() throws Exception {
        Reply extra =
                client.post("/discussions", Map.of("topic", Sitting.TOPIC, "personas", Client.THREE, "owner", "me"));
        assertThat(extra.isProblem(422).pointers()).containsExactly("/owner");
        Reply policy = client.post(
                "/discussions", Map.of("topic", Sitting.TOPIC, "personas", Client.THREE, "policy", "loudest"));
        assertThat(policy.isProblem(422).pointers()).containsExactly("/policy");
        assertThat(client.patch(table.path(""), Map.of("seed", 1))
                        .isProblem(422)
                        .pointers())
                .containsExactly("/seed");
        client.patch(table.path(""), Map.of()).isProblem(422);
        client.post(table.path("/next"), Map.of("speaker", "socrates-of-nowhere"))
                .isProblem(422);
        client.post(table.path("/next"), Map.of("speaker", "piaget")).isProblem(422);
        client.post(table.path("/say"), Map.of("text", "Hello", "to", "piaget")).isProblem(422);
        client.post(table.path("/say"), Map.of("text", "   ")).isProblem(422);
    }

    @Test
    void texts_that_cannot_be_stored_are_422() throws Exception {
        for (String text : List.of("a\\u0000b", "half \\ud83d")) {
            Reply reply = client.post(table.path("/say"), "{\"text\":\"" + text + "\"}");
            assertThat(reply.isProblem(422).pointers()).containsExactly("/text");
        }
    }

    @Test
    void bad_query_parameters_are_422() throws Exception {
        for (String query : List.of("limit=0", "limit=201", "limit=x", "after=-1", "after=x")) {
            assertThat(client.get(table.path("/turns?" + query)).isProblem(422).pointers())
                    .containsExactly("/" + query.substring(0, query.indexOf('=')));
        }
        client.get("/discussions?cursor=rubbish").isProblem(422);
        client.get(table.path("/export?format=exe")).isProblem(422);
    }

    @Test
    void a_closed_discussion_takes_no_command_but_is_read() throws Exception {
        table.say("The last word.");
        assertThat(client.patch(table.path(""), Map.of("closed", true))
                        .is(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("closed");
        client.post(table.path("/next"), null).isProblem(409, "closed");
        client.post(table.path("/say"), Map.of("text", "One more")).isProblem(409, "closed");
        client.post(table.path("/auto"), Map.of("turns", 1)).isProblem(409, "closed");
        assertThat(table.turns()).hasSize(1);
        try (SocketClient socket = table.socket()) {
            JsonNode refused = socket.command("next", Map.of());
            assertThat(refused.path("type").asText()).isEqualTo("error");
            assertThat(refused.path("problem").path("code").asText()).isEqualTo("closed");
        }
    }

    @Test
    void bytes_that_are_no_http_get_400_or_a_closed_connection() throws IOException {
        for (String rubbish : List.of(
                "\u0016\u0003\u0001\u0002",
                "GET\r\n\r\n",
                "HELLO WORLD\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
                "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /api/v1/discussions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", LAB.process().setup().port())) {
                socket.setSoTimeout(10_000);
                OutputStream out = socket.getOutputStream();
                out.write(rubbish.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                socket.shutdownOutput();
                assertThat(answer(socket.getInputStream()))
                        .matches("(?s)|HTTP/1\\.[01] 4\\d\\d .*")
                        .doesNotContain("\tat ", "Exception");
            }
        }
    }

    private static String answer(InputStream in) throws IOException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }
}
