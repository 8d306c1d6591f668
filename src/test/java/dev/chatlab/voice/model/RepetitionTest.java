package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private static final String SAID =
            "A child learns by doing things that matter to it, and a school that forgets this teaches obedience and little else.";
    private static final String NEW =
            "What would a classroom look like where nobody waited for the bell, and every question came from somebody's own work?";

    private static boolean repeats(String text, Turn... earlier) {
        return Repetition.in(text, Said.DEWEY, List.of(earlier));
    }

    @Test
    void the_speaker_s_own_turn_said_again_is_a_repetition_however_it_is_punctuated() {
        assertThat(repeats(SAID, Said.turn(1, Said.DEWEY, SAID))).isTrue();
        assertThat(repeats(SAID.toUpperCase(java.util.Locale.ROOT).replace(",", " –"), Said.turn(1, Said.DEWEY, SAID)))
                .isTrue();
    }

    @Test
    void something_new_is_none() {
        assertThat(repeats(NEW, Said.turn(1, Said.DEWEY, SAID), Said.turn(2, Said.HOOKS, SAID)))
                .isFalse();
    }

    @Test
    void a_cited_turn_said_again_is_a_repetition_and_one_not_cited_is_not_compared() {
        Turn others = Said.turn(3, Said.HOOKS, SAID);
        assertThat(repeats(SAID.replace(" else.", " else [[t3]]."), others)).isTrue();
        assertThat(repeats(SAID, others)).isFalse();
    }

    @Test
    void the_same_opening_as_before_is_a_repetition_whatever_follows() {
        String before = "I have watched children in my own school for years, and " + SAID;
        String now = "I have watched children in my own school for ages, and " + NEW + " " + NEW.replace("What", "How");
        assertThat(repeats(now, Said.turn(1, Said.DEWEY, before))).isTrue();
    }

    @Test
    void a_short_quotation_of_another_is_none() {
        Turn others = Said.turn(3, Said.HOOKS, SAID);
        assertThat(repeats(
                        "“A child learns by doing things that matter to it” [[t3]], says my colleague. " + NEW, others))
                .isFalse();
    }
}
