package dev.chatlab.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which pages may act for a person: those we serve ourselves and those that configuration lists, compared exactly. */
final class Origins {
    private final Set<String> elsewhere;
    private final @Nullable String own;
    private final Forwarded forwarded;

    Origins(HttpSettings settings) {
        elsewhere = new HashSet<>(settings.corsOrigins());
        own = settings.publicUrl() == null ? null : Origin.of(settings.publicUrl());
        forwarded = new Forwarded(settings.trustProxy());
        if (own != null) {
            elsewhere.remove(own);
        }
    }

    /** Whether the request comes from a page that has no business here. Programs send no origin and are welcome. */
    boolean isForeign(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request) && !elsewhere.contains(origin);
    }

    /** Whether a page hosted elsewhere, but listed, is asking. */
    boolean isListed(@Nullable String origin) {
        return origin != null && elsewhere.contains(origin);
    }

    private boolean isOwn(String origin, HttpServerRequest request) {
        HostAndPort host = request.authority();
        return origin.equals(own)
                || (host != null && origin.equals(Origin.of(forwarded.scheme(request), host.host(), host.port())));
    }
}
