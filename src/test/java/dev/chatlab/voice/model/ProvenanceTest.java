package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.json.Json;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.transcript.Turn.Tried;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    @Test
    void what_was_stored_before_there_were_models_is_still_read() {
        String old =
                "{\"provider\":\"scripted\",\"model\":\"scripted-1\",\"promptTokens\":null,\"completionTokens\":null}";
        assertThat(Json.read(old, Provenance.class)).isEqualTo(Provenance.SCRIPTED);
    }

    @Test
    void what_is_stored_now_is_read_back_as_it_was() {
        Provenance voice =
                new Provenance("p", "m", 3, 4, 2, 17L, "length", List.of(new Tried("q", "n", "rate_limited")), true);
        assertThat(Json.read(Json.write(voice), Provenance.class)).isEqualTo(voice);
    }
}
