package dev.chatlab.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the HTTP edge can be told. {@code publicUrl} is how people reach ChatLab when that is not {@code host:port};
 * {@code corsOrigins} are pages hosted elsewhere; {@code trustProxy} believes the forwarding headers of a proxy in front.
 */
public record HttpSettings(
        String host,
        int port,
        @Nullable URI publicUrl,
        List<String> corsOrigins,
        int maxMessageBytes,
        boolean guests,
        boolean trustProxy,
        Limits limits) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int SMALLEST_FRAME_LIMIT = 1 << 16;
    private static final int WORST_ESCAPE = 6;
    private static final int OTHER_FIELDS = 1 << 10;
    private static final int MOST_BYTES = 1 << 20;

    public HttpSettings {
        corsOrigins = List.copyOf(corsOrigins);
        require(!host.isBlank(), "HOST must not be empty");
        require(port >= 0 && port <= HIGHEST_PORT, "PORT must be from 0 to " + HIGHEST_PORT);
        require(
                publicUrl == null || isWeb(publicUrl),
                "PUBLIC_URL must begin with http:// or https:// and name a host");
        require(
                corsOrigins.stream().allMatch(HttpSettings::isOrigin),
                "CORS_ORIGINS must list origins such as https://app.example.org, without a path and never *");
        require(
                maxMessageBytes > 0 && maxMessageBytes <= MOST_BYTES,
                "MAX_MESSAGE_BYTES must be from 1 to " + MOST_BYTES);
    }

    /** The path under which people reach the server: empty, or with a slash before and none after. */
    String basePath() {
        String path = publicUrl == null || publicUrl.getRawPath() == null ? "" : publicUrl.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The largest WebSocket frame or message taken, in bytes: a text of the allowed size at its longest in JSON, or 64 KiB. */
    public int longestFrame() {
        return Math.max(SMALLEST_FRAME_LIMIT, maxMessageBytes * WORST_ESCAPE + OTHER_FIELDS);
    }

    /** Rates per user, per address that asks for new guests, and per address that chats without an account. */
    public record Limits(Rate user, Rate guests, Rate chat) {
        public static final Limits STANDARD =
                new Limits(new Rate("RATE", 100, 500), new Rate("GUEST_RATE", 5, 50), new Rate("CHAT_RATE", 2, 20));

        /** Portraits of drafts, which a pen draws anew at each pause in the writing. */
        Rate sketches() {
            return new Rate("RATE", Math.ceilDiv(user.perSecond(), 10), Math.ceilDiv(user.burst(), 10));
        }

        /** An address may stand for several people. */
        Rate address() {
            return new Rate("RATE", user.perSecond() * 4, user.burst() * 4);
        }
    }

    /** So many per second on average, and at most {@code burst} at once; {@code key} is what configuration calls it. */
    public record Rate(String key, int perSecond, int burst) {
        private static final int MOST = 1_000_000;

        public Rate {
            require(perSecond > 0 && perSecond <= MOST, key + "_PER_SECOND must be from 1 to " + MOST);
            require(burst > 0 && burst <= MOST, key + "_BURST must be from 1 to " + MOST);
        }
    }

    private static boolean isWeb(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
    }

    private static boolean isOrigin(String text) {
        try {
            return text.equals(Origin.of(new URI(text)));
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
