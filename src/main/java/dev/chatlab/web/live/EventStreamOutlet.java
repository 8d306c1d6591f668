package dev.chatlab.web.live;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** A response of server-sent events. */
final class EventStreamOutlet implements Outlet {
    private static final String RETRY = "retry: 2000\n\n";

    private final RoutingContext rc;
    private final HttpServerResponse response;
    private Runnable written = () -> {};

    /** Begins the response. */
    EventStreamOutlet(RoutingContext rc) {
        this.rc = rc;
        this.response = rc.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store, no-transform")
                .putHeader("X-Accel-Buffering", "no");
        response.write(RETRY);
    }

    @Override
    public void onWritten(Runnable then) {
        written = then;
    }

    @Override
    public void onGone(Runnable gone) {
        rc.addEndHandler(ignored -> gone.run());
    }

    @Override
    public void write(Frame frame) {
        response.write(frame.eventBytes()).onComplete(ignored -> written.run());
    }

    @Override
    public void flush() {
        // Each write of a response goes out by itself.
    }

    @Override
    public boolean ping() {
        return false;
    }

    @Override
    public void close(Ending why) {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    @Override
    public void cut() {
        if (rc.request().version() != HttpVersion.HTTP_2) {
            Channels.abort(Channels.of(rc.request().connection()));
        } else {
            response.reset();
        }
    }
}
