package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Persona.Approach;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So yes or no? | VERDICT",
                "I don't understand. Can you say it more simply? | PLAIN",
                "What do you mean by that? | PLAIN",
                "I don't understand why people eat meat. | MATTER",
                "Give me a concrete lesson. | EXAMPLE",
                "That's too vague. | EXAMPLE",
                "What's your favourite pizza? | PERSONAL",
                "I disagree, because in practice nobody does it. | OBJECTION",
                "I disagree with that. Why should it be free? | MATTER",
                "I have tried that already and it does not work. | OBJECTION",
                "How would you organise it? | PRACTICE",
                "What should I say to them? | PRACTICE",
                "What would change your mind? | DOUBT",
                "You all talk in riddles. | PLAIN",
                "ok thanks, interesting | NOD",
                "Good schools need money. | MATTER",
                "No, gossip protects women. | OBJECTION",
                "please sum up | SUMMARY",
                "Name one thing you all agree on. | SUMMARY",
                "Let us wrap up. | END",
            })
    void what_is_wished_is_read_from_the_words(String text, Wish wish) {
        assertThat(Wish.of(text)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I disagree, because most cheating is just laziness. | most cheating is just laziness.",
                "We strongly disagree with Kant: rules matter! | rules matter!",
                "I disagree. | ''",
                "That's just wrong, since children lie. | children lie.",
            })
    void of_an_objection_the_ground_is_taken_up_and_not_the_announcement(String text, String ground) {
        assertThat(Objection.ground(text)).isEqualTo(ground);
        assertThat(Table.TOPICS.of(ground).phrases()).noneMatch(phrase -> phrase.contains("disagree"));
    }

    @Test
    void an_objection_is_answered_in_its_own_words_and_not_as_talk_of_disagreeing() {
        for (long seed = 0; seed < 6; seed++) {
            Turn answer = after(seed, "I disagree, because most homework is copied anyway.");
            assertThat(answer.text())
                    .contains("“most homework is copied anyway”")
                    .doesNotContain("disagreeing");
        }
    }

    @Test
    void who_asks_for_plainer_words_hears_a_colleague_again_and_who_asks_for_a_sum_hears_two() {
        for (long seed = 0; seed < 6; seed++) {
            Turn plain = after(seed, "I don't understand. Can you say it more simply?");
            assertThat(cited(plain)).hasSize(2).contains(7);
            Turn sum = after(seed, "please sum up");
            assertThat(sum.move()).isEqualTo(Move.SYNTHESISE);
            assertThat(cited(sum)).contains(7);
        }
    }

    @Test
    void a_sum_gathers_a_point_of_everybody_who_has_spoken_each_cited_by_itself() {
        for (long seed = 0; seed < 6; seed++) {
            Table table = Table.normal("Should shops close on Sundays?", seed, "nyerere", "kant", "weil", "skinner")
                    .speak(9)
                    .say("Please sum up.")
                    .speak(1);
            Turn sum = table.turns().getLast();
            assertThat(sum.citations())
                    .extracting(Citation::speaker)
                    .doesNotHaveDuplicates()
                    .hasSize(4);
            assertThat(sum.text().strip()).endsWith("?");
        }
    }

    @Test
    void what_the_notes_cannot_know_is_said_to_be_unknown() {
        Turn answer = after(3, "What's your favourite pizza?");
        assertThat(answer.text()).containsPattern("My notes hold nothing|there is nothing in the works|inventing it");
    }

    @Test
    void a_nod_is_not_quoted_and_the_talk_goes_on_with_a_colleague() {
        Turn answer = after(5, "ok thanks, interesting");
        assertThat(answer.text()).doesNotContain("interesting");
        assertThat(cited(answer)).hasSize(2).contains(7);
    }

    @Test
    void that_something_works_is_no_talk_of_labour() {
        assertThat(Table.TOPICS.of("Would that work with 30 children?").phrases())
                .containsExactly("30 children");
        Turn answer = after(2, "I have tried that already and it does not work.");
        assertThat(answer.text()).doesNotContainPattern("(of|on|over|about|with) work\\b");
    }

    @Test
    void a_question_that_only_points_is_answered_by_its_kind_on_what_the_talk_is_about() {
        Turn answer = after(4, "So should we ban it under 16?");
        List<String> bans = Table.persona(answer.speaker().id()).approaches().get(Approach.BAN);
        assertThat(bans)
                .anyMatch(frame -> answer.text()
                                .contains(frame.substring(0, frame.indexOf('{')).strip())
                        && answer.text().contains(frame.substring(frame.indexOf('}') + 1)));
    }

    private static Turn after(long seed, String words) {
        Table table = Table.normal("Homework", seed, "dewey", "skinner", "arendt")
                .speak(6)
                .say(words);
        return table.speakOnce();
    }

    private static List<Integer> cited(Turn turn) {
        return turn.citations().stream().map(Citation::turn).toList();
    }
}
