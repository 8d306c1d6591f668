package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract's semantics of stop, auto-play, policies, and of a person who talks while somebody speaks. */
@ExtendWith(Seed.class)
class SpeakingIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 15);

    private Client client;

    @BeforeEach
    void somebody_comes() throws Exception {
        client = Client.guest(LAB.process());
    }

    private Table launch(String policy) throws Exception {
        return client.launch(Map.of("topic", "Who speaks when?", "personas", Client.THREE, "policy", policy));
    }

    @Test
    void stop_when_nobody_speaks_is_accepted_and_changes_nothing() throws Exception {
        Table table = launch("natural");
        JsonNode before = table.discussion();
        table.stop();
        assertThat(table.discussion()).isEqualTo(before);
    }

    @Test
    void stop_keeps_the_words_so_far() throws Exception {
        Table table = launch("natural");
        Fold fold = new Fold();
        fold.connected();
        try (SocketClient socket = table.socket(0, fold::add)) {
            table.next();
            socket.await(f -> f.path("type").asText().equals("turn.delta")
                    && f.path("offset").asInt() > 40);
            table.stop();
            JsonNode ended = socket.awaitTurn("turn.completed", 1).path("turn");
            assertThat(ended.path("status").asText()).isEqualTo("interrupted");
            assertThat(ended.path("text").asText().length()).isGreaterThan(40);
            Transcripts.assertSame(fold, table.turns());
            assertThat(table.next()).as("the discussion goes on").isEqualTo(2);
        }
    }

    @Test
    void auto_plays_exactly_as_many_turns_over_a_restart() throws Exception {
        Table table = launch("natural");
        Fold fold = new Fold();
        fold.connected();
        try (SocketClient socket = table.socket(0, fold::add)) {
            table.auto(3);
            assertThat(table.discussion().path("state").asText()).isEqualTo("speaking");
            socket.awaitTurn("turn.started", 2);
            socket.await(f -> f.path("type").asText().equals("turn.delta")
                    && f.path("turn").asInt() == 2);
            LAB.killAndRestart();
        }
        table = table.as(client.at(LAB.process()));
        fold.connected();
        try (SocketClient socket = table.socket(fold.seq(), fold::add)) {
            socket.awaitTurn("turn.completed", 3);
            JsonNode quiet = table.awaitQuiet(SocketClient.SOON);
            assertThat(quiet.path("auto").path("remaining").asInt()).isZero();
            Thread.sleep(500);
            assertThat(table.turns())
                    .hasSize(3)
                    .allMatch(t -> t.path("status").asText().equals("completed"));
            Transcripts.assertSame(fold, table.turns());
        }
        Transcripts.assertSound(table.turns());
    }

    @Test
    void a_stop_that_races_the_end_of_a_turn_leaves_one_ending(Random random) throws Exception {
        Table table = launch("natural");
        Fold fold = new Fold();
        fold.connected();
        try (SocketClient socket = table.socket(0, fold::add)) {
            long began = System.nanoTime();
            table.next();
            socket.awaitTurn("turn.completed", 1);
            int whole = (int) ((System.nanoTime() - began) / 1_000_000);
            for (int n = 2; n <= 15; n++) {
                assertThat(socket.command("next", Map.of()).path("turn").asInt())
                        .isEqualTo(n);
                Thread.sleep(whole / 2 + random.nextInt(whole));
                assertThat(socket.command("stop", Map.of()).path("type").asText())
                        .isEqualTo("ack");
                assertThat(table.discussion().path("state").asText()).isEqualTo("idle");
            }
            socket.awaitTurn("turn.completed", 15);
            Transcripts.assertSame(fold, table.turns());
        }
        Transcripts.assertSound(table.turns());
        assertThat(table.turns().stream().map(turn -> turn.path("status").asText()))
                .contains("completed", "interrupted");
    }

    @Test
    void stop_ends_auto_play() throws Exception {
        Table table = launch("natural");
        table.auto(50);
        Thread.sleep(300);
        table.stop();
        JsonNode quiet = table.awaitQuiet(SocketClient.SOON);
        assertThat(quiet.path("auto").path("remaining").asInt()).isZero();
        int turns = table.turns().size();
        Thread.sleep(500);
        assertThat(table.turns()).hasSize(turns);
    }

    @Test
    void once_is_over_when_everybody_spoke_until_the_person_speaks() throws Exception {
        Table table = launch("once");
        for (int i = 0; i < Client.THREE.size(); i++) {
            table.next();
            table.awaitQuiet(SocketClient.SOON);
        }
        client.post(table.path("/next"), null).isProblem(409, "round_over");
        assertThat(table.discussion().path("upNext").isNull()).isTrue();
        table.say("One more round, please.");
        assertThat(table.next()).isEqualTo(5);
    }

    @Test
    void manual_wants_a_name() throws Exception {
        Table table = launch("manual");
        assertThat(table.discussion().path("upNext").isNull()).isTrue();
        client.post(table.path("/next"), null).isProblem(422);
        client.post(table.path("/next"), Map.of("speaker", "dewey")).is(202);
    }

    @Test
    void round_goes_by_the_seats() throws Exception {
        Table table = launch("round");
        table.auto(6);
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turns().stream().map(t -> t.path("speaker").path("id").asText()))
                .containsExactly("dewey", "montessori", "freire", "dewey", "montessori", "freire");
    }

    @Test
    void what_a_person_says_while_somebody_speaks_takes_the_next_number_and_completes_first() throws Exception {
        Table table = launch("natural");
        Fold fold = new Fold();
        fold.connected();
        try (SocketClient socket = table.socket(0, fold::add)) {
            table.next();
            socket.await(f -> f.path("type").asText().equals("turn.delta"));
            JsonNode said = table.say("May I come in here?");
            assertThat(said.path("n").asInt()).isEqualTo(2);
            assertThat(table.turn(1).path("status").asText()).isEqualTo("speaking");
            assertThat(table.turn(1).path("text").asText()).isEmpty();
            long mine = socket.awaitTurn("turn.completed", 2).path("seq").asLong();
            assertThat(socket.awaitTurn("turn.completed", 1).path("seq").asLong())
                    .isGreaterThan(mine);
            Transcripts.assertSame(fold, table.turns());
            int n = table.next();
            JsonNode answer = socket.awaitTurn("turn.completed", n).path("turn");
            assertThat(answer.path("citations").findValuesAsText("turn")).contains("2");
        }
    }

    @Test
    void when_a_turn_is_told_as_completed_the_discussion_already_takes_next() throws Exception {
        Table table = launch("natural");
        try (SocketClient socket = table.socket()) {
            for (int n = 1; n <= 5; n++) {
                assertThat(socket.command("next", Map.of()).path("turn").asInt())
                        .isEqualTo(n);
                socket.awaitTurn("turn.completed", n);
            }
        }
    }

    @Test
    void the_same_seed_makes_the_same_discussion() throws Exception {
        Map<String, Object> body = Map.of("topic", "Is chance fair?", "personas", Client.THREE, "seed", 42);
        List<Table> both = List.of(client.launch(body), client.launch(body));
        for (Table table : both) {
            table.auto(4);
        }
        for (Table table : both) {
            table.awaitQuiet(SocketClient.SOON);
        }
        assertThat(both.get(0).turns().stream().map(t -> t.path("text").asText()))
                .containsExactlyElementsOf(both.get(1).turns().stream()
                        .map(t -> t.path("text").asText())
                        .toList());
    }
}
