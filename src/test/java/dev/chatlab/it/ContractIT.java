package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statuses and shapes of the routes, as the contract's table has them. */
class ContractIT {
    private static final String[] DISCUSSION = {
        "id",
        "title",
        "topic",
        "language",
        "length",
        "policy",
        "voice",
        "seed",
        "seats",
        "state",
        "seq",
        "turnCount",
        "auto",
        "upNext",
        "pinned",
        "archived",
        "createdAt",
        "updatedAt"
    };
    private static final String[] TURN = {
        "n",
        "speaker",
        "text",
        "citations",
        "move",
        "status",
        "voice",
        "chosen",
        "variant",
        "variants",
        "stale",
        "startedAt",
        "completedAt"
    };

    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;
    private Table table;

    @BeforeEach
    void a_discussion_is_open() throws Exception {
        client = Client.guest(LAB.process());
        table = client.launch("What is a contract among friends?", Client.THREE);
    }

    private static void assertHas(JsonNode json, String... fields) {
        for (String field : fields) {
            assertThat(json.has(field)).as("%s in %s", field, json).isTrue();
        }
    }

    @Test
    void launching_gives_the_whole_discussion() throws Exception {
        Reply reply = client.post(
                "/discussions",
                Map.of(
                        "topic",
                        "A topic",
                        "personas",
                        List.of("hooks", Map.of("id", "piaget")),
                        "policy",
                        "round",
                        "seed",
                        7));
        JsonNode made = reply.is(201).json();
        assertHas(made, DISCUSSION);
        assertThat(reply.header("Location"))
                .hasValue("/api/v1/discussions/" + made.path("id").asText());
        assertThat(made.path("seats").findValuesAsText("persona")).containsExactly("hooks", "piaget");
        assertThat(made.path("state").asText()).isEqualTo("idle");
        assertThat(made.path("policy").asText()).isEqualTo("round");
        assertThat(made.path("seed").asLong()).isEqualTo(7);
        assertThat(made.path("seq").asLong()).isEqualTo(1);
        assertThat(made.path("upNext").path("id").asText()).isEqualTo("hooks");
        assertThat(made.path("auto").path("remaining").asInt()).isZero();
        assertThat(client.get("/discussions/" + made.path("id").asText())
                        .is(200)
                        .json())
                .isEqualTo(made);
    }

    @Test
    void a_turn_has_every_field() throws Exception {
        assertThat(client.post(table.path("/next"), null)
                        .is(202)
                        .json()
                        .path("turn")
                        .asInt())
                .isEqualTo(1);
        JsonNode open = table.turn(1);
        assertHas(open, TURN);
        table.awaitQuiet(SocketClient.SOON);
        JsonNode said = client.post(table.path("/say"), Map.of("text", "I say [[t1]] and [[t9]].", "to", "dewey"))
                .is(201)
                .json();
        assertHas(said, TURN);
        assertThat(said.path("text").asText())
                .as("markers typed by users are plain text")
                .isEqualTo("I say [[t1]] and [[t9]].");
        assertThat(said.path("citations")).isEmpty();
        assertThat(said.path("speaker").path("kind").asText()).isEqualTo("user");
        JsonNode spoken = table.turn(1);
        assertThat(spoken.path("status").asText()).isEqualTo("completed");
        assertThat(spoken.path("voice").path("provider").asText()).isEqualTo("scripted");
        assertThat(spoken.path("completedAt").asText()).isNotBlank();
    }

    @Test
    void a_named_speaker_speaks() throws Exception {
        int n = client.post(table.path("/next"), Map.of("speaker", "freire"))
                .is(202)
                .json()
                .path("turn")
                .asInt();
        assertThat(table.turn(n).path("speaker").path("id").asText()).isEqualTo("freire");
        assertThat(table.turn(n).path("speaker").path("name").asText()).isEqualTo("Paulo Freire");
    }

    @Test
    void amending_and_deleting_show_at_once() throws Exception {
        JsonNode amended = client.patch(table.path(""), Map.of("title", "Renamed", "pinned", true))
                .is(200)
                .json();
        assertThat(amended.path("title").asText()).isEqualTo("Renamed");
        assertThat(amended.path("pinned").asBoolean()).isTrue();
        client.patch(table.path(""), Map.of("archived", true)).is(200);
        assertThat(client.get("/discussions").json().path("items")).isEmpty();
        assertThat(client.get("/discussions?archived=true").json().path("items"))
                .hasSize(1);
        client.delete(table.path("")).is(204);
        client.get(table.path("")).isProblem(404);
        client.get(table.path("/turns")).isProblem(404);
        client.post(table.path("/next"), null).isProblem(404);
        assertThat(client.get("/discussions?archived=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void what_is_not_there_yet_is_404() throws Exception {
        table.next();
        table.awaitQuiet(SocketClient.SOON);
        client.post(table.path("/turns/1/regenerate"), null).isProblem(404);
        client.post(table.path("/fork"), Map.of("at", 1)).isProblem(404);
        client.post("/auth/register", Map.of("email", "a@example.org", "password", "x"))
                .isProblem(404);
        client.post("/auth/login", Map.of("email", "a@example.org", "password", "x"))
                .isProblem(404);
        client.get("/nothing").isProblem(404);
        Client.nobody(LAB.process()).get("/nothing/at/all").is(404);
        client.get("/discussions/not-an-id").isProblem(404);
    }

    @Test
    void wrong_methods_are_told_which_are_right() throws Exception {
        Reply reply = client.send("PUT", "/discussions", Map.of(), Map.of());
        reply.isProblem(405);
        assertThat(reply.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "POST"));
    }

    @Test
    void every_response_carries_a_request_id_and_keeps_a_good_one() throws Exception {
        String mine = UUID.randomUUID().toString();
        for (String path : List.of("/discussions", "/healthz", "/", "/nothing", "/openapi.json")) {
            assertThat(client.get(path).header("X-Request-Id")).as(path).isPresent();
            Reply given = client.send("GET", path, null, Map.of("X-Request-Id", mine));
            assertThat(given.header("X-Request-Id")).as(path).hasValue(mine);
        }
        Reply bent = client.send("GET", "/discussions", null, Map.of("X-Request-Id", "a b<script>"));
        assertThat(bent.header("X-Request-Id"))
                .isPresent()
                .hasValueSatisfying(id -> assertThat(id).matches("[\\w.-]{1,64}"));
    }
}
