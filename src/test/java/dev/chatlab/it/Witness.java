package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Somebody who follows one discussion over every crash, keeps what was acknowledged, and holds ChatLab to it. */
final class Witness implements AutoCloseable {
    private final String topic;
    final Fold fold = new Fold();
    private final List<Ack> acks = new ArrayList<>();
    private Table table;
    private SocketClient socket;

    /** An answer that came; {@code text} for what the witness said. */
    private record Ack(int n, String text) {}

    /** A command on its way; the reply is null when none came. */
    record Sent(String key, String text, CompletableFuture<Reply> reply) {}

    Witness(ChatLabProcess lab, String topic) throws IOException, InterruptedException {
        this.topic = topic;
        table = Client.guest(lab).launch(topic, Client.THREE);
        follow();
    }

    private void follow() throws InterruptedException {
        fold.connected();
        socket = table.socket(fold.seq(), fold::add);
    }

    /** After a restart: the same person, with the same token, goes on after the last event seen. */
    void returnTo(ChatLabProcess lab) throws InterruptedException {
        socket.close();
        table = table.as(table.client().at(lab));
        follow();
    }

    Table table() {
        return table;
    }

    SocketClient socket() {
        return socket;
    }

    /** Sends next, or some words when there are any, and does not wait. */
    Sent send(String text) {
        String key = UUID.randomUUID().toString();
        return new Sent(key, text, CompletableFuture.supplyAsync(() -> {
            try {
                return text == null ? table.next(key) : table.say(text, key);
            } catch (IOException cut) {
                return null;
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        }));
    }

    /** The number of the turn, kept as acknowledged. */
    int acknowledged(Sent sent) {
        Reply reply = sent.reply().join();
        assertThat(reply).as("an answer").isNotNull();
        reply.is(sent.text() == null ? 202 : 201);
        int n = reply.json().path(sent.text() == null ? "turn" : "n").asInt();
        acks.add(new Ack(n, sent.text()));
        return n;
    }

    /** Sends it once more under the same key, as a client does that got no answer. */
    int sendAgain(Sent sent) throws IOException, InterruptedException {
        Reply reply = sent.text() == null ? table.next(sent.key()) : table.say(sent.text(), sent.key());
        return acknowledged(new Sent(sent.key(), sent.text(), CompletableFuture.completedFuture(reply)));
    }

    /** Waits until so many characters of a turn were heard, or all that it had. */
    void awaitWords(int n, int characters) throws InterruptedException {
        int[] heard = {0};
        socket.await(f -> switch (f.path("type").asText()) {
            case "turn.delta" -> {
                heard[0] +=
                        f.path("turn").asInt() == n ? f.path("text").asText().length() : 0;
                yield heard[0] >= characters;
            }
            case "turn.completed" -> f.path("turn").path("n").asInt() == n;
            default -> false;
        });
    }

    /** Everything acknowledged is stored, and what was seen is what is stored, whole. */
    void check(Duration quiet) throws IOException, InterruptedException {
        JsonNode discussion = table.awaitQuiet(quiet);
        long seq = discussion.path("seq").asLong();
        if (fold.seq() < seq) {
            socket.await(frame -> frame.path("seq").asLong() == seq
                    && !frame.path("type").asText().equals("hello"));
        }
        List<JsonNode> turns = table.turns();
        Transcripts.assertSound(turns);
        Transcripts.assertSame(fold, turns);
        for (Ack ack : acks) {
            JsonNode turn = turns.get(ack.n() - 1);
            assertThat(Transcripts.isTheorists(turn)).as("%s", turn).isEqualTo(ack.text() == null);
            if (ack.text() != null) {
                assertThat(turn.path("text").asText()).isEqualTo(ack.text());
            }
        }
        assertThat(discussion.path("topic").asText()).isEqualTo(topic);
        assertThat(discussion.path("turnCount").asInt()).isEqualTo(turns.size());
    }

    /** The discussion takes and finishes another turn. */
    void goOn() throws IOException, InterruptedException {
        int n = socket.command("next", Map.of()).path("turn").asInt();
        acks.add(new Ack(n, null));
        assertThat(socket.awaitTurn("turn.completed", n)
                        .path("turn")
                        .path("status")
                        .asText())
                .isEqualTo("completed");
    }

    @Override
    public void close() {
        socket.close();
    }
}
