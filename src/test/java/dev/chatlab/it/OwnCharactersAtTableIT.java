package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.persona.Draft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Characters that people write, at a table with others: heard, cited, changed, and still there when they are gone. */
class OwnCharactersAtTableIT {
    private static final Draft ADA = Draft.good();
    private static final List<String> GISTS = List.of(
            "slow handwork teaches more about a pattern than any drawing of it",
            "skill grows from material that answers back without flattery",
            "repair shows better than invention where the strain in a thing lies",
            "whoever mends must first understand how the thing was meant");

    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;
    private Writer writer;

    @BeforeEach
    void somebody_comes() throws Exception {
        writer = Writer.guest(LAB.process());
        client = writer.client();
    }

    @Test
    void it_speaks_from_its_notes_and_colleagues_cite_it_by_its_gists() throws Exception {
        writer.create(ADA.text()).is(201);
        Table table = client.launch(Map.of(
                "topic",
                "Does practice with the hands teach more than drawings?",
                "personas",
                List.of("ada", "dewey"),
                "policy",
                "round",
                "seed",
                11));
        JsonNode seat = table.discussion().path("seats").path(0);
        assertThat(seat.path("persona").asText()).isEqualTo("ada");
        assertThat(seat.path("owner").asText()).isNotBlank();
        assertThat(table.discussion().path("seats").path(1).path("owner").isNull())
                .isTrue();
        table.auto(12);
        table.awaitQuiet(SocketClient.SOON);
        List<JsonNode> turns = table.turns();
        assertThat(turns)
                .hasSize(12)
                .allSatisfy(turn -> assertThat(turn.path("status").asText()).isEqualTo("completed"));
        assertThat(turns)
                .filteredOn(turn -> speaker(turn).equals("ada"))
                .anySatisfy(turn -> assertThat(turn.path("text").asText()).containsAnyOf("loom", "cloth", "thread"));
        assertThat(turns).filteredOn(turn -> speaker(turn).equals("dewey")).anySatisfy(turn -> {
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
        Reply made = writer.create(ADA.text()).is(201);
        String first = made.json().path("version").asText();
        Table table = client.launch("What is worth repairing?", List.of("ada"));
        table.next();
        table.awaitQuiet(SocketClient.SOON);
        String changed = ADA.text()
                .replace("cloth", "sailcloth")
                .replace("Cloth", "Sailcloth")
                .replace("thread", "rope");
        writer.put("ada", changed, made.etag()).is(200);
        table.auto(4);
        table.awaitQuiet(SocketClient.SOON);
        List<String> later = table.turns().stream()
                .skip(1)
                .map(turn -> turn.path("text").asText())
                .toList();
        assertThat(later).anyMatch(text -> text.contains("sailcloth") || text.contains("rope"));
        assertThat(later).noneMatch(text -> text.matches("(?s).*\\bcloth\\b.*"));

        assertThat(table.discussion().path("seats").path(0).path("version").asText())
                .isEqualTo(first);
        assertThat(writer.yaml("ada?version=" + first).is(200).body()).isEqualTo(ADA.text());
        assertThat(writer.get("ada?version=" + first)
                        .is(200)
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo(first);
        client.get("/personas/ada?version=0123456789ab").isProblem(404);
    }

    @Test
    void after_its_deletion_old_discussions_open_export_and_go_on() throws Exception {
        Reply made = writer.create(ADA.text()).is(201);
        Table table = client.launch("Should old coats be mended?", List.of("ada", "dewey"));
        table.next();
        table.awaitQuiet(SocketClient.SOON);
        client.send("DELETE", "/personas/ada", null, Map.of("If-Match", "\"0123456789ab\""))
                .isProblem(412);
        client.delete("/personas/ada").is(204);

        writer.get("ada").isProblem(404);
        client.delete("/personas/ada").isProblem(404);
        writer.put("ada", ADA.text(), "*").isProblem(404);
        assertThat(writer.ids("")).doesNotContain("ada");
        client.post("/discussions", Map.of("topic", "More coats", "personas", List.of("ada")))
                .isProblem(422);

        LAB.killAndRestart();
        client = client.at(LAB.process());
        writer = new Writer(client);
        table = table.as(client);
        String version = made.json().path("version").asText();
        assertThat(table.discussion().path("seats").path(0).path("name").asText())
                .isEqualTo("Ada Loom");
        assertThat(client.get(table.path("/export?format=md")).is(200).body()).contains("Ada Loom");
        assertThat(writer.yaml("ada?version=" + version).is(200).body()).isEqualTo(ADA.text());
        client.get("/personas/ada/portrait.svg?v=" + version).is(200);
        int n = client.post(table.path("/next"), Map.of("speaker", "ada"))
                .is(202)
                .json()
                .path("turn")
                .asInt();
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turn(n).path("status").asText()).isEqualTo("completed");

        writer.create(ADA.with("name: Ada Loom", "name: Ada Again").text()).is(201);
        assertThat(writer.get("ada").is(200).json().path("name").asText()).isEqualTo("Ada Again");
        assertThat(writer.yaml("ada?version=" + version).is(200).body()).isEqualTo(ADA.text());
    }
}
