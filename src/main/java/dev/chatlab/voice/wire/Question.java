package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.ModelCall.Request;
import dev.chatlab.voice.wire.Protocol.Quirks;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** What is asked, as an HTTP request that can be opened anew once the server has said what it does not understand. */
final class Question {
    private final HttpCaller caller;
    private final Request request;
    private final Protocol protocol;
    private Quirks quirks;

    Question(HttpCaller caller, Request request) {
        this.caller = caller;
        this.request = request;
        protocol = Protocol.of(request.provider().dialect());
        quirks = caller.quirks(request);
    }

    Protocol protocol() {
        return protocol;
    }

    Provider.Limits limits() {
        return request.provider().limits();
    }

    Refusal refusedBy(HttpClientResponse response) {
        return new Refusal(response, caller.clock());
    }

    Future<HttpClientRequest> open() {
        URI base = request.provider().base();
        boolean tls = "https".equals(base.getScheme());
        int standard = tls ? 443 : 80;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(host(base))
                .setPort(base.getPort() > 0 ? base.getPort() : standard)
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

    Buffer body() {
        return Buffer.buffer(protocol.body(request, quirks));
    }

    /** Whether asking in another way may help; the caller remembers it for the next time. */
    boolean learns(Refusal refusal) {
        Quirks learnt = refusal.quirks(quirks);
        if (learnt == null) {
            return false;
        }
        quirks = learnt;
        caller.remember(request, learnt);
        return true;
    }
}
