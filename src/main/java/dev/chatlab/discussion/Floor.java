package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.theorist.TheoristMessage;
import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Speech;
import dev.chatlab.voice.Brief;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has the floor: the one attempt at the open turn that is being heard, relayed to readers as it comes in. Belongs to the
 * discussion's loop while that acts, from {@link #hold} to {@link #release}; between, words may be relayed from any thread.
 */
final class Floor {
    /** A speaker not heard for this long has its turn failed. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    /** More often than any one turn is begun anew, so that each owner's attempts at it are above those of the owner before. */
    private static final int ATTEMPTS_PER_EPOCH = 1000;

    private final World world;
    private final Past past;
    private final int firstAttempt;
    private final List<Utterance.Passing> waiting = new ArrayList<>();
    private @Nullable Attempt speaking;
    private boolean watched;
    private boolean held;

    Floor(World world, long epoch) {
        this.world = world;
        this.past = new Past(world);
        this.firstAttempt = Math.toIntExact(Math.min(epoch * ATTEMPTS_PER_EPOCH, Integer.MAX_VALUE / 2)) + 1;
    }

    /** What is to be relayed waits from now on: the loop acts, and may end the turn. */
    synchronized void hold() {
        held = true;
    }

    /** What waited is relayed, if its attempt still has the floor. */
    synchronized void release() {
        held = false;
        for (Utterance.Passing each : waiting) {
            take(each);
        }
        waiting.clear();
    }

    /** Shows readers what a theorist says, if it comes from the attempt that has the floor. */
    synchronized void relay(Utterance.Passing utterance) {
        if (held) {
            waiting.add(utterance);
        } else {
            take(utterance);
        }
    }

    /** Has the open turn spoken, unless there is none or it is being spoken already. */
    void give(Discussion d, Tail tail) {
        Turn open = d.open();
        if (open == null || speaking != null) {
            return;
        }
        Seat seat = Objects.requireNonNull(d.seat(open.speaker().id()), "The speaker has a seat");
        String voice = d.voiceOf(seat);
        Brief brief = brief(d, open, tail);
        if (!voice.equals(TheoristMessage.SCRIPTED)) {
            brief = brief.with(past.before(d.id(), open.n()));
        }
        begin(new Attempt(open.n(), firstAttempt, seat, world.now()));
        world.takeTurn(seat, new TakeTurn(Bus.Address.discussion(d.id()), firstAttempt, voice, brief));
        if (!watched) {
            watched = true;
            world.later(SILENCE, new Intent.Watch());
        }
    }

    private synchronized void begin(Attempt attempt) {
        speaking = attempt;
    }

    private static Brief brief(Discussion d, Turn open, Tail tail) {
        return new Brief(
                        d.id(),
                        d.topic(),
                        d.language(),
                        d.length(),
                        d.seed(),
                        open.n(),
                        open.speaker(),
                        d.table(),
                        tail.get(d.id()),
                        d.owners())
                .sparing(d.muted())
                .paidBy(d.owner());
    }

    /** What was fetched is put away until it is needed again. */
    void rest() {
        past.putAway();
    }

    /** Tells readers that whatever a former owner streamed of the open turn is void. */
    void voidFormerWords(Turn open) {
        if (speaking == null) {
            world.publish(new Live.Reset(open.n(), firstAttempt));
        }
    }

    /** Silences the speaker, if the turn it speaks is no longer the open one. */
    void clearUnless(Discussion d) {
        Attempt attempt = speaking;
        Turn open = d.open();
        if (attempt != null && (open == null || open.n() != attempt.turn)) {
            clear(d.id());
        }
    }

    synchronized void clear(String discussion) {
        Attempt attempt = speaking;
        speaking = null;
        if (attempt != null) {
            world.hush(attempt.seat, new Hush(discussion, attempt.turn));
        }
    }

    /** Whether this comes from the attempt that has the floor. */
    boolean hears(Utterance utterance) {
        Attempt attempt = speaking;
        if (attempt == null || utterance.turn() != attempt.turn || utterance.attempt() < attempt.number) {
            return false;
        }
        attempt.heard = world.now();
        return true;
    }

    private void take(Utterance.Passing utterance) {
        if (hears(utterance)) {
            switch (utterance) {
                case Utterance.Words words -> words(words.text());
                case Utterance.Reset reset -> again(reset.attempt());
                case Utterance.Working ignored -> {}
            }
        }
    }

    private void words(String text) {
        world.publish(attempt().add(text));
    }

    private void again(int higher) {
        world.publish(attempt().again(higher));
    }

    /** The speech is whole; should its text differ from the words relayed, readers get it anew. Gives what to hear again later. */
    synchronized Utterance.Ending whole(Speech speech) {
        Attempt attempt = attempt();
        if (!speech.text().contentEquals(attempt.said)) {
            again(attempt.number + 1);
            words(speech.text());
        }
        attempt.whole = speech;
        return new Utterance.Finished(attempt.turn, attempt.number, speech);
    }

    /** Whether the speaker has been silent for too long; unless it has, or nobody speaks, looks again later. */
    boolean isSilent() {
        Attempt attempt = speaking;
        if (attempt == null) {
            watched = false;
            return false;
        }
        Duration silent = attempt.whole == null ? Duration.between(attempt.heard, world.now()) : Duration.ZERO;
        watched = silent.compareTo(SILENCE) < 0;
        if (watched) {
            world.later(SILENCE.minus(silent), new Intent.Watch());
        }
        return !watched;
    }

    /** The words so far of the turn on its way, or null; from any thread. */
    synchronized Live.@Nullable Delta partial() {
        return speaking == null ? null : speaking.soFar();
    }

    /** What was said of the open turn so far, with the citations that stand in it. */
    Speech soFar(Discussion d, Tail tail) {
        Attempt attempt = speaking;
        Turn open = d.open();
        if (attempt == null || open == null) {
            return new Speech("", List.of(), null, null);
        }
        if (attempt.whole != null) {
            return attempt.whole;
        }
        String said = attempt.said.toString();
        Citations citable = Citations.open(open.n(), open.speaker(), tail.get(d.id()));
        return new Speech(said, citable.resolve(said, List.of(), null), null, null);
    }

    private Attempt attempt() {
        return Objects.requireNonNull(speaking, "Nobody has the floor");
    }
}
