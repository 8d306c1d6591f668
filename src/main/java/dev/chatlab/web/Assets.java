package dev.chatlab.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files held in memory under their paths; a path that is not among them is none of ours. */
record Assets(Map<String, Asset> byPath) {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    Assets {
        byPath = Map.copyOf(byPath);
    }

    /** Answers if the path is ours; {@code policy} takes the place of the general content security policy. */
    void serve(RoutingContext rc, @Nullable String policy) {
        Asset asset = byPath.get(rc.normalizedPath());
        if (asset == null) {
            rc.next();
        } else if (READING.contains(rc.request().method())) {
            if (policy != null) {
                rc.response().putHeader("Content-Security-Policy", policy);
            }
            asset.send(rc);
        } else {
            rc.fail(new Refusal(405, "method_not_allowed", "This is a file to read.", Map.of("Allow", "GET, HEAD")));
        }
    }
}
