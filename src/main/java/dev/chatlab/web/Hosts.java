package dev.chatlab.web;

import io.vertx.core.Handler;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Turns away requests under a foreign name, by which a page elsewhere could pass for ours after changing where its own name
 * points to. Addresses and names without a dot cannot be bent like that; probes may use any name.
 */
final class Hosts implements Handler<RoutingContext> {
    private static final Set<String> PROBES = Set.of("/healthz", "/readyz", "/metrics");

    private final Set<String> names = new HashSet<>();
    private final boolean any;

    /** Without a public address, a server that listens beyond this machine cannot know its names and takes all. */
    Hosts(HttpSettings settings) {
        names.add(settings.host().toLowerCase(Locale.ROOT));
        if (settings.publicUrl() != null) {
            names.add(settings.publicUrl().getHost().toLowerCase(Locale.ROOT));
        }
        any = settings.publicUrl() == null && !isLoopback(settings.host());
    }

    @Override
    public void handle(RoutingContext rc) {
        HostAndPort authority = rc.request().authority();
        if (any
                || (authority != null && isKnown(authority.host()))
                || PROBES.contains(rc.request().path())) {
            rc.next();
        } else {
            rc.fail(new Refusal(
                    421,
                    "unknown_host",
                    "This server does not go by that name. Set PUBLIC_URL to the address that people use."));
        }
    }

    private boolean isKnown(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0 || name.endsWith(".localhost") || names.contains(name) || isAddress(name);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || (isAddress(host) && InetAddress.ofLiteral(host).isLoopbackAddress());
    }

    private static boolean isAddress(String host) {
        try {
            return InetAddress.ofLiteral(host).getAddress().length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
