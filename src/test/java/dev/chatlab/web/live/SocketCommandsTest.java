package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.discussion.Command;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketCommandsTest {
    private final LiveServer server = new LiveServer();
    private final Talk talk = server.talk("d1");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void commands_reach_the_discussion_in_order_and_each_is_acknowledged() {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        reader.send("{\"type\":\"say\",\"id\":\"k1\",\"text\":\"Why?\"}");
        reader.send("{\"type\":\"next\",\"id\":\"k2\",\"speaker\":\"dewey\"}");
        reader.send("{\"type\":\"auto\",\"id\":\"k3\",\"turns\":3}");
        reader.send("{\"type\":\"stop\",\"id\":\"k4\"}");
        JsonNode said = reader.next("ack");
        assertThat(said.path("id").asText()).isEqualTo("k1");
        assertThat(said.path("turn").asInt()).isEqualTo(1);
        assertThat(reader.next("ack").path("turn").asInt()).isEqualTo(1);
        assertThat(reader.next("ack").has("turn")).isFalse();
        assertThat(reader.next("ack").path("id").asText()).isEqualTo("k4");
        Command.User ada = new Command.User("ada", "ada");
        assertThat(talk.commands)
                .containsExactly(
                        new Command.Say(ada, "k1", "Why?", null),
                        new Command.Next(ada, "k2", "dewey"),
                        new Command.Auto(ada, "k3", 3),
                        new Command.Stop(ada, "k4"));
    }

    @Test
    void rubbish_is_answered_with_a_precise_problem_and_the_socket_stays_usable() {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        assertRefused(reader, "not json", 400, "malformed_json", null);
        assertRefused(reader, "[1]", 400, "malformed_json", null);
        assertRefused(reader, "{\"type\":\"next\"} {}", 400, "malformed_json", null);
        assertRefused(reader, "{\"type\":\"next\"}", 422, "invalid", null);
        assertRefused(reader, "{\"type\":\"next\",\"id\":7}", 422, "invalid", null);
        assertRefused(reader, "{\"type\":\"dance\",\"id\":\"a\"}", 422, "invalid", "a");
        assertRefused(reader, "{\"type\":\"next\",\"id\":\"a\",\"spaeker\":\"x\"}", 422, "invalid", "a");
        assertRefused(reader, "{\"type\":\"say\",\"id\":\"a\",\"text\":5}", 422, "invalid", "a");
        assertRefused(reader, "{\"type\":\"say\",\"id\":\"a\",\"text\":\"\\u0000\"}", 422, "invalid", "a");
        assertRefused(reader, "{\"type\":\"auto\",\"id\":\"a\",\"turns\":1.5}", 422, "invalid", "a");
        assertRefused(reader, "{\"type\":\"auto\",\"id\":\"a\"}", 422, "invalid", "a");
        assertRefused(reader, "{\"type\":\"regenerate\",\"id\":\"a\",\"turn\":1}", 422, "not_supported", "a");
        assertRefused(reader, "{\"type\":\"next\",\"id\":\"a\",\"speaker\":\"stranger\"}", 422, "invalid", "a");
        String long20k = "{\"type\":\"say\",\"id\":\"a\",\"text\":\"" + "x".repeat(20_000) + "\"}";
        assertRefused(reader, long20k, 413, "too_large", "a");
        reader.send("{\"type\":\"next\",\"id\":\"good\"}");
        assertThat(reader.next("ack").path("id").asText()).isEqualTo("good");
    }

    private static void assertRefused(Reader reader, String text, int status, String code, String id) {
        reader.send(text);
        JsonNode error = reader.next("error");
        assertThat(error.path("problem").path("status").asInt())
                .as(error.toString())
                .isEqualTo(status);
        assertThat(error.path("problem").path("code").asText()).isEqualTo(code);
        assertThat(error.path("id").asText(null)).isEqualTo(id);
    }

    @Test
    void commands_beyond_the_rate_limit_are_refused_one_by_one() {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        for (int i = 0; i < 900; i++) {
            reader.socket().writeTextMessage("{\"type\":\"stop\",\"id\":\"k" + i + "\"}");
        }
        List<JsonNode> answers = reader.until("error");
        assertThat(answers.getLast().path("problem").path("status").asInt()).isEqualTo(429);
        assertThat(answers).hasSizeGreaterThan(400);
    }

    @Test
    void a_binary_frame_closes_with_1003() {
        Reader reader = new Reader(server, "d1", 1);
        reader.send(Buffer.buffer("hello"));
        assertThat(reader.closeCode()).isEqualTo(1003);
    }

    @Test
    void a_huge_frame_closes_with_1009() {
        Reader reader = new Reader(server, "d1", 1);
        reader.socket().writeFinalTextFrame("x".repeat(3 << 20));
        assertThat(reader.closeCode()).isEqualTo(1009);
    }

    @Test
    void a_huge_message_in_small_frames_closes_with_1009() {
        Reader reader = new Reader(server, "d1", 1);
        reader.socket().writeFrame(WebSocketFrame.textFrame("x".repeat(60_000), false));
        reader.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("x".repeat(60_000)), false));
        assertThat(reader.closeCode()).isEqualTo(1009);
    }

    @Test
    void a_message_in_several_frames_is_one_command() {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        reader.socket().writeFrame(WebSocketFrame.textFrame("{\"type\":\"stop\",", false));
        reader.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("\"id\":\"k\"}"), true));
        assertThat(reader.next("ack").path("id").asText()).isEqualTo("k");
    }

    @Test
    void what_is_not_utf8_closes_with_1007() {
        Reader reader = new Reader(server, "d1", 1);
        reader.socket().writeFrame(WebSocketFrame.textFrame("{", false));
        reader.socket()
                .writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(new byte[] {(byte) 0xC3, 0x28}), true));
        assertThat(reader.closeCode()).isEqualTo(1007);
    }
}
