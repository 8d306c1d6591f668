package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.persona.Draft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two ChatLab processes on one database: one owner per discussion, and the other takes over from a dead one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final int LEASE_MS = 3_000;
    private static final Duration TAKEOVER = Duration.ofMillis(LEASE_MS + 5_000);

    private ChatLabProcess one;
    private ChatLabProcess other;
    private Client client;

    @BeforeAll
    void both_run(@TempDir Path oneHome, @TempDir Path otherHome) throws Exception {
        String database = SharedDatabase.create();
        one = ChatLabProcess.start(node(oneHome, database));
        other = ChatLabProcess.start(node(otherHome, database));
    }

    @BeforeEach
    void both_are_up() throws Exception {
        one = one.isAlive() ? one : one.restart();
        other = other.isAlive() ? other : other.restart();
        client = Client.guest(one);
    }

    private static Setup node(Path home, String database) {
        return Setup.in(home)
                .with("DATABASE_URL", database)
                .with("LEASE_MS", LEASE_MS)
                .with("DELAY_MS", 60);
    }

    @AfterAll
    void they_end() {
        one.close();
        other.close();
    }

    @Test
    void only_one_owns_a_discussion_and_the_other_still_reads_it() throws Exception {
        Table here = client.launch("Who owns a conversation?", Client.THREE);
        Table there = here.as(client.at(other));
        int n = here.next();
        client.at(other).post(there.path("/next"), null).isProblem(503, "owned_elsewhere");
        client.at(other).post(there.path("/say"), Map.of("text", "Hello")).isProblem(503, "owned_elsewhere");
        assertThat(there.turn(n).path("status").asText()).isEqualTo("speaking");
        try (SocketClient socket = there.socket()) {
            assertThat(socket.hello().path("seq").asLong()).isEqualTo(2);
            JsonNode refused = socket.command("stop", Map.of());
            assertThat(refused.path("problem").path("code").asText()).isEqualTo("owned_elsewhere");
        }
        here.stop();
        assertThat(there.turns()).isEqualTo(here.turns());
    }

    @Test
    void of_two_nodes_that_are_asked_at_once_exactly_one_takes_the_discussion() throws Exception {
        for (int i = 0; i < 20; i++) {
            Table table = client.launch("Race " + i, Client.THREE);
            List<CompletableFuture<Reply>> asked = new ArrayList<>();
            for (Client each : List.of(client, client.at(other))) {
                asked.add(CompletableFuture.supplyAsync(() -> next(each, table), Thread::startVirtualThread));
            }
            List<Integer> statuses = asked.stream()
                    .map(CompletableFuture::join)
                    .map(Reply::status)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(202, 503);
            assertThat(table.turns()).hasSize(1);
        }
    }

    private static Reply next(Client client, Table table) {
        try {
            return client.post(table.path("/next"), null);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void when_the_owner_is_killed_the_other_takes_over_and_speaks_the_open_turn() throws Exception {
        Table table = client.launch("What remains when the teacher leaves the room?", Client.THREE);
        Fold fold = new Fold();
        fold.connected();
        int n;
        try (SocketClient socket = table.socket(0, fold::add)) {
            n = table.next();
            socket.await(f -> f.path("type").asText().equals("turn.delta"));
            one.kill9();
        }
        long killed = System.nanoTime();
        Table there = table.as(client.at(other));
        fold.connected();
        try (SocketClient socket = there.socket(fold.seq(), fold::add)) {
            socket.await(f -> f.path("type").asText().equals("turn.delta"), TAKEOVER);
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(TAKEOVER);
            JsonNode completed = socket.awaitTurn("turn.completed", n);
            assertThat(completed.path("turn").path("status").asText()).isEqualTo("completed");
            Transcripts.assertSame(fold, there.turns());
            assertThat(fold.streamed()).containsExactly(n);
            assertThat(there.next()).isEqualTo(n + 1);
        }
        Transcripts.assertSound(there.turns());
    }

    @Test
    void an_idle_discussion_of_a_dead_owner_is_free_after_its_lease() throws Exception {
        Table table = client.launch("Is silence an answer?", Client.THREE);
        table.say("I only wanted to say this.");
        one.kill9();
        long until = System.nanoTime() + TAKEOVER.toNanos();
        Client there = client.at(other);
        Reply reply = there.post(table.path("/next"), null, "again");
        while (reply.status() == 503 && System.nanoTime() < until) {
            Thread.sleep(100);
            reply = there.post(table.path("/next"), null, "again");
        }
        assertThat(reply.is(202).json().path("turn").asInt()).isEqualTo(2);
    }

    @Test
    void a_node_that_slept_past_its_lease_is_fenced_when_it_wakes() throws Exception {
        Table table = client.launch("What did I miss?", Client.THREE);
        Table there = table.as(client.at(other));
        table.auto(3);
        one.pause();
        Fold fold = new Fold();
        fold.connected();
        try (SocketClient socket = there.socket(0, fold::add)) {
            socket.await(f -> f.path("type").asText().equals("turn.delta"), TAKEOVER);
            one.goOn();
            socket.awaitTurn("turn.completed", 3);
            there.awaitQuiet(SocketClient.SOON);
            Transcripts.assertSame(fold, there.turns());
        }
        assertThat(there.turns()).hasSize(3);
        Transcripts.assertSound(there.turns());
        assertThat(table.turns()).isEqualTo(there.turns());
        client.post(table.path("/next"), null).isProblem(503, "owned_elsewhere");
        assertThat(there.next()).isEqualTo(4);
    }

    @Test
    void a_node_that_stops_in_good_order_hands_its_discussions_over_at_once() throws Exception {
        Table table = client.launch("How does one say goodbye?", Client.THREE);
        int n = table.next();
        assertThat(one.terminate()).isIn(0, 143);
        Table there = table.as(client.at(other));
        try (SocketClient socket = there.socket()) {
            socket.await(f -> f.path("type").asText().equals("turn.delta"), Duration.ofMillis(LEASE_MS));
            socket.awaitTurn("turn.completed", n);
        }
        assertThat(one.trouble()).isEmpty();
        assertThat(other.trouble()).isEmpty();
    }

    @Test
    void a_character_that_was_changed_at_the_other_speaks_so_here() throws Exception {
        Writer writer = new Writer(client);
        Draft ada = Draft.good();
        writer.create(ada.text()).is(201);
        Table table = client.launch("What is worth repairing?", List.of("ada"));
        table.next();
        table.awaitQuiet(TAKEOVER.multipliedBy(3));
        String changed = ada.text()
                .replace("cloth", "sailcloth")
                .replace("Cloth", "Sailcloth")
                .replace("thread", "rope");
        writer.at(other).put("ada", changed, "*").is(200);
        Thread.sleep(1_100);
        int first = table.turns().size() + 1;
        table.auto(3);
        table.awaitQuiet(TAKEOVER.multipliedBy(3));
        List<String> later = table.turns().stream()
                .filter(turn -> turn.path("n").asInt() >= first)
                .map(turn -> turn.path("text").asText())
                .toList();
        assertThat(later).anyMatch(text -> text.contains("sailcloth") || text.contains("rope"));
        assertThat(later).noneMatch(text -> text.matches("(?s).*\\bcloth\\b.*"));
    }
}
