package dev.chatlab.discussion;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Event.Change;
import dev.chatlab.discussion.Event.Problem;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.transcript.Turn.Speech;
import dev.chatlab.turn.Chosen;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The legal moves of a discussion: command or voice in, events out. Pure but for the {@link Chooser}, which is asked about the
 * state after what happened. Refusals are {@link Failure}s and change nothing.
 */
final class Decider {
    static final int MOST_AUTO = 50;
    static final int LONGEST_TITLE = 200;

    private final Chooser chooser;

    Decider(Chooser chooser) {
        this.chooser = chooser;
    }

    /** {@code soFar} is what the open turn has said, for the commands that end it. */
    Decision decide(Discussion d, Command command, Speech soFar, Instant now) {
        if (d.deleted()) {
            throw new Failure.NotFound("There is no such discussion.");
        }
        return switch (command) {
            case Command.Say say -> say(open(d), say, now);
            case Command.Next next -> next(open(d), next.speaker(), now);
            case Command.Auto auto -> auto(open(d), auto.turns(), now);
            case Command.Stop ignored -> stop(open(d), soFar, now);
            case Command.Amend amend -> amend(d, amend, soFar, now);
            case Command.Delete ignored -> delete(d, soFar, now);
        };
    }

    /** The open turn was said to its end. */
    Decision finished(Discussion d, Speech speech, Instant now) {
        Decision decision = new Decision(d);
        end(decision, Turn.Status.COMPLETED, speech, d.auto(), now);
        Discussion after = decision.after();
        if (after.auto() > 0 && after.next() != null) {
            start(decision, after.next(), now);
        }
        return decision;
    }

    /** The open turn is given up, after the models in {@code tried} were asked in vain. */
    Decision failed(Discussion d, Problem problem, List<Turn.Tried> tried, Instant now) {
        Turn turn = openTurn(d).failed(tried, now);
        Chosen next = upNext(d.apply(new Event.TurnFailed(d.seq() + 1, turn, problem, null)), null);
        return new Decision(d).add(seq -> new Event.TurnFailed(seq, turn, problem, next));
    }

    private Decision say(Discussion d, Command.Say say, Instant now) {
        if (say.text().isBlank()) {
            throw Failure.Invalid.field("/text", "Write a message first.");
        }
        String to = say.to() == null ? Addressee.mentioned(say.text(), d.seats()) : member(d, say.to(), "/to");
        Speaker user =
                new Speaker(Speaker.Kind.USER, say.user().id(), say.user().name());
        Turn turn = Turn.byUser(d.turnCount() + 1, user, say.text(), now);
        Discussion after = d.apply(new Event.TurnCompleted(d.seq() + 1, turn, to, null, d.auto()));
        Chosen next = d.busy() ? null : upNext(after, turn);
        return new Decision(d).add(seq -> new Event.TurnCompleted(seq, turn, to, next, d.auto()));
    }

    private Decision next(Discussion d, @Nullable String speaker, Instant now) {
        if (d.busy()) {
            throw new Failure.Conflict("speaking", "Somebody is speaking. Wait for the end of the turn, or stop it.");
        }
        if (speaker != null) {
            member(d, speaker, "/speaker");
        }
        Chosen chosen = speaker == null && d.next() != null
                ? d.next()
                : chooser.choose(d, speaker == null ? d.addressed() : speaker, null);
        return start(new Decision(d), chosen, now);
    }

    private Decision auto(Discussion d, int turns, Instant now) {
        if (turns < 1 || turns > MOST_AUTO) {
            throw Failure.Invalid.field("/turns", "Choose a number of turns from 1 to " + MOST_AUTO + ".");
        }
        Decision decision = new Decision(d);
        if (d.open() != null) {
            return update(decision, Change.AUTO, d.title(), d.pinned(), d.archived(), false, turns, now);
        }
        Chosen chosen = d.next() != null ? d.next() : chooser.choose(d, d.addressed(), null);
        update(decision, Change.AUTO, d.title(), d.pinned(), d.archived(), false, turns, now);
        return start(decision, chosen, now);
    }

    private Decision stop(Discussion d, Speech soFar, Instant now) {
        Decision decision = new Decision(d);
        if (d.open() != null) {
            end(decision, Turn.Status.INTERRUPTED, soFar, 0, now);
        } else if (d.auto() > 0) {
            update(decision, Change.AUTO, d.title(), d.pinned(), d.archived(), false, 0, now);
        }
        return decision;
    }

    private Decision amend(Discussion d, Command.Amend amend, Speech soFar, Instant now) {
        String title = amend.title() == null ? d.title() : amend.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Failure.Invalid.field("/title", "A title has 1 to " + LONGEST_TITLE + " characters.");
        }
        boolean closed = amend.closed() == null ? d.closed() : amend.closed();
        boolean pinned = amend.pinned() == null ? d.pinned() : amend.pinned();
        boolean archived = amend.archived() == null ? d.archived() : amend.archived();
        Decision decision = closed && !d.closed() ? stop(d, soFar, now) : new Decision(d);
        int auto = decision.after().auto();
        String voice = amend.voice();
        Discussion then = muting(decision.after(), amend.muted());
        boolean same = then.seats().equals(d.seats());
        return decision.add(seq -> {
            View view = updated(then, seq, title, pinned, archived, closed, auto, now);
            View spoken = voice == null ? view : view.spokenWith(voice);
            return same
                    ? new Event.Updated(seq, spoken, Change.AMENDED)
                    : new Event.Updated(seq, spoken, Change.MUTED, then.next());
        });
    }

    /** With just these muted and, if that changes anything, who is next chosen anew. */
    private Discussion muting(Discussion d, @Nullable List<String> ids) {
        if (ids == null) {
            return d;
        }
        for (int i = 0; i < ids.size(); i++) {
            member(d, ids.get(i), "/muted/" + i);
        }
        Discussion then = d.muting(Set.copyOf(ids));
        return d.busy() || then.seats().equals(d.seats()) ? then : then.expecting(upNext(then, null));
    }

    private Decision delete(Discussion d, Speech soFar, Instant now) {
        Decision decision = d.closed() ? new Decision(d) : stop(d, soFar, now);
        return update(decision, Change.DELETED, d.title(), d.pinned(), d.archived(), true, 0, now);
    }

    private void end(Decision decision, Turn.Status how, Speech speech, int auto, Instant now) {
        Discussion d = decision.after();
        Turn turn = openTurn(d).ended(how, speech, now);
        Chosen next = upNext(d.apply(new Event.TurnCompleted(d.seq() + 1, turn, null, null, auto)), turn);
        int left = next == null ? 0 : auto;
        decision.add(seq -> new Event.TurnCompleted(seq, turn, null, next, left));
    }

    private static Decision start(Decision decision, Chosen chosen, Instant now) {
        Discussion d = decision.after();
        Seat seat = Objects.requireNonNull(d.seat(chosen.speaker()));
        Speaker speaker = new Speaker(Speaker.Kind.THEORIST, seat.persona(), seat.name());
        Turn turn = Turn.started(d.turnCount() + 1, speaker, chosen.choice(), Provenance.of(d.voiceOf(seat)), now);
        return decision.add(seq -> new Event.TurnStarted(seq, turn));
    }

    private static Decision update(
            Decision decision,
            Change change,
            String title,
            boolean pinned,
            boolean archived,
            boolean closed,
            int auto,
            Instant now) {
        return decision.add(seq -> new Event.Updated(
                seq, updated(decision.after(), seq, title, pinned, archived, closed, auto, now), change));
    }

    private static View updated(
            Discussion d,
            long seq,
            String title,
            boolean pinned,
            boolean archived,
            boolean closed,
            int auto,
            Instant now) {
        View.State state = closed ? View.State.CLOSED : View.stateOf(d, auto);
        return View.of(d).with(seq, title, pinned, archived, state, auto, View.next(d), now);
    }

    /** What an immediate next would choose, null where the policy leaves it to the user or the round is over. */
    private @Nullable Chosen upNext(Discussion d, @Nullable Turn newest) {
        try {
            return chooser.choose(d, d.addressed(), newest);
        } catch (Failure.Conflict | Failure.Invalid nobody) {
            return null;
        }
    }

    private static Discussion open(Discussion d) {
        if (d.closed()) {
            throw new Failure.Conflict("closed", "This discussion is closed. Reopen it to go on.");
        }
        return d;
    }

    private static Turn openTurn(Discussion d) {
        return Objects.requireNonNull(d.open(), "No turn is open");
    }

    private static String member(Discussion d, String persona, String pointer) {
        if (d.seat(persona) == null) {
            throw Failure.Invalid.field(pointer, persona + " does not sit at this table.");
        }
        return persona;
    }
}
