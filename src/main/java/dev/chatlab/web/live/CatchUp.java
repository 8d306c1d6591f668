package dev.chatlab.web.live;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import dev.chatlab.discussion.Shelf;
import java.util.function.LongConsumer;

/**
 * Brings a reader up to date: pages of stored events, each once the reader has taken the one before, then the words so far. Runs
 * once at a time; being asked meanwhile makes it look again before it ends.
 */
final class CatchUp {
    private static final int PAGE = 64;
    private static final long RETRY_MS = 1_000;

    private final Source source;
    private final Line line;
    private final Position position;
    private final LongConsumer newest;
    private boolean running;
    private boolean again;
    private boolean stopped;

    /** {@code newest} hears how far the store was seen to reach. */
    CatchUp(Source source, Line line, Position position, LongConsumer newest) {
        this.source = source;
        this.line = line;
        this.position = position;
        this.newest = newest;
    }

    boolean isRunning() {
        return running;
    }

    void run() {
        again = running;
        if (!running && !stopped) {
            running = true;
            read();
        }
    }

    void stop() {
        stopped = true;
    }

    private void read() {
        if (!stopped) {
            again = false;
            source.events(position.seq(), PAGE).onComplete(this::relay, this::failed);
        }
    }

    private void relay(Shelf.Log log) {
        if (stopped) {
            return;
        }
        newest.accept(log.newest());
        for (Event event : log.events()) {
            position.told(event);
            line.sendPatiently(Frames.event(event));
        }
        line.flush();
        if (endsIn(log)) {
            line.end(Ending.DELETED);
        } else {
            line.whenIdle(log.more() && !log.events().isEmpty() ? this::read : this::peek);
        }
    }

    private static boolean endsIn(Shelf.Log log) {
        return !log.events().isEmpty()
                && log.events().getLast() instanceof Event.Updated last
                && last.change() == Event.Change.DELETED;
    }

    private void peek() {
        if (again) {
            read();
        } else if (!stopped) {
            source.words().onSuccess(said -> {
                if (again || stopped) {
                    read();
                    return;
                }
                running = false;
                said.ifPresent(this::words);
            });
        }
    }

    private void words(Live.Delta said) {
        position.resume(said.turn());
        switch (position.judge(said)) {
            case SEND -> tell(said);
            case TRIM -> tell(position.rest(said));
            case GAP, DROP -> {}
        }
        line.flush();
    }

    private void tell(Live.Delta words) {
        if (!words.text().isEmpty()) {
            position.told(words);
            line.sendPatiently(Frames.delta(words));
        }
    }

    private void failed(Throwable error) {
        if (error instanceof Failure.NotFound) {
            line.end(Ending.DELETED);
        } else if (!stopped) {
            line.later(RETRY_MS, this::read);
        }
    }
}
