package dev.chatlab.web.live;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one reader. Only a little is handed to the connection at a time, so that when the reader is too slow the rest can
 * be dropped and the close frame is next; what waits is shared frames, not copies.
 */
final class Backlog {
    private static final int MOST_BYTES_UNDER_WAY = 32 << 10;
    private static final int MOST_FRAMES_UNDER_WAY = 64;
    private static final int USUAL = 2;

    private final Outlet outlet;
    private final int mostFrames;
    private final int mostBytes;
    private final Queue<Frame> waiting = new ArrayDeque<>(USUAL);
    private final Queue<Frame> underWay = new ArrayDeque<>(USUAL);
    private long bytesWaiting;
    private long bytesUnderWay;
    private int framesExcused;
    private long bytesExcused;
    private long written;
    private @Nullable Runnable whenEmpty;

    Backlog(Outlet outlet, int mostFrames, int mostBytes) {
        this.outlet = outlet;
        this.mostFrames = mostFrames;
        this.mostBytes = mostBytes;
        outlet.onWritten(this::written);
    }

    /** Queues a frame; false, and nothing queued, if more waits already than a reader is allowed. */
    boolean offer(Frame frame) {
        if (frames() - framesExcused >= mostFrames || bytesWaiting + bytesUnderWay - bytesExcused > mostBytes) {
            return false;
        }
        add(frame);
        return true;
    }

    /** Queues a frame that does not count, because whoever sends it waits for the reader. */
    void excused(Frame frame) {
        framesExcused++;
        bytesExcused += frame.size();
        add(frame);
    }

    void flush() {
        outlet.flush();
    }

    /** Calls back, once, when nothing waits any more; at once if nothing does. */
    void whenEmpty(Runnable then) {
        if (frames() == 0) {
            then.run();
        } else {
            whenEmpty = then;
        }
    }

    boolean isEmpty() {
        return frames() == 0;
    }

    /** Forgets all that is not yet under way. */
    void drop() {
        waiting.clear();
        bytesWaiting = 0;
        whenEmpty = null;
    }

    /** How many frames have been written so far. */
    long progress() {
        return written;
    }

    private int frames() {
        return waiting.size() + underWay.size();
    }

    private void add(Frame frame) {
        if (waiting.isEmpty() && hasRoomUnderWay()) {
            send(frame);
        } else {
            waiting.add(frame);
            bytesWaiting += frame.size();
        }
    }

    private boolean hasRoomUnderWay() {
        return bytesUnderWay < MOST_BYTES_UNDER_WAY && underWay.size() < MOST_FRAMES_UNDER_WAY;
    }

    private void send(Frame frame) {
        underWay.add(frame);
        bytesUnderWay += frame.size();
        outlet.write(frame);
    }

    private void written() {
        bytesUnderWay -= underWay.remove().size();
        written++;
        if (!waiting.isEmpty() && hasRoomUnderWay()) {
            refill();
        } else if (frames() == 0) {
            emptied();
        }
    }

    private void refill() {
        while (!waiting.isEmpty() && hasRoomUnderWay()) {
            Frame frame = waiting.remove();
            bytesWaiting -= frame.size();
            send(frame);
        }
        outlet.flush();
    }

    private void emptied() {
        framesExcused = 0;
        bytesExcused = 0;
        Runnable then = whenEmpty;
        whenEmpty = null;
        if (then != null) {
            then.run();
        }
    }
}
