package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.ModelCall.Request;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** Opens a request to a provider, with every header but the length. */
final class Wire {
    private Wire() {}

    static Future<HttpClientRequest> open(HttpCaller caller, Request request, Protocol protocol) {
        URI base = request.provider().base();
        boolean tls = "https".equals(base.getScheme());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(host(base))
                .setPort(base.getPort() > 0 ? base.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(base.getRawPath() + protocol.path())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("accept", "text/event-stream, application/json")
                .putHeader("user-agent", "ChatLab");
        protocol.headers(request.provider()).forEach(options::putHeader);
        return caller.client().request(options);
    }

    private static String host(URI base) {
        String host = base.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
