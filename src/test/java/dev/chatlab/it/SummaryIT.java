package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A summary is made when it is asked for, kept, and tells when turns came after. */
class SummaryIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 0);

    private Client client;
    private Table table;

    @BeforeEach
    void three_sit_down() throws Exception {
        client = Client.guest(LAB.process());
        table = client.launch(Map.of("topic", "Should homework be graded?", "personas", Client.THREE, "seed", 7));
    }

    private JsonNode get() throws Exception {
        return client.get(table.path("/summary")).is(200).json();
    }

    private JsonNode make() throws Exception {
        return client.post(table.path("/summary"), null).is(200).json();
    }

    @Test
    void it_is_made_kept_and_grows_stale() throws Exception {
        client.get(table.path("/summary")).is(404);
        client.get(table.path("/summary?ifAny=true")).is(204);
        assertThat(make().path("note").asText()).startsWith("Nothing has been said yet");
        table.auto(6);
        table.awaitQuiet(Duration.ofSeconds(30));
        JsonNode old = get();
        assertThat(old.path("stale").asBoolean()).isTrue();
        assertThat(old.path("newTurns").asInt()).isEqualTo(6);
        JsonNode made = make();
        assertThat(made.path("stale").asBoolean()).isFalse();
        assertThat(made.path("upTo").asInt()).isEqualTo(6);
        assertThat(made.path("madeBy").asText()).isEqualTo("scripted");
        assertThat(made.path("seq").asLong())
                .isEqualTo(table.discussion().path("seq").asLong());
        assertThat(made.path("participants")).hasSize(3);
        assertThat(get()).isEqualTo(made);
        assertItsItemsLeadToTheirSpeakers(made);
        table.say("Who pays for it?");
        assertThat(get().path("newTurns").asInt()).isEqualTo(1);
        assertThat(make().path("questions").path(0).path("text").asText()).contains("Who pays for it?");
    }

    private void assertItsItemsLeadToTheirSpeakers(JsonNode made) throws Exception {
        List<JsonNode> turns = table.turns();
        int items = 0;
        for (String kind : List.of("insights", "agreements", "disputes", "questions")) {
            for (JsonNode item : made.path(kind)) {
                items++;
                for (JsonNode n : item.path("turns")) {
                    String speaker =
                            turns.get(n.asInt() - 1).path("speaker").path("id").asText();
                    assertThat(item.path("speakers")).anyMatch(id -> id.asText().equals(speaker));
                }
            }
        }
        assertThat(items).isPositive();
    }

    @Test
    void it_is_its_owners_alone_and_goes_with_the_discussion() throws Exception {
        make();
        Client stranger = Client.guest(LAB.process());
        stranger.get(table.path("/summary")).is(404);
        stranger.get(table.path("/summary?ifAny=true")).is(404);
        stranger.post(table.path("/summary"), null).is(404);
        Client.nobody(LAB.process()).get(table.path("/summary")).is(401);
        client.delete(table.path("")).is(204);
        client.get(table.path("/summary")).is(404);
    }

    @Test
    void every_export_carries_it() throws Exception {
        table.auto(3);
        table.awaitQuiet(Duration.ofSeconds(30));
        String told = make().path("insights").path(0).path("text").asText();
        for (String format : List.of("md", "txt", "html", "json")) {
            assertThat(client.get(table.path("/export?format=" + format))
                            .is(200)
                            .body())
                    .as(format)
                    .contains(told.substring(0, 30));
        }
        for (String format : List.of("pdf", "docx")) {
            assertThat(client.get(table.path("/export?format=" + format))
                            .is(200)
                            .body())
                    .isNotEmpty();
        }
    }
}
