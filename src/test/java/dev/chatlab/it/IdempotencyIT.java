package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent twice happens once, and everybody who looks sees the same. */
class IdempotencyIT {
    private static final int CLICKS = 50;

    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 10);

    private Client client;
    private Table table;

    @BeforeEach
    void a_discussion_is_open() throws Exception {
        client = Client.guest(LAB.process());
        table = client.launch("Should homework be graded?", Client.THREE);
    }

    @Test
    void fifty_concurrent_clicks_with_one_key_make_one_turn() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Reply>> clicks = new ArrayList<>();
        for (int i = 0; i < CLICKS; i++) {
            clicks.add(CompletableFuture.supplyAsync(() -> click(start), Thread::startVirtualThread));
        }
        start.countDown();
        for (CompletableFuture<Reply> click : clicks) {
            assertThat(click.join().is(202).json().path("turn").asInt()).isEqualTo(1);
        }
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turns()).hasSize(1);
    }

    private Reply click(CountDownLatch start) {
        try {
            start.await();
            return table.next("one-click");
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void every_command_sent_twice_gets_the_same_answer() throws Exception {
        Object launch = Map.of("topic", "Can a good teacher be replaced?", "personas", List.of("hooks", "piaget"));
        same(client.post("/discussions", launch, "launch"), client.post("/discussions", launch, "launch"), 201);
        same(table.next("a"), table.next("a"), 202);
        same(table.say("And the parents?", "b"), table.say("And the parents?", "b"), 201);
        table.awaitQuiet(SocketClient.SOON);
        same(table.next("a"), table.next("a"), 202);
        same(post("/auto", Map.of("turns", 2), "c"), post("/auto", Map.of("turns", 2), "c"), 202);
        same(post("/stop", null, "d"), post("/stop", null, "d"), 202);
        table.awaitQuiet(SocketClient.SOON);
        int turns = table.turns().size();
        same(post("/auto", Map.of("turns", 2), "c"), post("/auto", Map.of("turns", 2), "c"), 202);
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turns()).as("repeats start nothing").hasSize(turns);
        assertThat(client.get("/discussions").json().path("items")).hasSize(2);
    }

    private Reply post(String command, Object body, String key) throws Exception {
        return client.post(table.path(command), body, key);
    }

    private static void same(Reply first, Reply second, int status) {
        assertThat(second.is(status).json()).isEqualTo(first.is(status).json());
    }

    @Test
    void the_same_key_with_another_body_is_refused() throws Exception {
        table.say("One thing.", "key").is(201);
        table.say("Another thing.", "key").isProblem(422, "key_reused");
        table.next("key").isProblem(422, "key_reused");
        assertThat(table.turns()).hasSize(1);
    }

    @Test
    void a_key_belongs_to_one_discussion_and_one_person() throws Exception {
        Table second = client.launch("Another table", Client.THREE);
        table.say("Here.", "key").is(201);
        second.say("There.", "key").is(201);
        Table stranger = Client.guest(LAB.process()).launch("A stranger's table", Client.THREE);
        stranger.say("Elsewhere.", "key").is(201);
    }

    @Test
    void next_under_another_key_while_somebody_speaks_is_refused() throws Exception {
        table.next();
        client.post(table.path("/next"), null, "another").isProblem(409, "speaking");
        client.post(table.path("/next"), null).isProblem(409, "speaking");
        table.awaitQuiet(SocketClient.SOON);
        table.next("another").is(202);
    }

    @Test
    void the_sockets_id_and_the_idempotency_key_are_one_thing() throws Exception {
        try (SocketClient socket = table.socket()) {
            socket.hello();
            String id = UUID.randomUUID().toString();
            assertThat(socket.command("next", id, Map.of()).path("turn").asInt())
                    .isEqualTo(1);
            assertThat(table.next(id).is(202).json().path("turn").asInt()).isEqualTo(1);
            assertThat(socket.command("next", id, Map.of()).path("turn").asInt())
                    .isEqualTo(1);
            JsonNode reused = socket.command("say", id, Map.of("text", "Something else"));
            assertThat(reused.path("type").asText()).isEqualTo("error");
            assertThat(reused.path("problem").path("code").asText()).isEqualTo("key_reused");
            table.awaitQuiet(SocketClient.SOON);
            assertThat(table.turns()).hasSize(1);
        }
    }

    @Test
    void two_sockets_and_one_that_joins_late_see_the_same() throws Exception {
        Fold one = new Fold();
        Fold two = new Fold();
        Fold late = new Fold();
        try (SocketClient first = follow(one);
                SocketClient second = follow(two)) {
            first.command("auto", Map.of("turns", 4));
            second.awaitTurn("turn.started", 3);
            second.await(f -> f.path("type").asText().equals("turn.delta")
                    && f.path("turn").asInt() == 3);
            try (SocketClient third = follow(late)) {
                third.command("say", Map.of("text", "I have just come in. What is it about?"));
                long seq = table.awaitQuiet(SocketClient.SOON).path("seq").asLong();
                for (SocketClient each : List.of(first, second, third)) {
                    each.await(f -> f.path("seq").asLong() >= seq
                            && f.path("type").asText().contains("."));
                }
            }
        }
        List<JsonNode> turns = table.turns();
        for (Fold fold : List.of(one, two, late)) {
            Transcripts.assertSame(fold, turns);
        }
        assertThat(late.streamed())
                .as("who comes late gets the turn in progress from its beginning")
                .contains(3);
        assertThat(one.streamed()).hasSize(4);
    }

    private SocketClient follow(Fold fold) throws InterruptedException {
        fold.connected();
        return table.socket(0, fold::add);
    }
}
