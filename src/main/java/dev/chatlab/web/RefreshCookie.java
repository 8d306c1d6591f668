package dev.chatlab.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cookie that holds the refresh token: out of reach for scripts, and sent nowhere but to the paths of identity. */
final class RefreshCookie {
    private static final String NAME = "chatlab_refresh";
    private static final String PATH = "/api/v1/auth";

    private final HttpSettings settings;
    private final Forwarded forwarded;

    RefreshCookie(HttpSettings settings) {
        this.settings = settings;
        forwarded = new Forwarded(settings.trustProxy());
    }

    static @Nullable String read(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    void set(RoutingContext rc, String token, Duration life) {
        write(rc, token, life.toSeconds());
    }

    void clear(RoutingContext rc) {
        write(rc, "", 0);
    }

    private void write(RoutingContext rc, String value, long seconds) {
        boolean acrossSites = acrossSites(rc.request());
        String cookie = NAME + "=" + value + "; Path=" + settings.basePath() + PATH + "; Max-Age=" + seconds
                + "; HttpOnly; SameSite=" + (acrossSites ? "None" : "Strict");
        if (acrossSites) {
            cookie += "; Secure; Partitioned";
        } else if (isHttps(rc.request())) {
            cookie += "; Secure";
        }
        rc.response().headers().add("Set-Cookie", cookie);
    }

    private boolean isHttps(HttpServerRequest request) {
        URI own = settings.publicUrl();
        return own == null ? forwarded.scheme(request).equals("https") : "https".equals(own.getScheme());
    }

    /** Whether a page under another host name uses us; another port of the same host is the same site to a browser. */
    private boolean acrossSites(HttpServerRequest request) {
        String own = host(request).toLowerCase(Locale.ROOT);
        return settings.corsOrigins().stream().map(URI::create).anyMatch(page -> !own.equals(page.getHost()));
    }

    private String host(HttpServerRequest request) {
        if (settings.publicUrl() != null) {
            return settings.publicUrl().getHost();
        }
        HostAndPort authority = request.authority();
        return authority == null ? "" : authority.host();
    }
}
