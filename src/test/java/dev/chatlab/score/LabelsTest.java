package dev.chatlab.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.score.Labels.Label;
import dev.chatlab.score.Naming.Name;
import dev.chatlab.score.Piece.Player;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Player DEWEY = Crafted.TABLE.getFirst();
    private static final Player FREIRE = Crafted.TABLE.get(2);
    private static final Turn FIRST =
            Crafted.turn(1, DEWEY, "Homework tires whoever works. A child needs a public square.");
    private static final Turn SECOND = Crafted.turn(
            2, FREIRE, "In the public square nobody is alone.", new Citation(1, "dewey", null, Relation.EXTENDS));

    private static Labels labels(Name... names) {
        return new Labels(new Piece(
                "Should homework be graded?",
                Crafted.TABLE,
                List.of(FIRST, SECOND),
                2,
                (turn, citing) -> List.of(names)));
    }

    @Test
    void an_idea_is_called_by_its_name_which_is_quoted_if_it_was_said() {
        assertThat(labels(new Name("a", "Learning by doing", false)).of(FIRST, List.of()))
                .isEqualTo(new Label("a", "Learning by doing"));
        assertThat(labels(new Name("a", "shared life", true)).of(FIRST, List.of()))
                .isEqualTo(new Label("a", "“shared life”"));
    }

    @Test
    void no_idea_is_written_twice_under_whatever_name_and_no_name_for_two_ideas() {
        Labels labels = labels(
                new Name("a", "Learning by doing", false),
                new Name("a", "occupations", true),
                new Name("b", "doing", true),
                new Name("c", "Associated living", false));
        for (String text : List.of("Learning by doing", "Associated living")) {
            Label label = labels.of(FIRST, List.of());
            assertThat(label).extracting(Label::text).isEqualTo(text);
            labels.use(label);
        }
        assertThat(labels.of(FIRST, List.of())).isNull();
    }

    @Test
    void the_topic_names_no_idea() {
        assertThat(labels(new Name("a", "graded homework", true)).of(FIRST, List.of()))
                .isNull();
    }

    @Test
    void without_a_name_a_phrase_of_the_turn_that_an_answer_repeats_stands_there_or_nothing() {
        assertThat(labels().of(FIRST, List.of(SECOND))).isEqualTo(new Label("", "“public square”"));
        assertThat(labels().of(FIRST, List.of())).isNull();
    }
}
