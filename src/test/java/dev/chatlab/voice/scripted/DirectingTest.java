package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.Subject;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectingTest {
    private static final String TOPIC = "Should pupils be graded?";

    @Test
    void what_the_scripted_voice_would_do_is_what_it_did() {
        Table table = Table.normal(TOPIC, 3, "dewey", "skinner", "freire")
                .speak(5)
                .say("Why not?")
                .speak(20);
        for (int n = 1; n <= table.turns().size(); n++) {
            Turn turn = table.turns().get(n - 1);
            if (!turn.speaker().isUser() && turn.move() != Move.HAND_OVER) {
                assertThat(direct(table, turn).move()).as("turn %s", n).isEqualTo(turn.move());
            }
        }
    }

    @Test
    void targets_are_whole_sentences_of_earlier_turns_by_others() {
        Table table = Table.normal(TOPIC, 5, "dewey", "skinner", "freire").speak(30);
        long targets = IntStream.rangeClosed(3, 30)
                .mapToObj(n -> table.turns().get(n - 1))
                .filter(turn -> {
                    Direction.Claim claim = direct(table, turn).target();
                    if (claim == null) {
                        return false;
                    }
                    Turn target = table.turns().get(claim.turn() - 1);
                    assertThat(claim.turn()).isLessThan(turn.n());
                    assertThat(target.speaker()).isNotEqualTo(turn.speaker());
                    assertThat(target.text()).contains(claim.words());
                    return true;
                })
                .count();
        assertThat(targets).isGreaterThan(20);
    }

    @Test
    void a_users_question_is_to_be_answered_and_a_colleague_to_be_asked_is_at_the_table() {
        Table table = Table.normal(TOPIC, 5, "dewey", "skinner").speak(3).say("But what about slow learners?");
        Speaker next = new Speaker(Speaker.Kind.THEORIST, "dewey", "John Dewey");
        Direction answer = Talks.direct(Table.persona("dewey"), table.brief(next));
        assertThat(answer.move()).isEqualTo(Move.ANSWER);
        assertThat(answer.question()).isEqualTo(4);

        Table asking = Table.normal(TOPIC, 5, "dewey", "skinner", "freire").speak(40);
        assertThat(asking.turns().stream().filter(turn -> turn.move() == Move.ASK))
                .isNotEmpty()
                .allSatisfy(turn -> assertThat(direct(asking, turn).to())
                        .isIn("dewey", "skinner", "freire")
                        .isNotEqualTo(turn.speaker().id()));
    }

    @Test
    void nobody_who_is_muted_is_asked() {
        Table asking = Table.normal(TOPIC, 5, "dewey", "skinner", "freire").speak(40);
        assertThat(asking.turns().stream().filter(turn -> turn.move() == Move.ASK))
                .isNotEmpty()
                .allSatisfy(turn -> {
                    String asked = direct(asking, turn).to();
                    assertThat(direct(asking, turn, Set.of(asked)).move()).isNotEqualTo(Move.ASK);
                    String third = asking.turns().stream()
                            .map(other -> other.speaker().id())
                            .filter(id -> !id.equals(asked)
                                    && !id.equals(turn.speaker().id()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(direct(asking, turn, Set.of(third)).to()).isEqualTo(asked);
                });
    }

    @Test
    void a_topic_is_known_by_its_issue() {
        Subject subject = Talks.subject(TOPIC);
        assertThat(subject.issue()).isEqualTo("grading");
        assertThat(subject.about()).isEqualTo("Giving pupils marks for their work.");
        assertThat(Talks.subject("Why do teapots drip?").issue()).isNull();
    }

    /** As it was when that turn was to be spoken. */
    private static Direction direct(Table table, Turn turn) {
        return direct(table, turn, Set.of());
    }

    private static Direction direct(Table table, Turn turn, Set<String> muted) {
        Brief all = table.brief(turn.speaker());
        int n = turn.n();
        Brief then = new Brief(
                        all.discussion(),
                        all.topic(),
                        all.language(),
                        all.length(),
                        all.seed(),
                        n,
                        turn.speaker(),
                        all.table(),
                        table.turns().subList(Math.max(0, n - 33), n - 1))
                .sparing(muted);
        return Talks.direct(Table.persona(turn.speaker().id()), then);
    }
}
