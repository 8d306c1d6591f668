package dev.chatlab.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes over where a request becomes a stream of events. By then the page's origin is checked and it is known who asks
 * ({@link Caller#of}); whether the discussion is theirs is not.
 */
public interface Sockets {
    /** Upgrades the request, which is still paused, to a WebSocket. */
    void socket(RoutingContext rc, String discussionId);

    /** Answers with server-sent events. */
    void events(RoutingContext rc, String discussionId);

    /** Sends everybody away; completes when they are gone, or soon after. */
    Future<Void> close();
}
