package dev.chatlab.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Who asks and how, seen through a proxy if there is one to be trusted; otherwise forwarding headers mean nothing. */
final class Forwarded {
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private final boolean trusted;

    Forwarded(boolean trusted) {
        this.trusted = trusted;
    }

    /** {@code http} or {@code https}, as the browser sees it. */
    String scheme(HttpServerRequest request) {
        String said = trusted ? request.getHeader("X-Forwarded-Proto") : null;
        if (said == null) {
            return request.isSSL() ? "https" : "http";
        }
        return said.equals("https") ? "https" : "http";
    }

    /** The address to count requests by: what our own proxy saw last; for IPv6 the network, since one person holds all of it. */
    String client(HttpServerRequest request) {
        String chain = trusted ? request.getHeader("X-Forwarded-For") : null;
        return network(
                chain == null
                        ? remote(request)
                        : chain.substring(chain.lastIndexOf(',') + 1).strip());
    }

    private static @Nullable String remote(HttpServerRequest request) {
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }

    private static String network(@Nullable String address) {
        if (address == null) {
            return "unknown";
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (IllegalArgumentException e) {
            return address.substring(0, Math.min(address.length(), LONGEST));
        }
    }
}
