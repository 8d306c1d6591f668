package dev.chatlab.web.live;

import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;

/**
 * One reader of one discussion, over whatever connection: first catches up from the store, then takes what the room relays, and
 * catches up again whenever something turns out to be missing. Event loop only.
 */
final class Follower {
    private static final int SILENT_BEATS = 6;

    private final Room room;
    private final Line line;
    private final Position position;
    private final CatchUp catchUp;
    private int doubtfulTurn;
    private int silentBeats;
    private int stuckBeats;
    private long progress;

    Follower(Room room, Line line, Source source, long after) {
        this.room = room;
        this.line = line;
        this.position = new Position(after);
        this.catchUp = new CatchUp(source, line, position, room::saw);
    }

    /** Begins: everything after {@code after}, then the text so far, then live. */
    void start() {
        catchUp.run();
    }

    /** A stored event came in. */
    void event(Frame frame, Event event) {
        if (event.seq() <= position.seq()) {
            return;
        }
        if (catchUp.isRunning() || event.seq() > position.seq() + 1) {
            catchUp.run();
            return;
        }
        position.told(event);
        line.send(frame);
        if (event instanceof Event.Updated updated && updated.change() == Event.Change.DELETED) {
            line.end(Ending.DELETED);
        }
    }

    /** Words came in; {@code frame} is how they look to a reader who misses none. */
    void words(Frame frame, Live.Delta delta) {
        if (catchUp.isRunning()) {
            return;
        }
        switch (position.judge(delta)) {
            case SEND -> {
                position.told(delta);
                line.send(frame);
            }
            case TRIM -> {
                Live.Delta rest = position.rest(delta);
                position.told(rest);
                line.send(Frames.delta(rest));
            }
            case GAP -> missing(delta);
            case DROP -> {}
        }
    }

    /** Looks again, and if the start of that turn was told before this reader came, believes the words the next time. */
    private void missing(Live.Delta delta) {
        if (doubtfulTurn == delta.turn()) {
            position.resume(delta.turn());
        }
        doubtfulTurn = delta.turn();
        catchUp.run();
    }

    void reset(Frame frame, Live.Reset reset) {
        if (!catchUp.isRunning() && position.accepts(reset)) {
            line.send(frame);
        }
    }

    /** The store knows of events up to {@code newest}. */
    void newest(long newest) {
        if (newest > position.seq()) {
            catchUp.run();
        }
    }

    /** The discussion was deleted where its events cannot be heard. */
    void deleted() {
        line.end(Ending.DELETED);
    }

    void flush() {
        line.flush();
    }

    /** The other side gave a sign of life. */
    void heard() {
        silentBeats = 0;
    }

    /** Time for a heartbeat: tells it to a reader who reads, and cuts off one who has been dead for a minute. */
    void beat(Frame heartbeat) {
        if (line.isIdle()) {
            stuckBeats = 0;
            line.send(heartbeat);
        } else {
            stuckBeats = line.progress() == progress ? stuckBeats + 1 : 0;
        }
        progress = line.progress();
        silentBeats = line.ping() ? silentBeats + 1 : 0;
        if (silentBeats > SILENT_BEATS || stuckBeats >= SILENT_BEATS) {
            line.cut();
        }
    }

    Line line() {
        return line;
    }

    /** The connection is gone. */
    void gone() {
        catchUp.stop();
        line.gone();
        room.leave(this);
    }
}
