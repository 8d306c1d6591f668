package dev.chatlab.web;

import dev.chatlab.bus.RequestId;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first thing that happens to a request: it gets its id, the answer its standing headers, and the log a line at its end. */
final class Arrival implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.chatlab.access");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String HEADER = "X-Request-Id";
    private static final String STRICT_POLICY =
            "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; "
                    + "style-src 'self'; script-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private final boolean https;

    /** {@code https}: the outside reaches us over TLS only, and browsers may remember that. */
    Arrival(boolean https) {
        this.https = https;
    }

    @Override
    public void handle(RoutingContext rc) {
        String id = id(rc.request().getHeader(HEADER));
        RequestId.set(id);
        HttpServerResponse response = rc.response()
                .putHeader(HEADER, id)
                .putHeader("Content-Security-Policy", STRICT_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
        if (https) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        long began = System.nanoTime();
        rc.addEndHandler(ignored -> log(rc, began));
        rc.next();
    }

    private static String id(@Nullable String given) {
        return given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** The path only: a query may hold a ticket. */
    private static void log(RoutingContext rc, long began) {
        int status = rc.response().getStatusCode();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        LOG.atLevel(status >= 500 ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.DEBUG)
                .log("{} {} {} in {} ms", rc.request().method(), rc.request().path(), status, millis);
    }
}
