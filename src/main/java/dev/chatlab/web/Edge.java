package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What surrounds every route: ids, names, origins, counting, files before, and problems after. */
final class Edge {
    private static final int FIRST = -1_000;
    private static final List<Integer> OWN_STATUSES = List.of(400, 406, 413, 415, 500);

    private final HttpSettings settings;
    private final RateLimits limits;
    private final ConnectionGuard guard;
    private final Forwarded forwarded;

    Edge(HttpSettings settings, RateLimits limits, ConnectionGuard guard) {
        this.guard = guard;
        this.settings = settings;
        this.limits = limits;
        forwarded = new Forwarded(settings.trustProxy());
    }

    Router around(Router router, Api api, PageRoutes page, DocsRoutes docs) {
        boolean https = settings.publicUrl() != null
                && "https".equals(settings.publicUrl().getScheme());
        List<Handler<RoutingContext>> before = List.of(
                new UnderPath(settings.basePath()),
                guard,
                new Arrival(https),
                Edge::read,
                new Hosts(settings),
                new Cors(new Origins(settings)),
                this::count,
                page,
                docs);
        router.getRoutes().forEach(Edge::alsoHead);
        for (int i = 0; i < before.size(); i++) {
            router.route().order(FIRST + i).handler(before.get(i));
        }
        router.route().order(FIRST - 1).failureHandler(Edge::fail);
        OWN_STATUSES.forEach(status -> router.errorHandler(status, Edge::fail));
        router.errorHandler(404, rc -> {
            if (!page.lost(rc)) {
                fail(rc);
            }
        });
        router.errorHandler(405, rc -> Problems.send(rc, wrongMethod(rc, api.methods(rc.normalizedPath()))));
        return router;
    }

    /** A path that cannot be decoded is nobody's. */
    private static void read(RoutingContext rc) {
        try {
            Objects.requireNonNull(rc.normalizedPath());
        } catch (IllegalArgumentException e) {
            rc.fail(new Refusal(400, "bad_request", "The request's address cannot be read."));
            return;
        }
        rc.next();
    }

    private void count(RoutingContext rc) {
        if (rc.normalizedPath().startsWith("/api/")) {
            limits.address(forwarded.client(rc.request()));
        }
        rc.next();
    }

    /** Probes ask with HEAD. */
    private static void alsoHead(Route route) {
        Set<HttpMethod> methods = route.methods();
        if (route.getPath() != null
                && route.getPath().endsWith("z")
                && methods != null
                && methods.contains(HttpMethod.GET)) {
            route.method(HttpMethod.HEAD);
        }
    }

    private static void fail(RoutingContext rc) {
        Problems.send(rc, Objects.requireNonNullElseGet(rc.failure(), () -> bare(rc.statusCode())));
    }

    private static Throwable bare(int status) {
        return status == 404 || status == -1
                ? new Failure.NotFound("The address may be mistyped.")
                : new io.vertx.ext.web.handler.HttpException(status);
    }

    private static Throwable wrongMethod(RoutingContext rc, Set<String> allowed) {
        String list = String.join(", ", allowed);
        String detail = rc.request().method() + " is not possible here, but " + list + " is.";
        return new Refusal(405, "method_not_allowed", detail, Map.of("Allow", list));
    }
}
