package dev.chatlab.transcript;

import static dev.chatlab.transcript.Said.DEWEY;
import static dev.chatlab.transcript.Said.HOOKS;
import static dev.chatlab.transcript.Said.SKINNER;
import static dev.chatlab.transcript.Said.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a marker beside a quotation. */
class QuotedMarkersTest {
    private static final List<Turn> EARLIER = List.of(
            turn(1, HOOKS, "Grades sort people. They don't teach, and the pupils' own voices go."),
            turn(2, SKINNER, "Consequences shape what pupils do."));

    private static Turn.Speech speech(String raw) {
        SpeechGate gate = new SpeechGate(
                Labels.of(List.of("John Dewey"), List.of("bell hooks", "Skinner")), Citations.open(3, DEWEY, EARLIER));
        StringBuilder shown = new StringBuilder();
        raw.chars().forEach(c -> shown.append(gate.feed(String.valueOf((char) c))));
        shown.append(gate.finish());
        Turn.Speech speech = gate.speech(Move.CHALLENGE, List.of(), null);
        assertThat(shown.toString()).isEqualTo(speech.text());
        assertThat(speech.citations()).extracting(Citation::turn).isEqualTo(Citations.named(speech.text()));
        return speech;
    }

    private static @Nullable String quote(String raw) {
        Turn.Speech speech = speech(raw);
        assertThat(speech.text()).isEqualTo(raw);
        assertThat(speech.citations()).hasSize(1);
        return speech.citations().getFirst().quote();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You say “grades teach people” [[t1]].",
                "You say \"grades teach people\" [[t1]].",
                "You say ‘grades teach people’ [[t1]].",
                "You say 'grades don't sort people' [[t1]].",
                "You say «grades teach people» [[t1]].",
                "You say “grades teach people.” [[t1]]",
                "You say “grades teach people”. [[t1]] And more.",
                "You say “grades teach people.” I do not [[t1]].",
                "You say “Grades teach. They sort.” [[t1]].",
                "As you say [[t1]], “grades teach people”, and more.",
                "As you say [[t1]]: “grades teach people.”",
                "You “reward”, and “grades sort people” [[t1]].",
                "You say “grades teach people,” as B. F. Skinner has it [[t1]].",
                "You say “grades teach people” [[t9]] [[t1]].",
                "You say “grades teach people” [[t1]] [[t2]].",
                "You say “consequences shape” [[t1]].",
                "You say “grades [[t1]] teach people”, I think."
            })
    void a_marker_beside_words_that_were_not_said_vanishes(String raw) {
        Turn.Speech speech = speech(raw);
        assertThat(speech.text()).isEqualTo(raw.replaceAll(" \\[\\[t\\d]]", ""));
        assertThat(speech.citations()).isEmpty();
    }

    @Test
    void a_marker_beside_words_that_were_said_stays_and_keeps_them() {
        assertThat(quote("You say “GRADES  sort people” [[t1]].")).isEqualTo("Grades sort people");
        assertThat(quote("You say “grades sort people,” and I agree [[t1]].")).isEqualTo("Grades sort people");
        assertThat(quote("As you say [[t1]], “grades sort people”.")).isEqualTo("Grades sort people");
        assertThat(quote("You say 'They don’t teach' [[t1]].")).isEqualTo("They don't teach");
        assertThat(quote("“Grades sort people. They don’t teach.” [[t1]]"))
                .isEqualTo("Grades sort people. They don't teach");
    }

    @Test
    void what_stands_in_quotation_marks_in_another_sentence_does_not_matter() {
        assertThat(quote("The word “merit” is empty. You see it [[t1]].")).isNull();
        assertThat(quote("You see it [[t1]]. The word “merit” is empty.")).isNull();
        assertThat(quote("The word “merit” is empty.\nYou see it [[t1]].")).isNull();
    }

    @Test
    void an_apostrophe_and_a_mark_never_closed_are_no_quotation() {
        assertThat(quote("The teachers' and pupils' rights don't count, 'tis so [[t1]]."))
                .isNull();
        assertThat(quote("“He began and never ended, as you say [[t1]].")).isNull();
    }

    @Test
    void each_quotation_belongs_to_the_marker_behind_it() {
        Turn.Speech speech =
                speech("Not “grades sort people” [[t1]] but “consequences shape” [[t2]], “never said” [[t1]].");
        assertThat(speech.text())
                .isEqualTo("Not “grades sort people” [[t1]] but “consequences shape” [[t2]], “never said”.");
        assertThat(speech.citations())
                .extracting(Citation::quote)
                .containsExactly("Grades sort people", "Consequences shape");
    }

    @Test
    void words_go_on_at_once_behind_a_marker_at_its_sentence_s_end() {
        SpeechGate gate = new SpeechGate(Labels.of(List.of("Dewey"), List.of()), Citations.open(3, DEWEY, EARLIER));
        assertThat(gate.feed("You say “grades sort people” [[t1]]")).isEqualTo("You say “grades sort people”");
        assertThat(gate.feed(". N")).isEqualTo(" [[t1]]. N");
    }
}
