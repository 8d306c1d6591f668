package dev.chatlab.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.Offer;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.LedgerLine;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Chosen;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorTest {
    private final Asked world = new Asked();
    private final Floor floor = new Floor(world, 1);
    private final Tail tail = new Tail(world, List.of());

    @Test
    void a_model_is_told_what_was_said_before_the_turns_it_reads_in_full() {
        for (int n = 32; n <= 58; n++) {
            take(n, "model");
        }

        assertThat(world.asked).containsExactly(24, 48);
        assertThat(lines(0)).isEmpty();
        assertThat(lines(1)).extracting(LedgerLine::turn).containsExactlyElementsOf(upTo(24));
        assertThat(lines(26)).extracting(LedgerLine::turn).containsExactlyElementsOf(upTo(48));
    }

    @Test
    void the_scripted_voice_needs_no_ledger_and_nobody_is_asked_for_one() {
        take(400, "scripted");

        assertThat(world.asked).isEmpty();
        assertThat(lines(0)).isEmpty();
    }

    @Test
    void a_discussion_at_rest_keeps_no_ledger() {
        take(40, "model");
        floor.rest();
        take(41, "model");

        assertThat(world.asked).containsExactly(24, 24);
        assertThat(lines(1)).isEqualTo(lines(0));
    }

    @Test
    void words_that_come_while_the_loop_acts_wait_and_are_shown_in_order() {
        begin(1);
        floor.relay(new Utterance.Words(1, 1001, "One "));
        floor.hold();
        floor.relay(new Utterance.Reset(1, 1002));
        floor.relay(new Utterance.Words(1, 1002, "Anew "));
        assertThat(world.shown).containsExactly(new Live.Delta(1, 1001, 0, "One "));

        floor.release();
        floor.relay(new Utterance.Words(1, 1002, "and on."));
        assertThat(world.shown.subList(1, world.shown.size()))
                .containsExactly(
                        new Live.Reset(1, 1002),
                        new Live.Delta(1, 1002, 0, "Anew "),
                        new Live.Delta(1, 1002, 5, "and on."));
    }

    @Test
    void words_that_come_while_their_turn_is_ended_are_never_shown() {
        begin(1);
        floor.hold();
        floor.relay(new Utterance.Words(1, 1001, "Too late."));
        floor.clear("d");
        floor.release();
        floor.relay(new Utterance.Words(1, 1001, "Far too late."));
        assertThat(world.shown).isEmpty();
    }

    private void begin(int n) {
        floor.give(discussion(Said.turn(n, Said.DEWEY, "", Turn.Status.SPEAKING), "scripted"), tail);
    }

    private List<LedgerLine> lines(int turn) {
        return world.turns.get(turn).brief().ledger();
    }

    private static List<Integer> upTo(int n) {
        return IntStream.rangeClosed(1, n).boxed().toList();
    }

    private void take(int n, String voice) {
        floor.give(discussion(Said.turn(n, Said.DEWEY, "", Turn.Status.SPEAKING), voice), tail);
        floor.clear("d");
    }

    private static Discussion discussion(Turn open, String voice) {
        return new Discussion(
                "d",
                "u",
                "Title",
                "Topic",
                "en",
                Length.NORMAL,
                Policy.NATURAL,
                "scripted",
                7,
                List.of(new Seat("dewey", "v", "John Dewey", voice)),
                List.of(),
                1,
                open.n(),
                open,
                0,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** Surroundings that hold any number of turns and remember what they were asked for. */
    private static final class Asked implements World {
        final List<Integer> asked = new ArrayList<>();
        final List<TakeTurn> turns = new ArrayList<>();
        final List<Live> shown = new ArrayList<>();

        @Override
        public List<Turn> ledger(String id, int before) {
            asked.add(before);
            return upTo(before).stream()
                    .map(n -> Said.turn(n, Said.SKINNER, "Habit does more here than will."))
                    .toList();
        }

        @Override
        public void takeTurn(Seat seat, TakeTurn turn) {
            turns.add(turn);
        }

        @Override
        public List<Turn> tail(String id) {
            return List.of();
        }

        @Override
        public Journal.Verdict append(Journal.Append append) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Journal.Receipt recall(String user, String discussion, String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Chosen choose(Choose choose) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Offer> bids(Discussion discussion, List<Turn> recent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publish(Live live) {
            shown.add(live);
        }

        @Override
        public void hush(Seat seat, Hush hush) {}

        @Override
        public void later(Duration delay, Intent intent) {}

        @Override
        public void over(Ending ending) {}

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }
}
