package dev.chatlab.discussion;

import dev.chatlab.discussion.Event.Change;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Chosen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mutable copy of a discussion in which one event takes effect. */
final class Unfolding {
    private final Discussion from;
    private final long seq;
    private String title;
    private String voice;
    private List<Seat> seats;
    private List<Discussion.Tally> tallies;
    private int turnCount;
    private @Nullable Turn open;
    private int auto;
    private @Nullable Chosen next;
    private @Nullable String addressed;
    private @Nullable String last;
    private @Nullable String reason;
    private boolean closed;
    private boolean pinned;
    private boolean archived;
    private boolean deleted;
    private Instant updatedAt;

    Unfolding(Discussion from, long seq) {
        this.from = from;
        this.seq = seq;
        title = from.title();
        voice = from.voice();
        seats = from.seats();
        tallies = from.tallies();
        turnCount = from.turnCount();
        open = from.open();
        auto = from.auto();
        next = from.next();
        addressed = from.addressed();
        last = from.last();
        reason = from.reason();
        closed = from.closed();
        pinned = from.pinned();
        archived = from.archived();
        deleted = from.deleted();
        updatedAt = from.updatedAt();
    }

    void started(Turn turn) {
        turnCount = Math.max(turnCount, turn.n());
        open = turn;
        auto = Math.max(0, auto - 1);
        next = null;
        reason = null;
        updatedAt = turn.startedAt();
    }

    void said(Event.TurnCompleted e) {
        turnCount = Math.max(turnCount, e.turn().n());
        tallies = tallies.stream().map(Discussion.Tally::fresh).toList();
        addressed = e.to() == null ? addressed : e.to();
        ended(e.turn());
        auto = e.auto();
        next = e.next();
    }

    void completed(Event.TurnCompleted e) {
        String speaker = e.turn().speaker().id();
        tallies = counted(speaker);
        last = speaker;
        addressed = speaker.equals(addressed) ? null : addressed;
        open = null;
        ended(e.turn());
        auto = e.auto();
        next = e.next();
    }

    private List<Discussion.Tally> counted(String speaker) {
        List<Discussion.Tally> counted = new ArrayList<>(tallies.size());
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < tallies.size(); i++) {
            boolean itself = seats.get(i).persona().equals(speaker);
            boolean counts = itself || !seats.get(i).muted();
            counted.add(counts ? tallies.get(i).after(itself) : tallies.get(i));
            fewest = seats.get(i).muted()
                    ? fewest
                    : Math.min(fewest, counted.get(i).taken());
        }
        for (int i = 0; i < counted.size() && fewest < Integer.MAX_VALUE; i++) {
            counted.set(i, seats.get(i).muted() ? counted.get(i).muted(fewest) : counted.get(i));
        }
        return counted;
    }

    void failed(Event.TurnFailed e) {
        open = null;
        auto = 0;
        next = e.next();
        reason = Discussion.pauses(e.problem().code()) ? e.problem().detail() : null;
        ended(e.turn());
    }

    void updated(Event.Updated e) {
        View view = e.discussion();
        title = view.title();
        voice = view.voice();
        seated(view.seats());
        next = e.change() == Change.MUTED ? e.next() : next;
        pinned = view.pinned();
        archived = view.archived();
        deleted = e.change() == Change.DELETED;
        closed = deleted ? closed : view.state() == View.State.CLOSED;
        auto = view.auto().remaining();
        updatedAt = view.updatedAt();
    }

    /** Whoever is newly muted is no longer called upon. */
    void seated(List<Seat> now) {
        for (int i = 0; i < now.size(); i++) {
            boolean newly = now.get(i).muted() && !seats.get(i).muted();
            addressed = newly && now.get(i).persona().equals(addressed) ? null : addressed;
        }
        seats = now;
    }

    void next(@Nullable Chosen chosen) {
        next = chosen;
    }

    private void ended(Turn turn) {
        if (turn.completedAt() != null) {
            updatedAt = turn.completedAt();
        }
    }

    Discussion done() {
        return new Discussion(
                from.id(),
                from.owner(),
                title,
                from.topic(),
                from.language(),
                from.length(),
                from.policy(),
                voice,
                from.seed(),
                seats,
                tallies,
                seq,
                turnCount,
                open,
                auto,
                next,
                addressed,
                last,
                reason,
                closed,
                pinned,
                archived,
                deleted,
                from.createdAt(),
                updatedAt);
    }
}
