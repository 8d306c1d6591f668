package dev.chatlab.quality;

import static dev.chatlab.quality.Panel.ADA;
import static dev.chatlab.quality.Panel.BEN;
import static dev.chatlab.quality.Panel.CLEO;
import static dev.chatlab.quality.Panel.DOV;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each kind of bad discussion misses the figure made for it, and a good one misses none. */
class MeasuresTest {
    private static final String SHORT_TURNS = "x5";

    /** The numbers of the figures that a discussion misses; those of this test are all shorter than real ones. */
    private static List<String> missed(Panel panel) {
        Run run = Run.of(List.of(panel.transcript()));
        return Measures.all(Panel.ISSUES).stream()
                .filter(measure -> !measure.of(run).isMet())
                .map(Measure::number)
                .filter(number -> !number.equals(SHORT_TURNS))
                .toList();
    }

    @Test
    void a_good_panel_misses_nothing() {
        assertThat(missed(Panel.good())).isEmpty();
    }

    @Test
    void a_parrot_repeats_what_was_said() {
        Panel parrot = Panel.good();
        for (Speaker speaker : List.of(ADA, BEN, CLEO, ADA)) {
            parrot.says(
                    speaker,
                    Move.EXAMPLE,
                    "Fewer essays that come twice are a promise, Stern, and no wage [[t12]]. Our municipality abandoned its"
                            + " marks.");
        }
        assertThat(missed(parrot)).contains("5a", "5b", "x1", "x2").doesNotContain("1", "4a", "7");
    }

    @Test
    void a_sycophant_panel_never_challenges_and_knows_one_move() {
        Panel panel = new Panel(Panel.TOPIC)
                .says(ADA, Move.OPEN, "Grades are a verdict without a reason, and a figure without a sentence.");
        List<Speaker> others = List.of(BEN, CLEO, DOV, ADA);
        for (int i = 0; i < 8; i++) {
            String text = "How true it is that grades are a verdict without a reason [[t" + (i + 1) + "]]. I agree.";
            panel.says(others.get(i % 4), Move.BUILD, text);
        }
        assertThat(missed(panel)).contains("x7a", "x7b", "x8").doesNotContain("1", "4a", "7");
    }

    @Test
    void a_panel_that_only_quarrels_misses_the_same_figure_from_the_other_side() {
        Panel panel = Panel.begun();
        for (int i = 0; i < 10; i++) {
            panel.says(List.of(BEN, CLEO).get(i % 2), Move.CHALLENGE, "No grade is a verdict without a reason [[t1]].");
        }
        assertThat(missed(panel)).contains("x8", "x7a");
    }

    @Test
    void a_misquoter_puts_other_words_between_the_marks() {
        assertThat(missed(Panel.good()
                        .says(ADA, Move.CHALLENGE, "“Stamps are the end of every grade”, says Stern [[t14]].")))
                .contains("1");
    }

    @Test
    void a_quotation_that_is_not_in_the_cited_turn_is_no_valid_citation() {
        Citation wrong = new Citation(14, "dov", "grades then cost a fortune", Relation.CHALLENGES);
        String text = "Then let us count wages as well as promises, says Stern of grades [[t14]].";
        assertThat(missed(Panel.good().says(ADA, Move.CHALLENGE, text, List.of(wrong))))
                .contains("1");
        Citation right = new Citation(14, "dov", "Grades then cost a stamp", Relation.CHALLENGES);
        assertThat(missed(Panel.good().says(ADA, Move.CHALLENGE, text, List.of(right))))
                .doesNotContain("1");
    }

    @Test
    void a_marker_of_a_turn_to_come_of_ones_own_or_without_a_citation_is_not_valid() {
        String later = "Stern will say more about grades [[t40]].";
        String own = "I said of grades that they cost a stamp [[t14]].";
        Citation toOwn = new Citation(14, "dov", null, Relation.EXTENDS);
        assertThat(missed(Panel.good()
                        .says(ADA, Move.BUILD, later, List.of(new Citation(40, "dov", null, Relation.EXTENDS)))))
                .contains("1");
        assertThat(missed(Panel.good().says(DOV, Move.BUILD, own, List.of(toOwn))))
                .contains("1");
        assertThat(missed(Panel.good().says(ADA, Move.BUILD, own, List.of()))).contains("1");
    }

    @Test
    void a_distorter_cites_people_for_what_they_did_not_say() {
        Panel panel = Panel.good();
        for (Speaker speaker : List.of(ADA, BEN, CLEO)) {
            panel.says(speaker, Move.BUILD, "Stern praises elephants, submarines, marble and graded honey [[t14]].");
        }
        assertThat(missed(panel)).contains("2").doesNotContain("1");
    }

    @Test
    void a_dodger_does_not_take_the_users_question() {
        String elsewhere = "Grades are older than the printing press. A mandarin was graded on his brush.";
        assertThat(missed(Panel.good()
                        .asks("Would a blind violinist lose anything?")
                        .says(ADA, Move.ANSWER, elsewhere)))
                .contains("3");
        assertThat(missed(Panel.good()
                        .asks("Would a blind violinist lose anything?")
                        .says(ADA, Move.ANSWER, "You ask something [[t15]]. " + elsewhere)))
                .contains("3");
        assertThat(missed(Panel.good()
                        .asks("Would a blind violinist lose anything?")
                        .says(ADA, Move.ANSWER, "A violinist who is blind hears the grade [[t15]].")))
                .doesNotContain("3");
    }

    @Test
    void a_rambler_leaves_the_topic() {
        Panel panel = Panel.good();
        List<String> rambles = List.of(
                "Otters hold hands while they sleep, which keeps the family together on a moving sea.",
                "My uncle rebuilt a steam engine in his bath, and the neighbours heard it whistle at noon.",
                "Suppose a mountain were hollow, with a staircase for bats and a lift for owls.",
                "Good soup begins with an onion, whatever the cookery books of Lyon have to tell us.",
                "No canal was ever straight, for its diggers followed gossip as much as gravel.",
                "Velvet curtains swallow an echo, and a cello without an echo is a cupboard.",
                "Cartographers once filled empty oceans with whales, and sailors looked out for them.");
        for (int i = 0; i < rambles.size(); i++) {
            panel.says(List.of(ADA, BEN, CLEO, DOV).get(i % 4), Move.OPEN, rambles.get(i));
        }
        assertThat(missed(panel)).contains("4a", "4b", "6").doesNotContain("1", "7", "5a");
    }

    @Test
    void a_ventriloquist_speaks_with_the_label_of_another() {
        assertThat(missed(Panel.good().says(ADA, Move.BUILD, "Grades are costly.\nStern: So they are.")))
                .contains("7");
    }

    @Test
    void a_ventriloquist_speaks_in_the_first_person_of_another() {
        assertThat(missed(Panel.good().says(ADA, Move.BUILD, "As Marsh, I would drop every grade.")))
                .contains("7");
        assertThat(missed(Panel.good().says(ADA, Move.BUILD, "I, Marsh, would drop every grade.")))
                .contains("7");
    }

    @Test
    void a_ventriloquist_knows_without_a_marker_what_another_would_say() {
        assertThat(missed(Panel.good().says(ADA, Move.BUILD, "Stern would surely say that a grade is a debt.")))
                .contains("7");
        assertThat(missed(Panel.good().says(ADA, Move.ASK, "I wonder about grades. What would Stern say of them?")))
                .doesNotContain("7");
        assertThat(missed(Panel.good().says(ADA, Move.BUILD, "Stern would count the wages and the promises [[t14]].")))
                .doesNotContain("7");
    }

    @Test
    void a_monologuist_takes_most_of_the_words() {
        String monologue = String.join(
                        " ", IntStream.range(0, 300).mapToObj(i -> "grade" + i).toList()) + ".";
        assertThat(missed(Panel.good().says(CLEO, Move.OPEN, monologue))).contains("10", "x4");
    }

    @Test
    void an_answer_to_a_question_put_by_name_does_not_count_against_its_speaker() {
        String long1 = "Ochoa, grades are " + "very ".repeat(100) + "costly [[t15]].";
        Panel asked = Panel.good()
                .says(BEN, Move.ASK, "What does a grade cost, Finch?")
                .says(ADA, Move.ANSWER, long1);
        Panel unasked =
                Panel.good().says(BEN, Move.BUILD, "A grade costs much.").says(ADA, Move.ANSWER, long1);
        assertThat(missed(asked)).doesNotContain("10");
        assertThat(missed(unasked)).contains("10");
    }

    @Test
    void a_soloist_takes_up_nobody() {
        Panel panel = new Panel(Panel.TOPIC);
        for (String word : List.of("cold", "loud", "late", "sweet", "thin", "grey", "rough", "plain")) {
            panel.says(BEN, Move.OPEN, "Grades are " + word + " to me, whoever else may have spoken of them.");
        }
        assertThat(missed(panel)).contains("6");
    }

    @Test
    void whoever_cites_without_a_shared_concept_takes_up_nothing() {
        Panel panel = Panel.good();
        for (int i = 0; i < 5; i++) {
            panel.says(ADA, Move.BUILD, "That is so, and grades are " + "so ".repeat(i) + "wonderful [[t14]].");
        }
        assertThat(missed(panel)).contains("6");
    }

    @Test
    void a_discussion_that_runs_dry_has_no_new_words() {
        Panel panel = Panel.good();
        for (int i = 0; i < 14; i++) {
            panel.says(List.of(ADA, BEN, CLEO, DOV).get(i % 4), Move.BUILD, "A grade is a figure, a verdict, a mark.");
        }
        assertThat(missed(panel)).contains("9b");
    }

    @Test
    void unreadable_prose_is_told_from_plain_prose() {
        Panel heavy = new Panel(Panel.TOPIC)
                .says(
                        ADA,
                        Move.OPEN,
                        "Institutionalised evaluation systematically instrumentalises individual participation, generating"
                                + " comprehensive disciplinary classification.");
        assertThat(missed(heavy)).contains("x3");
    }

    @Test
    void syllables_are_counted_as_they_are_spoken() {
        assertThat(List.of("school", "grade", "graded", "little", "teacher", "idea", "likes", "asked", "the", "notes"))
                .extracting(Readability::syllables)
                .containsExactly(1, 1, 2, 2, 2, 2, 1, 1, 1, 1);
    }

    @Test
    void panels_without_a_single_example_are_found() {
        assertThat(missed(new Panel(Panel.TOPIC).says(ADA, Move.OPEN, "Grades are a verdict.")))
                .contains("x6");
    }

    @Test
    void turns_that_are_too_short_or_too_long_are_found_and_a_hand_over_is_not() {
        Measure length = new TurnLength();
        assertThat(length.of(run("word ".repeat(59), Move.OPEN)).value()).isZero();
        assertThat(length.of(run("word ".repeat(60), Move.OPEN)).value()).isOne();
        assertThat(length.of(run("word ".repeat(141), Move.OPEN)).value()).isZero();
        assertThat(length.of(run("word ".repeat(5), Move.HAND_OVER)).value()).isNaN();
    }

    private static Run run(String text, Move move) {
        return Run.of(List.of(new Panel(Panel.TOPIC).says(ADA, move, text).transcript()));
    }
}
