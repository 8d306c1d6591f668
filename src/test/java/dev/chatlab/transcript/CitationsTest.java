package dev.chatlab.transcript;

import static dev.chatlab.transcript.Said.DEWEY;
import static dev.chatlab.transcript.Said.HOOKS;
import static dev.chatlab.transcript.Said.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Citation.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsTest {
    private static String quoted(String said, String quote) {
        return Citations.open(2, DEWEY, List.of(turn(1, HOOKS, said)))
                .resolve("So [[t1]].", List.of(new Citation(1, "x", quote, Relation.SUPPORTS)), Move.BUILD)
                .getFirst()
                .quote();
    }

    @Test
    void a_quote_is_stored_as_it_stands_in_the_cited_turn() {
        assertThat(quoted("We  call it\n“School’s  out”, don't we?", "call it \"school's out\""))
                .isEqualTo("call it\n“School’s  out”");
        assertThat(quoted("Learning is for its own sake.", "‘learning IS for’")).isEqualTo("Learning is for");
    }

    @Test
    void a_quote_that_was_not_said_is_left_out() {
        assertThat(quoted("Learning is work.", "learning is play")).isNull();
        assertThat(quoted("Learning is work.", " ")).isNull();
    }

    @Test
    void the_speaker_and_turn_come_from_what_was_said_and_not_from_the_draft() {
        Citation citation = Citations.open(2, DEWEY, List.of(turn(1, HOOKS, "Yes.")))
                .resolve("So [[t1]].", List.of(new Citation(1, "liar", null, Relation.SUPPORTS)), null)
                .getFirst();
        assertThat(citation.speaker()).isEqualTo("hooks");
    }

    @Test
    void markers_are_found_and_taken_out_of_a_text() {
        assertThat(Citations.named("A [[t1]], b [[t12]] [[tx]]")).containsExactly(1, 12);
        assertThat(Citations.without("A [[t1]], b [[t12]].")).isEqualTo("A, b.");
    }
}
