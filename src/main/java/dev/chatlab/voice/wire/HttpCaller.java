package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.ModelCall.Request;
import dev.chatlab.voice.wire.ModelCall.Signal;
import dev.chatlab.voice.wire.Protocol.Quirks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Calls providers over HTTP/1.1: certificates are always checked, redirects never followed, and each origin has a bounded number of
 * calls at once and of calls that wait; the next is turned away at once as busy. One for the whole process.
 */
public final class HttpCaller implements ModelCall.Caller {
    private static final int REMEMBERED = 1_000;
    private static final int CONNECTIONS = 16_384;

    private final Vertx vertx;
    private final HttpClient client;
    private final InstantSource clock;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<String, Quirks> quirks = new ConcurrentHashMap<>();

    public HttpCaller(Vertx vertx) {
        this(vertx, InstantSource.system());
    }

    HttpCaller(Vertx vertx, InstantSource clock) {
        this.vertx = vertx;
        this.clock = clock;
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout(10_000)
                .setKeepAliveTimeout(30)
                .setMaxHeaderSize(32 * 1024)
                .setTrustAll(false)
                .setVerifyHost(true);
        // The lanes bound the calls; the client's own pool must never be what a call waits for.
        client = vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                .withConnectHandler(HttpCaller::quieten)
                .build();
    }

    /** Attempts tell what happens to a connection; a log line about it would repeat what the other side sent. */
    private static void quieten(HttpConnection connection) {
        connection.exceptionHandler(ignored -> {});
    }

    @Override
    public ModelCall call(Request request, Consumer<Signal> listener) {
        Attempt attempt = new Attempt(this, request, listener);
        attempt.begin();
        return attempt;
    }

    /** Ends every connection; attempts that still stream fail. */
    public Future<Void> close() {
        return client.close();
    }

    Vertx vertx() {
        return vertx;
    }

    HttpClient client() {
        return client;
    }

    InstantSource clock() {
        return clock;
    }

    Lane lane(URI base) {
        String origin = base.getScheme() + "://" + base.getRawAuthority();
        return lanes.computeIfAbsent(origin, ignored -> new Lane());
    }

    Quirks quirks(Request request) {
        return quirks.getOrDefault(place(request), Quirks.NONE);
    }

    void remember(Request request, Quirks learnt) {
        if (quirks.size() < REMEMBERED) {
            quirks.put(place(request), learnt);
        }
    }

    private static String place(Request request) {
        return request.provider().base() + " " + request.model();
    }
}
