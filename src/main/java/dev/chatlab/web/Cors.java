package dev.chatlab.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Lets pages hosted elsewhere read our answers if configuration lists their exact origin, and answers their preflights. */
final class Cors implements Handler<RoutingContext> {
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String TAKEN =
            "Authorization, Content-Type, Accept, Idempotency-Key, If-Match, Last-Event-ID, X-Request-Id";
    private static final String SHOWN = "X-Request-Id, Retry-After, Location, ETag, Content-Disposition";
    private static final String A_DAY = "86400";

    private final Origins origins;

    Cors(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void handle(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        String origin = request.getHeader("Origin");
        rc.response().putHeader("Vary", "Origin");
        if (origin != null && origins.isListed(origin)) {
            rc.response()
                    .putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader("Access-Control-Expose-Headers", SHOWN);
        }
        if (origin == null || !isPreflight(request)) {
            rc.next();
        } else if (origins.isForeign(request)) {
            rc.fail(new Refusal(403, "foreign_origin", "Pages from " + origin + " may not use this server."));
        } else {
            rc.response()
                    .setStatusCode(204)
                    .putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", TAKEN)
                    .putHeader("Access-Control-Max-Age", A_DAY)
                    .end();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Access-Control-Request-Method") != null;
    }
}
