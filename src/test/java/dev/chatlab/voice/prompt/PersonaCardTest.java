package dev.chatlab.voice.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Cast;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.voice.Subject;
import dev.chatlab.voice.scripted.Talks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonaCardTest {
    private static final String GRADING = "Should pupils be graded?";

    @Test
    void it_tells_ideas_with_their_works_and_years_and_the_stance_on_the_topic() {
        assertThat(card("skinner", GRADING, "freire"))
                .contains("YOUR CHARACTER: B. F. Skinner (1904-1990)")
                .contains("- Against punishment (The Technology of Teaching, 1968): punishment tells nobody what to do")
                .contains("You are firmly against this: Giving pupils marks for their work.")
                .contains(
                        "Paulo Freire, control in education (inferred from both works): I would expect to differ with Freire")
                .contains("YOU NEVER SAY: carrot and stick");
    }

    @Test
    void disputes_with_those_who_are_not_at_the_table_are_left_out() {
        assertThat(card("skinner", GRADING, "dewey")).doesNotContain("Freire", "YOU DISAGREE");
    }

    @Test
    void on_a_topic_that_the_notes_do_not_know_it_says_so() {
        assertThat(card("skinner", "Why do teapots drip?")).contains("Your works hold no settled view of it.");
    }

    @Test
    void a_reading_of_a_living_person_never_says_I() {
        assertThat(card("hattie", GRADING)).contains("Never say I, me or my");
        assertThat(card("dewey", GRADING)).doesNotContain("Never say I, me or my");
    }

    @Test
    void lenses_keep_the_rules_of_their_form() {
        assertThat(card("red", GRADING))
                .contains("way of looking and not a person", "At most 3 sentences", "Give no reasons");
        assertThat(card("white", GRADING)).contains("No opinions.", "no source is known");
        assertThat(card("blue", GRADING)).contains("Argue no case of your own");
        assertThat(card("green", GRADING)).contains("at least 2 different ways");
        assertThat(card("dewey", GRADING)).doesNotContain("RULES OF YOUR FORM");
        assertThat(card("red", "Why do teapots drip?"))
                .contains("You bring no opinion of it")
                .doesNotContain("Your works");
    }

    @ParameterizedTest
    @ValueSource(strings = {GRADING, "Should a city make its buses free?", "Why do teapots drip?"})
    void every_character_has_a_card_of_bounded_length_without_slots(String topic) {
        for (String id : Cast.IDS) {
            assertThat(card(id, topic, "dewey", "skinner"))
                    .as(id)
                    .doesNotContain("{", "<")
                    .hasSizeBetween(500, 12_000);
        }
    }

    private static String card(String id, String topic, String... others) {
        Subject subject = Talks.subject(topic);
        List<Speaker> table = Stream.concat(Stream.of(id), Stream.of(others))
                .map(seat ->
                        new Speaker(Speaker.Kind.THEORIST, seat, Cast.find(seat).name()))
                .toList();
        return PersonaCard.of(Cast.find(id), subject, table);
    }
}
