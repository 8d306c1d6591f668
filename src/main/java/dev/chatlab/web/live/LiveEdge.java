package dev.chatlab.web.live;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.discussion.View;
import dev.chatlab.web.Caller;
import dev.chatlab.web.RateLimits;
import dev.chatlab.web.Sockets;
import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets people follow discussions, over a WebSocket by which they also steer, or as server-sent events. One for each instance of the
 * HTTP verticle, made on its event loop.
 */
public final class LiveEdge implements Sockets {
    private final Bus bus;
    private final Discussions discussions;
    private final RateLimits limits;
    private final LiveSettings settings;
    private final Rooms rooms;

    public LiveEdge(Vertx vertx, Bus bus, RateLimits limits, LiveSettings settings, LiveMeter meter) {
        this.bus = bus;
        this.discussions = new Discussions(bus);
        this.limits = limits;
        this.settings = settings;
        this.rooms = new Rooms(vertx, bus, settings, meter);
    }

    @Override
    public void socket(RoutingContext rc, String discussionId) {
        Command.User user = Caller.of(rc);
        long after = seq("/after", rc.request().getParam("after"));
        Source source = new Source(bus, user.id(), discussionId);
        rooms.requireOpen();
        Channel channel = Channels.of(rc.request().connection());
        source.view()
                .compose(view -> rc.request().toWebSocket().onSuccess(socket -> {
                    Outlet outlet = new SocketOutlet(socket, channel);
                    Follower follower = rooms.follow(source, outlet, Math.min(after, view.seq()), Frames.hello(view));
                    new SocketSession(socket, channel, follower, orders(user, discussionId), settings.longestFrame())
                            .begin();
                }))
                .onFailure(rc::fail);
    }

    private Orders orders(Command.User user, String discussionId) {
        return new Orders(discussions, limits, new CommandReader(settings.maxMessageBytes()), user, discussionId);
    }

    @Override
    public void events(RoutingContext rc, String discussionId) {
        String last = rc.request().getHeader("Last-Event-ID");
        long after = last == null ? seq("/after", rc.request().getParam("after")) : seq("/Last-Event-ID", last);
        Source source = new Source(bus, Caller.of(rc).id(), discussionId);
        rooms.requireOpen();
        source.view().onSuccess(view -> stream(rc, view, source, after)).onFailure(rc::fail);
    }

    private void stream(RoutingContext rc, View view, Source source, long after) {
        if (!rc.response().closed()) {
            rooms.follow(source, new EventStreamOutlet(rc), Math.min(after, view.seq()), Frames.hello(view));
        }
    }

    @Override
    public Future<Void> close() {
        return rooms.close();
    }

    private static long seq(String pointer, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        try {
            long seq = Long.parseLong(text);
            if (seq >= 0) {
                return seq;
            }
        } catch (NumberFormatException ignored) {
            // Told below, as for a negative number.
        }
        throw Failure.Invalid.field(pointer, "is the seq of the last event you have, 0 or more");
    }
}
