package dev.chatlab.web.live;

import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import dev.chatlab.transcript.Turn;

/**
 * How far one follower has been told: the newest event, and how much of which attempt at the open turn. Pure; decides what becomes of
 * each live message, so that what a follower folds has neither holes nor repetitions.
 */
final class Position {
    private long seq;
    private int ended;
    private int turn;
    private int attempt = -1;
    private int length;

    Position(long after) {
        this.seq = after;
    }

    /** What to do with words. */
    enum Verdict {
        SEND,
        /** Only what lies beyond {@link Position#rest}. */
        TRIM,
        DROP,
        /** Something before them is missing. */
        GAP
    }

    long seq() {
        return seq;
    }

    /** Notes that an event was told. */
    void told(Event event) {
        seq = event.seq();
        switch (event) {
            case Event.TurnStarted e -> start(e.turn());
            case Event.TurnCompleted e -> end(e.turn());
            case Event.TurnFailed e -> end(e.turn());
            case Event.Updated ignored -> {}
        }
    }

    private void start(Turn started) {
        open(started.n());
        ended = Math.min(ended, started.n() - 1);
    }

    /** A user's message is a turn too, but not the one being spoken. */
    private void end(Turn over) {
        if (over.speaker().isUser()) {
            return;
        }
        ended = Math.max(ended, over.n());
        if (turn <= ended) {
            open(0);
        }
    }

    private void open(int n) {
        turn = n;
        attempt = -1;
        length = 0;
    }

    /** Takes a turn for the open one although its start was not told here: it was told before the reader came back. */
    void resume(int n) {
        if (n > ended && n > turn) {
            open(n);
        }
    }

    Verdict judge(Live.Delta delta) {
        if (delta.turn() <= ended || delta.turn() < turn || (delta.turn() == turn && delta.attempt() < attempt)) {
            return Verdict.DROP;
        }
        if (delta.turn() > turn) {
            return Verdict.GAP;
        }
        if (delta.attempt() > attempt) {
            return delta.offset() == 0 ? Verdict.SEND : Verdict.GAP;
        }
        if (delta.offset() == length) {
            return Verdict.SEND;
        }
        if (delta.offset() > length) {
            return Verdict.GAP;
        }
        return delta.offset() + delta.text().length() > length ? Verdict.TRIM : Verdict.DROP;
    }

    /** What of these words was not told yet. */
    Live.Delta rest(Live.Delta delta) {
        return new Live.Delta(
                delta.turn(), delta.attempt(), length, delta.text().substring(length - delta.offset()));
    }

    void told(Live.Delta delta) {
        attempt = delta.attempt();
        length = delta.offset() + delta.text().length();
    }

    /** Whether a reset is news; if so it is noted. */
    boolean accepts(Live.Reset reset) {
        resume(reset.turn());
        if (reset.turn() != turn || reset.attempt() <= attempt) {
            return false;
        }
        attempt = reset.attempt();
        length = 0;
        return true;
    }
}
