package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever meets words of the scripted voice, by whatever way, is told that they are. */
class HonestyIT {
    private static final String[] NOTICE = {
        "scripted voice", "no AI model is running", "notes about published works", "not the thinkers' own words"
    };

    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 15);

    private Client client;
    private Table table;

    @BeforeEach
    void a_discussion_is_open() throws Exception {
        client = Client.guest(LAB.process());
        table = client.launch("What is a promise worth?", Client.THREE);
    }

    private static void assertScripted(JsonNode turn) {
        assertThat(turn.path("voice").path("provider").asText()).as("%s", turn).isEqualTo("scripted");
    }

    @Test
    void a_discussion_says_whose_words_are_spoken_in_it_from_its_launch_on() throws Exception {
        JsonNode made = client.post("/discussions", Map.of("topic", "A topic", "personas", List.of("dewey")))
                .is(201)
                .json();
        assertThat(made.path("notice").asText()).contains(NOTICE);
        assertThat(table.discussion().path("notice").asText()).contains(NOTICE);
        assertThat(client.get("/discussions")
                        .json()
                        .path("items")
                        .path(0)
                        .path("notice")
                        .asText())
                .contains(NOTICE);
        try (EventStream events = EventStream.open(table, Map.of())) {
            JsonNode opened = events.await(event -> event.type().equals("discussion.updated"))
                    .data();
            assertThat(opened.path("discussion").path("notice").asText()).contains(NOTICE);
        }
    }

    @Test
    void every_scripted_turn_names_its_voice_while_it_is_spoken_when_it_is_whole_and_when_it_was_cut()
            throws Exception {
        try (SocketClient socket = table.socket();
                EventStream events = EventStream.open(table, Map.of())) {
            table.next();
            assertScripted(socket.awaitTurn("turn.started", 1).path("turn"));
            assertScripted(table.turn(1));
            assertScripted(socket.awaitTurn("turn.completed", 1).path("turn"));
            table.next();
            socket.await(frame -> frame.path("type").asText().equals("turn.delta")
                    && frame.path("turn").asInt() == 2
                    && frame.path("offset").asInt() > 20);
            table.stop();
            JsonNode cut = socket.awaitTurn("turn.completed", 2).path("turn");
            assertThat(cut.path("status").asText()).isEqualTo("interrupted");
            assertScripted(cut);
            events.await(event -> event.type().equals("turn.completed")
                    && event.data().path("turn").path("n").asInt() == 2);
            assertThat(events.events().stream()
                            .map(event -> event.data().path("turn"))
                            .filter(JsonNode::isObject))
                    .hasSize(4)
                    .allSatisfy(HonestyIT::assertScripted);
        }
        table.say("And what do I say?");
        assertThat(table.turn(3).path("voice").isNull())
                .as("people have no voice")
                .isTrue();
        table.turns().subList(0, 2).forEach(HonestyIT::assertScripted);
    }

    @Test
    void every_export_carries_the_notice_and_a_badge_on_each_turn() throws Exception {
        for (int n = 1; n <= 2; n++) {
            table.next();
            table.awaitQuiet(SocketClient.SOON);
        }
        table.next();
        table.stop();
        table.say("Thank you.");
        for (String format : List.of("md", "txt", "html")) {
            String file = client.get(table.path("/export?format=" + format))
                    .is(200)
                    .body()
                    .replace("&#39;", "'");
            assertThat(file).as(format).contains(NOTICE);
            String turns = file.substring(file.indexOf("own words."));
            assertThat(Pattern.compile("scripted voice")
                            .matcher(turns)
                            .results()
                            .count())
                    .as(format)
                    .isEqualTo(3);
        }
        JsonNode json =
                Json.read(client.get(table.path("/export?format=json")).is(200).body(), JsonNode.class);
        assertThat(json.path("note").asText()).contains(NOTICE);
        assertThat(json.path("turns")).hasSize(4);
        for (JsonNode turn : json.path("turns")) {
            if (turn.path("speaker").path("kind").asText().equals("theorist")) {
                assertScripted(turn);
            }
        }
    }

    @Test
    void a_chat_without_an_account_says_it_too() throws Exception {
        Client nobody = Client.nobody(LAB.process());
        Map<String, String> question = Map.of("message", "What is play for?");
        Reply whole = nobody.send("POST", "/api/chat", question, Map.of("Accept", "application/json"))
                .is(200);
        assertScripted(whole.json());
        assertThat(whole.json().path("notice").asText()).contains(NOTICE);
        assertThat(nobody.post("/api/chat", question).is(200).header("X-Voice")).hasValue("scripted");
    }
}
