package dev.chatlab.theorist;

import static dev.chatlab.transcript.Said.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Cast;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class BidsTest {
    private static final Speaker PIAGET = Said.theorist("piaget", "Jean Piaget");
    private static final Speaker VYGOTSKY = Said.theorist("vygotsky", "Lev Vygotsky");
    private final Bids vygotsky = new Bids(Cast.find("vygotsky"));

    private double reply(Turn... tail) {
        return vygotsky.reply("Homework", List.of(tail));
    }

    @Test
    void a_colleague_in_dispute_calls_louder_than_one_who_is_not() {
        assertThat(reply(turn(1, PIAGET, "I see it so.")))
                .isGreaterThan(reply(turn(1, Said.theorist("nobody", "No Body"), "I see it so.")));
    }

    @Test
    void being_asked_by_name_calls_loudest() {
        double asked = reply(turn(1, PIAGET, "Vygotsky, why?", Turn.Status.COMPLETED, Move.ASK, List.of()));
        double named = reply(turn(1, PIAGET, "Vygotsky is wrong."));
        assertThat(asked).isGreaterThan(named);
        assertThat(named).isGreaterThan(reply(turn(1, PIAGET, "That is wrong.")));
    }

    @Test
    void ones_own_words_and_being_cited_call_too() {
        Speaker nobody = Said.theorist("nobody", "No Body");
        double plain = reply(turn(1, nobody, "Let us see."));
        assertThat(reply(turn(1, nobody, "A sign and a tool are one in inner speech.")))
                .isGreaterThan(plain);
        Citation mine = new Citation(1, "vygotsky", null, Citation.Relation.CHALLENGES);
        assertThat(reply(turn(2, nobody, "Let us see.", Turn.Status.COMPLETED, Move.CHALLENGE, List.of(mine))))
                .isGreaterThan(plain);
    }

    @Test
    void what_was_said_before_ones_own_turn_calls_no_more() {
        assertThat(reply(turn(1, PIAGET, "Vygotsky, why?"), turn(2, VYGOTSKY, "Because.")))
                .isLessThan(0.2);
    }

    @Test
    void who_speaks_seldom_opens_and_then_bids_like_everybody() {
        Bids blue = new Bids(Cast.find("blue"));
        assertThat(blue.reply("Homework", List.of())).isEqualTo(1);
        assertThat(blue.reply("Homework", List.of(turn(1, Said.ANNA, "Please begin."))))
                .isEqualTo(1);
        assertThat(blue.reply("Homework", List.of(turn(1, PIAGET, "I see it so."))))
                .isLessThan(0.5);
    }

    @Test
    void a_bid_stays_between_nothing_and_one() {
        String all = String.join(" ", Cast.find("vygotsky").vocabulary());
        Citation mine = new Citation(1, "vygotsky", null, Citation.Relation.CHALLENGES);
        assertThat(reply(turn(3, PIAGET, "Vygotsky! " + all, Turn.Status.COMPLETED, Move.ASK, List.of(mine))))
                .isEqualTo(1);
        assertThat(reply(turn(3, Said.theorist("nobody", "N"), "So."))).isZero();
    }
}
