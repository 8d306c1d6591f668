package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatlab.discussion.Live;
import dev.chatlab.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeltaJsonTest {
    private static final String[] PIECES = {
        "a",
        "Ünß",
        "\"",
        "\\",
        "\n",
        "\r\t\b\f",
        "\u0000",
        "\u0001",
        "\u001f",
        "\u007f",
        "\u2028",
        "/",
        "</script>",
        "😀",
        "學",
        " "
    };

    @Test
    void words_look_exactly_as_jackson_would_write_them() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Live.Delta delta =
                    new Live.Delta(random.nextInt(), random.nextInt(9), random.nextInt(99_999), text.toString());
            assertThat(DeltaJson.write(delta)).asString(StandardCharsets.UTF_8).isEqualToIgnoringCase(byJackson(delta));
            assertThat(Json.mapper()
                            .readTree(DeltaJson.write(delta))
                            .path("text")
                            .asText())
                    .isEqualTo(delta.text());
        }
    }

    @Test
    void half_a_surrogate_pair_does_not_spoil_the_frame() throws Exception {
        byte[] json = DeltaJson.write(new Live.Delta(1, 1, 0, "a\ud83db"));
        assertThat(Json.mapper().readTree(json).path("text").asText()).isEqualTo("a?b");
    }

    private static String byJackson(Live.Delta delta) throws Exception {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("type", "turn.delta");
        node.put("turn", delta.turn()).put("attempt", delta.attempt()).put("offset", delta.offset());
        node.put("text", delta.text());
        return Json.mapper().writeValueAsString(node);
    }
}
