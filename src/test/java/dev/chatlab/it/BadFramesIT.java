package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a socket does with frames that it does not understand, while somebody speaks. */
class BadFramesIT {
    private static final int HUGE = 2 << 20;

    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 60);

    private Pulse pulse;
    private Table table;
    private SocketClient socket;

    @BeforeEach
    void somebody_speaks() throws Exception {
        pulse = new Pulse(LAB.process());
        table = Client.guest(LAB.process()).launch("What is a misunderstanding good for?", Client.THREE);
        socket = table.socket();
        socket.hello();
        socket.command("next", Map.of());
    }

    @AfterEach
    void the_turn_is_finished_all_the_same() throws Exception {
        table.stop();
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turn(1).path("status").asText()).isIn("completed", "interrupted");
        socket.close();
        pulse.stop();
    }

    @Test
    void text_that_is_no_message_gets_an_error_frame_and_the_socket_goes_on() throws Exception {
        for (String rubbish : List.of("hello", "", "null", "[]", "{\"type\":", "7")) {
            int before = socket.frames("error").size();
            socket.send(rubbish);
            JsonNode error = nextError(before);
            assertThat(error.path("problem").path("code").asText()).isNotBlank();
            assertThat(error.path("problem").path("status").asInt()).isBetween(400, 499);
            assertThat(error.toString()).doesNotContain("Exception", "dev.chatlab");
        }
        assertGoesOn();
    }

    private JsonNode nextError(int before) throws InterruptedException {
        int[] seen = {0};
        return socket.await(f -> f.path("type").asText().equals("error") && seen[0]++ >= before);
    }

    private void assertGoesOn() throws InterruptedException {
        assertThat(socket.command("say", Map.of("text", "Still here?"))
                        .path("type")
                        .asText())
                .isEqualTo("ack");
    }

    @Test
    void messages_that_are_unknown_or_wrong_get_a_precise_error_under_their_own_id() throws Exception {
        List<Map<String, Object>> wrong = List.of(
                Map.of("type", "shout"),
                Map.of("type", "next", "speaker", 7),
                Map.of("type", "next", "speaker", "socrates-of-nowhere"),
                Map.of("type", "next", "louder", true),
                Map.of("type", "say"),
                Map.of("type", "say", "text", ""),
                Map.of("type", "say", "text", "Hello", "to", "piaget"),
                Map.of("type", "say", "text", "x".repeat(10_241)),
                Map.of("type", "auto", "turns", 51),
                Map.of("type", "auto", "turns", "six"),
                Map.of("type", "regenerate", "turn", 1));
        for (Map<String, Object> each : wrong) {
            String id = UUID.randomUUID().toString();
            JsonNode answer = socket.command(each.get("type").toString(), id, each);
            assertThat(answer.path("type").asText()).as("%s", each).isEqualTo("error");
            assertThat(answer.path("id").asText()).isEqualTo(id);
            assertThat(answer.path("problem").path("code").asText()).isNotBlank();
            assertThat(answer.path("problem").path("detail").asText()).isNotBlank();
            assertThat(answer.path("problem").path("status").asInt())
                    .as("%s", answer)
                    .isBetween(400, 499);
        }
        assertGoesOn();
    }

    @Test
    void a_message_without_an_id_is_refused() throws Exception {
        int before = socket.frames("error").size();
        socket.send("{\"type\":\"stop\"}");
        assertThat(nextError(before)
                        .path("problem")
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/id");
        assertGoesOn();
    }

    @Test
    void a_binary_frame_closes_with_1003() {
        socket.raw().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
        assertThat(socket.closeCode()).isEqualTo(1003);
    }

    @Test
    void a_huge_frame_closes_with_1009() {
        sendHuge(true);
        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    @Test
    void a_message_of_endless_pieces_closes_with_1009() {
        for (int i = 0; i < 64 && !socket.raw().isInputClosed(); i++) {
            try {
                socket.raw().sendText("x".repeat(HUGE / 64), false).join();
            } catch (CompletionException closedMeanwhile) {
                break;
            }
        }
        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    private void sendHuge(boolean last) {
        try {
            socket.raw().sendText("x".repeat(HUGE), last).join();
        } catch (CompletionException closedMeanwhile) {
            assertThat(socket.raw().isOutputClosed()).isTrue();
        }
    }
}
