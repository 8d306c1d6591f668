package dev.chatlab.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Failure;
import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.Offer;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Speech;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Chosen;
import dev.chatlab.turn.TurnPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The surroundings of one owner's loop in a {@link Simulation}; also the reader who folds what this owner publishes. */
final class SimWorld implements World {
    private final Simulation simulation;
    private final DiscussionLoop loop;
    private final Set<String> hushed = new HashSet<>();
    private final Map<Integer, StringBuilder> folded = new HashMap<>();
    private final Map<Integer, Integer> attempts = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();
    private boolean dead;
    private boolean over;

    SimWorld(Simulation simulation, Journal.Held held) {
        this.simulation = simulation;
        this.loop = new DiscussionLoop(this, held);
    }

    /** The process dies at this very point. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
        final transient SimWorld world;

        Killed(SimWorld world) {
            this.world = world;
        }
    }

    void tell(Intent intent) {
        if (!dead) {
            loop.accept(intent);
        } else if (intent instanceof Intent.Order order) {
            order.reply().refuse(new Failure.Unavailable("gone", "The process is dead."));
        }
    }

    private void relay(Utterance.Passing utterance) {
        if (!dead) {
            loop.floor().relay(utterance);
        }
    }

    void die() {
        dead = true;
    }

    boolean isOver() {
        return dead || over;
    }

    @Override
    public Journal.Verdict append(Journal.Append append) {
        simulation.meanwhile();
        killIf(4);
        if (simulation.chance(8)) {
            throw new Failure.Unavailable("database_away", "The database is away.");
        }
        Journal.Verdict verdict = simulation.database.append(append);
        killIf(4);
        if (simulation.chance(4)) {
            throw new Failure.Unavailable("database_away", "The reply to COMMIT was lost.");
        }
        simulation.meanwhile();
        return verdict;
    }

    private void killIf(int percent) {
        if (dead || simulation.chance(percent)) {
            throw new Killed(this);
        }
    }

    @Override
    public Journal.Receipt recall(String user, String discussion, String key) {
        simulation.meanwhile();
        killIf(0);
        return simulation.database.recall(key);
    }

    @Override
    public List<Turn> tail(String id) {
        simulation.meanwhile();
        killIf(0);
        return simulation.database.tail();
    }

    @Override
    public List<Turn> ledger(String id, int before) {
        simulation.meanwhile();
        killIf(1);
        return simulation.database.tail().stream()
                .filter(turn -> turn.n() <= before)
                .toList();
    }

    @Override
    public Chosen choose(Choose choose) {
        simulation.meanwhile();
        killIf(1);
        return TurnPolicy.decide(choose);
    }

    @Override
    public Map<String, Offer> bids(Discussion discussion, List<Turn> recent) {
        simulation.meanwhile();
        killIf(0);
        Map<String, Offer> offers = new HashMap<>();
        for (Seat seat : discussion.seats()) {
            offers.put(seat.persona(), new Offer(simulation.chance(50) ? 1 : 0, simulation.chance(30) ? 0.2 : 1));
        }
        return offers;
    }

    @Override
    public void publish(Live live) {
        switch (live) {
            case Live.Delta d -> fold(d);
            case Live.Gone _ -> {}
            case Live.Reset r -> {
                attempts.merge(r.turn(), r.attempt(), Math::max);
                folded.remove(r.turn());
            }
            case Live.Stored stored -> stored.events().forEach(this::ended);
        }
    }

    private void fold(Live.Delta delta) {
        assertThat(ended).as("no word after the end of turn %s", delta.turn()).doesNotContain(delta.turn());
        int attempt = attempts.getOrDefault(delta.turn(), 0);
        assertThat(delta.attempt()).as("attempts rise").isGreaterThanOrEqualTo(attempt);
        attempts.put(delta.turn(), delta.attempt());
        StringBuilder text = folded.computeIfAbsent(delta.turn(), n -> new StringBuilder());
        assertThat(delta.offset()).as("no gap in turn %s", delta.turn()).isLessThanOrEqualTo(text.length());
        text.setLength(delta.offset());
        text.append(delta.text());
    }

    private void ended(Event event) {
        Turn turn = event instanceof Event.TurnCompleted c
                ? c.turn()
                : event instanceof Event.TurnFailed f ? f.turn() : null;
        if (turn != null && !turn.speaker().isUser()) {
            ended.add(turn.n());
            if (turn.isSaid()) {
                String text = folded.getOrDefault(turn.n(), new StringBuilder()).toString();
                assertThat(text)
                        .as("deltas of turn %s fold to its text", turn.n())
                        .isEqualTo(turn.text());
            }
        }
    }

    @Override
    public void takeTurn(Seat seat, TakeTurn turn) {
        Voicing voicing = new Voicing(turn, turn.attempt());
        simulation.at(1 + simulation.random.nextInt(50), voicing::speak);
    }

    /** A voice that says some words and then finishes, fails, starts anew or falls silent. */
    private final class Voicing {
        private final TakeTurn turn;
        private int attempt;
        private int left = 1 + simulation.random.nextInt(5);
        private final StringBuilder said = new StringBuilder();

        Voicing(TakeTurn turn, int attempt) {
            this.turn = turn;
            this.attempt = attempt;
        }

        void speak() {
            int n = turn.brief().n();
            if (dead || (hushed.contains(n + "") && !simulation.chance(30))) {
                return;
            }
            if (simulation.chance(5)) {
                tell(new Intent.Heard(new Utterance.Failed(n, attempt, "boom", "The voice failed.")));
            } else if (simulation.chance(4)) {
                attempt++;
                said.setLength(0);
                relay(new Utterance.Reset(n, attempt));
                again();
            } else if (left-- > 0) {
                String words = "w" + simulation.random.nextInt(100) + " ";
                said.append(words);
                relay(new Utterance.Words(n, attempt, words));
                again();
            } else {
                simulation.wholeSpeeches.add(n + ":" + said);
                Speech speech = new Speech(said.toString(), List.of(), Move.BUILD, null);
                tell(new Intent.Heard(new Utterance.Finished(n, attempt, speech)));
            }
        }

        private void again() {
            if (!simulation.chance(3)) {
                simulation.at(1 + simulation.random.nextInt(80), this::speak);
            }
        }
    }

    @Override
    public void hush(Seat seat, Hush hush) {
        hushed.add(hush.turn() + "");
    }

    @Override
    public void later(Duration delay, Intent intent) {
        simulation.at(delay.toMillis(), () -> {
            if (!dead) {
                loop.accept(intent);
            }
        });
    }

    @Override
    public void over(Ending ending) {
        over = true;
    }

    @Override
    public Instant now() {
        return simulation.now();
    }
}
