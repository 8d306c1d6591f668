package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a client makes of the frames it gets, across connections; fails where a frame does not fit what came before. */
final class Fold {
    long seq;
    final Map<Integer, String> finished = new HashMap<>();
    private int turn;
    private int attempt;
    private final StringBuilder text = new StringBuilder();
    private boolean whole;
    int foldedToTheEnd;

    /** A new connection: what was known of the words under way stays until told otherwise, but may miss some. */
    void reconnected() {
        whole = false;
    }

    void add(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "turn.delta" -> delta(frame);
            case "turn.reset" -> {
                assertThat(frame.path("turn").asInt()).isEqualTo(turn);
                assertThat(frame.path("attempt").asInt()).isGreaterThan(attempt);
                attempt = frame.path("attempt").asInt();
                text.setLength(0);
            }
            case "hello", "heartbeat", "ack" -> {}
            default -> durable(frame);
        }
    }

    private void durable(JsonNode frame) {
        assertThat(frame.path("seq").asLong()).as(frame.toString()).isEqualTo(seq + 1);
        seq++;
        if (frame.path("type").asText().equals("turn.started")) {
            turn = frame.path("turn").path("n").asInt();
            attempt = -1;
            text.setLength(0);
            whole = false;
        }
        if (frame.path("type").asText().equals("turn.completed")) {
            int n = frame.path("turn").path("n").asInt();
            String said = frame.path("turn").path("text").asText();
            finished.put(n, said);
            if (whole) {
                assertThat(text.toString()).isEqualTo(said);
                foldedToTheEnd++;
            }
            turn = 0;
            whole = false;
        }
    }

    private void delta(JsonNode frame) {
        assertThat(frame.path("turn").asInt()).as("the open turn, %s", frame).isEqualTo(turn);
        assertThat(frame.path("attempt").asInt()).isGreaterThanOrEqualTo(attempt);
        if (frame.path("attempt").asInt() > attempt) {
            attempt = frame.path("attempt").asInt();
            text.setLength(0);
        }
        int offset = frame.path("offset").asInt();
        assertThat(offset).as("no hole before %s", frame).isLessThanOrEqualTo(text.length());
        text.setLength(offset);
        whole |= offset == 0;
        text.append(frame.path("text").asText());
    }

    String text() {
        return text.toString();
    }
}
