package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @TempDir
    private static Path home;

    private static ChatLabProcess lab;
    private Client client;
    private Table table;

    @BeforeAll
    static void chatlab_runs() throws Exception {
        lab = ChatLabProcess.start(Setup.onSharedServer(home));
    }

    @AfterAll
    static void it_ends() {
        if (lab != null) {
            lab.close();
        }
    }

    @BeforeEach
    void a_discussion_is_open() throws Exception {
        client = Client.guest(lab);
        table = client.launch("What is a contract among friends?", Client.THREE);
    }

    @AfterEach
    void the_log_tells_of_no_error() {
        assertThat(lab.trouble()).isEmpty();
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
    void discussions_are_listed_newest_first_page_by_page_and_searched() throws Exception {
        List<String> launched = new ArrayList<>(List.of(table.id()));
        for (int i = 0; i < 6; i++) {
            launched.addFirst(client.launch("About apples " + i, Client.THREE).id());
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = client.get("/discussions?limit=3" + cursor).is(200).json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            page.path("items").forEach(item -> listed.add(item.path("id").asText()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asText();
            pages++;
        } while (cursor != null);
        assertThat(listed).isEqualTo(launched);
        assertThat(pages).isEqualTo(3);
        assertThat(client.get("/discussions?q=apples").json().path("items")).hasSize(6);
        assertThat(client.get("/discussions?q=nothing-like-it").json().path("items"))
                .isEmpty();
    }

    @Test
    void turns_are_paged_by_after_and_limit() throws Exception {
        for (int i = 1; i <= 5; i++) {
            table.say("Line " + i);
        }
        JsonNode page = client.get(table.path("/turns?after=1&limit=2")).is(200).json();
        assertThat(page.path("items").findValuesAsText("n")).containsExactly("2", "3");
        JsonNode rest = client.get(
                        table.path("/turns?cursor=" + page.path("nextCursor").asText()))
                .is(200)
                .json();
        assertThat(rest.path("items").findValuesAsText("n")).containsExactly("4", "5");
        assertThat(rest.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void personas_are_listed_with_portraits_and_yaml() throws Exception {
        JsonNode items = client.get("/personas?cast=theorists").is(200).json().path("items");
        assertThat(items.findValuesAsText("id"))
                .contains("dewey", "montessori", "piaget", "vygotsky", "freire", "hooks");
        assertHas(items.path(0), "id", "name", "dates", "cast", "tagline", "color", "portraitUrl", "builtin");
        assertThat(client.get("/personas?q=freire").json().path("items").findValuesAsText("id"))
                .contains("freire");
        Reply yaml = client.send("GET", "/personas/dewey", null, Map.of("Accept", "application/yaml"))
                .is(200);
        assertThat(yaml.header("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/yaml"));
        assertThat(yaml.body()).contains("id: dewey");
        Reply portrait = client.get(items.path(0).path("portraitUrl").asText().replaceFirst("^.*api/v1", ""))
                .is(200);
        assertThat(portrait.header("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("image/svg+xml"));
        assertThat(portrait.body()).contains("<svg").doesNotContain("<script");
        client.get("/personas/nobody-at-all").isProblem(404);
    }

    @Test
    void what_is_not_there_yet_is_404() throws Exception {
        table.next();
        table.awaitQuiet(SocketClient.SOON);
        client.post(table.path("/turns/1/regenerate"), null).isProblem(404);
        client.post(table.path("/fork"), Map.of("at", 1)).isProblem(404);
        client.post(table.path("/summary"), null).isProblem(404);
        client.post("/auth/register", Map.of("email", "a@example.org", "password", "x"))
                .isProblem(404);
        client.post("/auth/login", Map.of("email", "a@example.org", "password", "x"))
                .isProblem(404);
        client.get("/nothing").isProblem(404);
        Client.nobody(lab).get("/nothing/at/all").is(404);
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

    @Test
    void exports_hold_every_turn() throws Exception {
        table.auto(3);
        table.awaitQuiet(SocketClient.SOON);
        table.say("And what do you say to <b>that</b> & this?");
        List<JsonNode> turns = table.turns();
        for (String format : List.of("md", "txt", "json", "html")) {
            Reply file = client.get(table.path("/export?format=" + format)).is(200);
            assertThat(file.header("Content-Disposition"))
                    .hasValueSatisfying(
                            d -> assertThat(d).startsWith("attachment").contains("." + format));
            for (JsonNode turn : turns) {
                assertThat(file.body())
                        .contains(turn.path("speaker").path("name").asText());
                String words = turn.path("text").asText().replaceAll("(?s)[\\[.,;:?!'’\"“].*", "");
                assertThat(file.body()).as(format).contains(words.split("<")[0].strip());
            }
        }
        assertThat(client.get(table.path("/export?format=html")).body()).doesNotContain("<b>that</b>", "<script");
        assertThat(client.get(table.path("/export?format=json")).json().findValue("turns"))
                .hasSize(4);
    }
}
