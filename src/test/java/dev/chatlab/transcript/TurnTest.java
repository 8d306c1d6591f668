package dev.chatlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.transcript.Turn.Speech;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final Turn OPEN = Turn.started(
            1, Said.DEWEY, new Turn.Choice("natural", "", List.of(), 1), Provenance.of("scripted"), Instant.EPOCH);

    @Test
    void a_turn_that_was_cut_or_failed_keeps_the_voice_it_was_begun_with() {
        Speech cut = new Speech("Half a", List.of(), null, null);
        assertThat(OPEN.ended(Turn.Status.INTERRUPTED, cut, Instant.EPOCH).voice())
                .isEqualTo(Provenance.SCRIPTED);
        assertThat(OPEN.failed(List.of(), Instant.EPOCH).voice()).isEqualTo(Provenance.SCRIPTED);
    }

    @Test
    void a_turn_that_failed_keeps_who_was_asked_in_vain() {
        List<Turn.Tried> tried = List.of(new Turn.Tried("openai", "good", "timeout"));
        assertThat(OPEN.failed(tried, Instant.EPOCH).voice())
                .satisfies(voice -> assertThat(voice.tried()).isEqualTo(tried));
    }

    @Test
    void a_whole_turn_names_the_voice_that_made_it_in_the_end() {
        Provenance told = new Provenance("other", "other-2", 3, 4);
        assertThat(OPEN.ended(Turn.Status.COMPLETED, new Speech("All.", List.of(), Move.OPEN, told), Instant.EPOCH)
                        .voice())
                .isEqualTo(told);
    }
}
