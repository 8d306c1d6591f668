package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.persona.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Characters that people write: theirs alone, and as good at a table as those that come along. */
class OwnCharactersIT {
    private static final Draft ADA = Draft.good();
    private static final List<String> GISTS = List.of(
            "slow handwork teaches more about a pattern than any drawing of it",
            "skill grows from material that answers back without flattery",
            "repair shows better than invention where the strain in a thing lies",
            "whoever mends must first understand how the thing was meant");

    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;

    @BeforeEach
    void somebody_comes() throws Exception {
        client = Client.guest(LAB.process());
    }

    private static Reply create(Client by, String yaml) throws Exception {
        return by.send("POST", "/personas", yaml, Map.of("Content-Type", "application/yaml"));
    }

    private Reply create(String yaml, String key) throws Exception {
        return client.send(
                "POST", "/personas", yaml, Map.of("Content-Type", "application/yaml", "Idempotency-Key", key));
    }

    private static Reply put(Client by, String id, String yaml, String ifMatch) throws Exception {
        return by.send(
                "PUT", "/personas/" + id, yaml, Map.of("Content-Type", "application/yaml", "If-Match", ifMatch));
    }

    private static Reply yaml(Client by, String path) throws Exception {
        return by.send("GET", "/personas/" + path, null, Map.of("Accept", "application/yaml"));
    }

    private static List<String> ids(Client by, String query) throws Exception {
        JsonNode items = by.get("/personas?limit=200&" + query).is(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static String etag(Reply reply) {
        return reply.header("ETag").orElseThrow();
    }

    @Test
    void one_written_from_scratch_is_kept_listed_and_given_back_as_it_was() throws Exception {
        Reply made = create(client, ADA.text()).is(201);
        assertThat(made.header("Location")).hasValue("/api/v1/personas/ada");
        assertThat(made.json().path("name").asText()).isEqualTo("Ada Loom");
        assertThat(made.json().path("cast").asText()).isEqualTo("own");
        assertThat(made.json().path("builtin").asBoolean()).isFalse();
        assertThat(etag(made)).isEqualTo("\"" + made.json().path("version").asText() + "\"");

        Reply file = yaml(client, "ada").is(200);
        assertThat(file.body()).isEqualTo(ADA.text());
        assertThat(etag(file)).isEqualTo(etag(made));
        assertThat(client.get("/personas/ada").is(200).json()).isEqualTo(made.json());
        assertThat(ids(client, "")).contains("ada", "dewey");
        assertThat(ids(client, "cast=own")).containsExactly("ada");
        assertThat(ids(client, "q=weaver")).containsExactly("ada");
        Reply face = client.get("/personas/ada/portrait.svg").is(200);
        assertThat(face.body()).contains("Ada Loom");
        assertThat(face.header("Cache-Control").orElseThrow()).startsWith("private");
    }

    @Test
    void a_stock_character_is_copied_under_another_id_and_listed_as_ones_own() throws Exception {
        String dewey = yaml(client, "dewey").is(200).body();
        create(client, dewey).isProblem(409, "builtin");
        JsonNode copy = create(client, dewey.replaceFirst("(?m)^id: dewey$", "id: my_dewey"))
                .is(201)
                .json();
        assertThat(copy.path("cast").asText()).isEqualTo("own");
        assertThat(ids(client, "cast=own")).containsExactly("my_dewey");
        assertThat(ids(client, "cast=theorists")).contains("dewey").doesNotContain("my_dewey");
        assertThat(yaml(client, "my_dewey").body()).contains("cast: theorists");
    }

    @Test
    void a_character_is_changed_only_by_who_saw_its_present_version() throws Exception {
        Reply made = create(client, ADA.text()).is(201);
        String second = ADA.with("name: Ada Loom", "name: Ada B. Loom").text();
        client.send("PUT", "/personas/ada", second, Map.of("Content-Type", "application/yaml"))
                .isProblem(428, "if_match_required");
        Reply changed = put(client, "ada", second, etag(made)).is(200);
        assertThat(changed.json().path("name").asText()).isEqualTo("Ada B. Loom");
        assertThat(etag(changed)).isNotEqualTo(etag(made)).isEqualTo(etag(client.get("/personas/ada")));

        String third = ADA.with("name: Ada Loom", "name: Ada C. Loom").text();
        for (String stale : List.of(etag(made), "W/" + etag(changed), "\"\"", "rubbish")) {
            put(client, "ada", third, stale).isProblem(412, "stale");
        }
        put(client, "ada", second, etag(made)).is(200);
        put(client, "ada", third, "\"other\", " + etag(changed)).is(200);
        put(client, "ada", second, "*").is(200);
        assertThat(client.get("/personas/ada").json().path("name").asText()).isEqualTo("Ada B. Loom");
        put(client, "nobody", ADA.with("id: ada", "id: nobody").text(), "*").isProblem(404);
    }

    @Test
    void what_is_unfit_is_refused_with_every_fault_and_its_place() throws Exception {
        Draft bad = ADA.with("grounds: [al1]", "grounds: [al9]").with("tagline:", "taglin:");
        for (Reply reply : List.of(create(client, bad.text()), create(client, "just words"), create(client, ""))) {
            reply.isProblem(422, "unfit");
            assertThat(reply.json().path("errors")).isNotEmpty().allSatisfy(error -> {
                assertThat(error.path("line").asInt()).isPositive();
                assertThat(error.path("column").asInt()).isPositive();
                assertThat(error.has("path")).isTrue();
                assertThat(error.path("detail").asText()).isNotBlank();
            });
        }
        JsonNode first = create(client, bad.text()).json().path("errors");
        assertThat(first.findValuesAsText("path")).contains("/taglin", "/tagline");
        create(client, ADA.text()).is(201);
        Reply other = put(client, "ada", ADA.with("id: ada", "id: eve").text(), "*").isProblem(422, "unfit");
        assertThat(other.json().path("errors").path(0).path("path").asText()).isEqualTo("/id");
        create(client, "#".repeat(300_000)).isProblem(413);
        client.post("/personas", Map.of("id", "ada")).isProblem(415);
    }

    @Test
    void an_id_is_taken_once_and_a_stock_character_is_nobodys_to_change() throws Exception {
        create(client, ADA.text()).is(201);
        create(client, ADA.with("name: Ada Loom", "name: Another").text()).isProblem(409, "persona_exists");
        String dewey = yaml(client, "dewey").body();
        put(client, "dewey", dewey, "*").isProblem(403, "builtin");
        client.delete("/personas/dewey").isProblem(403, "builtin");
        client.delete("/personas/nobody").isProblem(404);
    }

    @Test
    void a_creation_sent_twice_happens_once() throws Exception {
        String key = UUID.randomUUID().toString();
        Reply first = create(ADA.text(), key).is(201);
        Reply again = create(ADA.text(), key).is(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(etag(again)).isEqualTo(etag(first));
        create(ADA.with("id: ada", "id: eve").text(), key).isProblem(422, "key_reused");
        client.post("/discussions", Map.of("topic", "Keys", "personas", List.of("dewey")), key)
                .isProblem(422, "key_reused");
        assertThat(ids(client, "cast=own")).containsExactly("ada");
    }

    @Test
    void a_stranger_finds_nothing_and_may_have_the_same_id() throws Exception {
        Reply made = create(client, ADA.text()).is(201);
        String version = made.json().path("version").asText();
        Client eve = Client.guest(LAB.process());
        for (String path : List.of("ada", "ada?version=" + version, "ada/portrait.svg", "ada/portrait.svg?v=" + version)) {
            eve.get("/personas/" + path).isProblem(404);
        }
        put(eve, "ada", ADA.text(), "*").isProblem(404);
        eve.delete("/personas/ada").isProblem(404);
        assertThat(ids(eve, "")).doesNotContain("ada");
        Reply invited = eve.post("/discussions", Map.of("topic", "Cloth", "personas", List.of("dewey", "ada")));
        assertThat(invited.isProblem(422).pointers()).containsExactly("/personas/1");
        Client.nobody(LAB.process()).get("/personas/ada/portrait.svg").isProblem(404);
        create(Client.nobody(LAB.process()), ADA.text()).isProblem(401);

        create(eve, ADA.with("name: Ada Loom", "name: Eve Loom").text()).is(201);
        assertThat(client.get("/personas/ada").json().path("name").asText()).isEqualTo("Ada Loom");
        Table hers = eve.launch("Should pupils be graded?", List.of("ada", "dewey"));
        hers.next();
        hers.awaitQuiet(SocketClient.SOON);
        assertThat(hers.discussion().path("seats").path(0).path("name").asText()).isEqualTo("Eve Loom");
    }

    @Test
    void it_speaks_from_its_notes_and_colleagues_cite_it_by_its_gists() throws Exception {
        create(client, ADA.text()).is(201);
        Table table = client.launch(Map.of(
                "topic", "Does practice with the hands teach more than drawings?",
                "personas", List.of("ada", "dewey"),
                "policy", "round",
                "seed", 11));
        JsonNode seat = table.discussion().path("seats").path(0);
        assertThat(seat.path("persona").asText()).isEqualTo("ada");
        assertThat(seat.path("owner").asText()).isNotBlank();
        assertThat(table.discussion().path("seats").path(1).path("owner").isNull()).isTrue();
        table.auto(12);
        table.awaitQuiet(SocketClient.SOON);
        List<JsonNode> turns = table.turns();
        assertThat(turns).hasSize(12).allSatisfy(turn -> assertThat(turn.path("status").asText()).isEqualTo("completed"));
        assertThat(turns)
                .filteredOn(turn -> speaker(turn).equals("ada"))
                .anySatisfy(turn -> assertThat(turn.path("text").asText()).containsAnyOf("loom", "cloth", "thread"));
        assertThat(turns)
                .filteredOn(turn -> speaker(turn).equals("dewey"))
                .anySatisfy(turn -> {
                    assertThat(turn.path("citations").findValuesAsText("speaker")).contains("ada");
                    assertThat(turn.path("text").asText()).contains("Loom");
                    assertThat(GISTS).anyMatch(turn.path("text").asText()::contains);
                });
    }

    private static String speaker(JsonNode turn) {
        return turn.path("speaker").path("id").asText();
    }

    @Test
    void a_change_is_heard_from_the_next_turn_and_who_spoke_before_is_still_shown() throws Exception {
        Reply made = create(client, ADA.text()).is(201);
        String first = made.json().path("version").asText();
        Table table = client.launch("What is worth repairing?", List.of("ada"));
        table.next();
        table.awaitQuiet(SocketClient.SOON);
        String changed = ADA.text().replace("cloth", "sailcloth").replace("Cloth", "Sailcloth").replace("thread", "rope");
        put(client, "ada", changed, etag(made)).is(200);
        table.auto(4);
        table.awaitQuiet(SocketClient.SOON);
        List<String> later = table.turns().stream()
                .skip(1)
                .map(turn -> turn.path("text").asText())
                .toList();
        assertThat(later).anyMatch(text -> text.contains("sailcloth") || text.contains("rope"));
        assertThat(later).noneMatch(text -> text.matches("(?s).*\\bcloth\\b.*"));

        assertThat(table.discussion().path("seats").path(0).path("version").asText()).isEqualTo(first);
        assertThat(yaml(client, "ada?version=" + first).is(200).body()).isEqualTo(ADA.text());
        assertThat(client.get("/personas/ada?version=" + first).is(200).json().path("version").asText())
                .isEqualTo(first);
        client.get("/personas/ada?version=0123456789ab").isProblem(404);
    }

    @Test
    void after_its_deletion_old_discussions_open_export_and_go_on() throws Exception {
        Reply made = create(client, ADA.text()).is(201);
        Table table = client.launch("Should old coats be mended?", List.of("ada", "dewey"));
        table.next();
        table.awaitQuiet(SocketClient.SOON);
        client.send("DELETE", "/personas/ada", null, Map.of("If-Match", "\"0123456789ab\"")).isProblem(412);
        client.delete("/personas/ada").is(204);

        client.get("/personas/ada").isProblem(404);
        client.delete("/personas/ada").isProblem(404);
        put(client, "ada", ADA.text(), "*").isProblem(404);
        assertThat(ids(client, "")).doesNotContain("ada");
        client.post("/discussions", Map.of("topic", "More coats", "personas", List.of("ada"))).isProblem(422);

        LAB.killAndRestart();
        client = client.at(LAB.process());
        table = table.as(client);
        String version = made.json().path("version").asText();
        assertThat(table.discussion().path("seats").path(0).path("name").asText()).isEqualTo("Ada Loom");
        assertThat(client.get(table.path("/export?format=md")).is(200).body()).contains("Ada Loom");
        assertThat(yaml(client, "ada?version=" + version).is(200).body()).isEqualTo(ADA.text());
        client.get("/personas/ada/portrait.svg?v=" + version).is(200);
        int n = client.post(table.path("/next"), Map.of("speaker", "ada")).is(202).json().path("turn").asInt();
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turn(n).path("status").asText()).isEqualTo("completed");

        create(client, ADA.with("name: Ada Loom", "name: Ada Again").text()).is(201);
        assertThat(client.get("/personas/ada").is(200).json().path("name").asText()).isEqualTo("Ada Again");
        assertThat(yaml(client, "ada?version=" + version).is(200).body()).isEqualTo(ADA.text());
    }
}
