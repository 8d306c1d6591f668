package dev.chatlab.web.live;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import io.vertx.core.Future;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The followers of one discussion on one event loop: listens once for all of them, encodes once for all of them, and merges words
 * that come faster than they are worth writing.
 */
final class Room {
    private final Loop loop;
    private final String discussion;
    private final Consumer<Room> whenEmpty;
    private final MessageConsumer<Live> consumer;
    private final List<Follower> followers = new ArrayList<>(1);
    private final Merger merger = new Merger();
    private final Heartbeat heartbeat;
    private boolean flushPlanned;
    private long lastFlush;
    private long newest;

    Room(Loop loop, String discussion, Consumer<Room> whenEmpty) {
        this.loop = loop;
        this.discussion = discussion;
        this.whenEmpty = whenEmpty;
        this.consumer = loop.bus().listen(Bus.Address.events(discussion), Live.class, this::receive);
        this.heartbeat = new Heartbeat(loop, this);
    }

    String discussion() {
        return discussion;
    }

    /** Completes once nothing that is published from now on can be missed. */
    Future<Void> listening() {
        return consumer.completion();
    }

    void join(Follower follower, Source source) {
        followers.add(follower);
        heartbeat.asks(source);
    }

    void leave(Follower follower) {
        if (followers.remove(follower) && followers.isEmpty()) {
            consumer.unregister();
            heartbeat.stop();
            merger.clear();
            whenEmpty.accept(this);
        }
    }

    /** The newest event known here. */
    long newest() {
        return newest;
    }

    void saw(long seq) {
        newest = Math.max(newest, seq);
    }

    /** Does something for each follower; any of them may leave meanwhile. */
    void each(Consumer<Follower> action) {
        for (int i = followers.size() - 1; i >= 0; i = Math.min(i, followers.size()) - 1) {
            action.accept(followers.get(i));
        }
    }

    private void receive(Live live) {
        heartbeat.lives();
        switch (live) {
            case Live.Stored stored -> stored(stored.events());
            case Live.Delta delta -> words(delta);
            case Live.Reset reset -> reset(reset);
            case Live.Gone _ -> each(Follower::deleted);
        }
    }

    private void stored(List<Event> events) {
        relay();
        for (Event event : events) {
            saw(event.seq());
            Frame frame = Frames.event(event);
            each(follower -> follower.event(frame, event));
        }
        each(Follower::flush);
    }

    private void reset(Live.Reset reset) {
        merger.clear();
        Frame frame = Frames.reset(reset);
        each(follower -> {
            follower.reset(frame, reset);
            follower.flush();
        });
    }

    private void words(Live.Delta delta) {
        long now = System.nanoTime();
        loop.load().add(followers.size(), now);
        if (!merger.takes(delta)) {
            relay();
        }
        merger.add(delta);
        if (delta.offset() == 0) {
            lastFlush = now;
            relay();
        } else if (!flushPlanned) {
            flushPlanned = true;
            loop.after(lastFlush + loop.load().pause() - now, this::planned);
        }
    }

    private void planned() {
        flushPlanned = false;
        lastFlush = System.nanoTime();
        relay();
    }

    /** Tells the words that wait. */
    private void relay() {
        Live.@Nullable Delta delta = merger.take();
        if (delta != null) {
            Frame frame = Frames.delta(delta);
            each(follower -> {
                follower.words(frame, delta);
                follower.flush();
            });
        }
    }
}
