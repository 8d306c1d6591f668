package dev.chatlab.transcript;

import static dev.chatlab.transcript.Said.ANNA;
import static dev.chatlab.transcript.Said.DEWEY;
import static dev.chatlab.transcript.Said.SKINNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.LedgerLine.Kind;
import dev.chatlab.transcript.LedgerLine.Stance;
import dev.chatlab.transcript.LedgerLine.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void the_boundary_moves_in_blocks_and_leaves_eight_to_thirty_one_turns_in_full() {
        assertThat(IntStream.of(1, 32, 33, 56, 57, 10_000).map(Ledger::boundary))
                .containsExactly(0, 0, 24, 24, 48, 9_984);
        assertThat(IntStream.rangeClosed(33, 5_000).map(n -> n - 1 - Ledger.boundary(n)))
                .allMatch(inFull -> inFull >= 8 && inFull <= 31);
    }

    @Test
    void a_claim_is_the_first_own_assertion_of_good_length() {
        assertThat(
                        claim(
                                DEWEY,
                                "Skinner says that habit is all [[t2]]. Well. Is it? J. S. Mill would say that habit needs a purpose."))
                .isEqualTo("J. S. Mill would say that habit needs a purpose.");
        assertThat(claim(DEWEY, "What Skinner calls a habit is an act that has lost its aim [[t2]]."))
                .isEqualTo("What Skinner calls a habit is an act that has lost its aim.");
        assertThat(claim(DEWEY, "Why?")).isEqualTo("Why?");
        assertThat(claim(DEWEY, "")).isEmpty();
    }

    @Test
    void of_a_user_it_is_the_question() {
        assertThat(claim(ANNA, "I teach thirty pupils. What should I write? Thank you."))
                .isEqualTo("I teach thirty pupils. What should I write?");
        assertThat(claim(ANNA, "Go on")).isEqualTo("Go on");
    }

    @Test
    void a_claim_without_an_end_is_cut_between_words() {
        assertThat(claim(ANNA, "word ".repeat(100))).endsWith("word…").hasSizeLessThanOrEqualTo(151);
        assertThat(claim(ANNA, "😀".repeat(200)).codePoints().allMatch(c -> c == '…' || c > 0xFFFF))
                .isTrue();
    }

    @Test
    void lines_tell_what_a_turn_did_with_others_and_what_became_of_it() {
        List<LedgerLine> lines = Ledger.of(List.of(
                said(1, DEWEY, Move.OPEN),
                said(2, SKINNER, Move.CHALLENGE, cites(1, DEWEY, Relation.CHALLENGES)),
                said(3, DEWEY, Move.CONCEDE, cites(2, SKINNER, Relation.CHALLENGES)),
                said(4, ANNA, null),
                said(5, SKINNER, Move.ANSWER, cites(4, ANNA, Relation.ANSWERS), cites(3, DEWEY, Relation.SUPPORTS))));

        assertThat(lines)
                .extracting(LedgerLine::status)
                .containsExactly(Status.CONTESTED, Status.CONCEDED, Status.OPEN, Status.ANSWERED, Status.OPEN);
        assertThat(lines)
                .extracting(LedgerLine::by)
                .containsExactly(List.of(2), List.of(3), List.of(), List.of(5), List.of());
        assertThat(lines.get(2).stances()).containsExactly(new Stance(Kind.CONCEDES, 2));
        assertThat(lines.get(4).stances()).containsExactly(new Stance(Kind.ANSWERS, 4), new Stance(Kind.SUPPORTS, 3));
    }

    private static String claim(Speaker speaker, String text) {
        return Claims.of(Said.turn(5, speaker, text));
    }

    private static Citation cites(int turn, Speaker speaker, Relation relation) {
        return new Citation(turn, speaker.id(), null, relation);
    }

    private static Turn said(int n, Speaker speaker, Move move, Citation... citations) {
        return Said.turn(
                n, speaker, "This is the claim of turn " + n + ".", Turn.Status.COMPLETED, move, List.of(citations));
    }
}
