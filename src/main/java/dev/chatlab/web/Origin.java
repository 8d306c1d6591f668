package dev.chatlab.web;

import java.net.URI;
import java.util.Locale;

/** Origins as browsers write them: scheme, host, and the port unless it is the scheme's own. */
final class Origin {
    private Origin() {}

    /** The origin of an address; refuses what is not http(s) or names no host. */
    static String of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException(uri + " has no origin");
        }
        return of(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    /** {@code port} -1 means the scheme's own. */
    static String of(String scheme, String host, int port) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        int standard = switch (lower) {
            case "http" -> 80;
            case "https" -> 443;
            default -> throw new IllegalArgumentException(scheme + " is not a scheme of the web");
        };
        String name = lower + "://" + host.toLowerCase(Locale.ROOT);
        return port == -1 || port == standard ? name : name + ":" + port;
    }
}
