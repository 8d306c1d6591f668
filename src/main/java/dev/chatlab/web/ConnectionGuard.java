package dev.chatlab.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Closes connections on which no request is complete for too long, be it that nothing comes or that it drips. */
final class ConnectionGuard implements Handler<RoutingContext> {
    private static final long SWEEP_MS = 5_000;

    private final long patienceNanos;
    private final Map<HttpConnection, State> states = new HashMap<>();

    ConnectionGuard(Vertx vertx, long patienceMs) {
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMs);
        vertx.setPeriodic(Math.min(SWEEP_MS, patienceMs), ignored -> sweep());
    }

    private static final class State {
        private int inFlight;
        private long quietSince = System.nanoTime();
    }

    /** The channel tells when it is closed; after an upgrade the connection itself no longer does. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void opened(HttpConnection connection) {
        states.put(connection, new State());
        ((ConnectionBase) connection)
                .channelHandlerContext()
                .channel()
                .closeFuture()
                .addListener(ignored -> states.remove(connection));
    }

    /** Counts a request as under way until its response is over. */
    @Override
    public void handle(RoutingContext rc) {
        State state = states.get(rc.request().connection());
        if (state != null) {
            state.inFlight++;
            rc.addEndHandler(ignored -> {
                state.inFlight--;
                state.quietSince = System.nanoTime();
            });
        }
        rc.next();
    }

    private void sweep() {
        long now = System.nanoTime();
        states.entrySet().stream()
                .filter(e -> e.getValue().inFlight == 0 && now - e.getValue().quietSince > patienceNanos)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(HttpConnection::close);
    }
}
