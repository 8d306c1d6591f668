package dev.chatlab.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Serves the same under the path of the public address, for a proxy in front that does not take that path away. */
final class UnderPath implements Handler<RoutingContext> {
    private final String base;

    /** {@code base} is empty or begins with a slash and ends without one. */
    UnderPath(String base) {
        this.base = base;
    }

    @Override
    public void handle(RoutingContext rc) {
        String uri = rc.request().uri();
        if (base.isEmpty() || !uri.startsWith(base)) {
            rc.next();
            return;
        }
        String rest = uri.substring(base.length());
        if (rest.startsWith("/")) {
            rc.reroute(rest);
        } else if (rest.isEmpty() || rest.startsWith("?")) {
            rc.response()
                    .setStatusCode(308)
                    .putHeader("Location", base + "/" + rest)
                    .end();
        } else {
            rc.next();
        }
    }
}
