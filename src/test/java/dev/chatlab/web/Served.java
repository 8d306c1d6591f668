package dev.chatlab.web;

import dev.chatlab.auth.AuthVerticle;
import dev.chatlab.auth.TokenSettings;
import dev.chatlab.bus.Bus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server on a free port, with identity and a store in memory, for the tests of the edge. */
final class Served implements BeforeAllCallback, AfterAllCallback {
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    final MemoryStore store = new MemoryStore();
    private final HttpSettings settings;
    private final HttpClient client = HttpClient.newHttpClient();
    Vertx vertx;
    Bus bus;
    int port;

    Served() {
        this(settings(List.of(), true, HttpSettings.Limits.STANDARD));
    }

    Served(HttpSettings settings) {
        this.settings = settings;
    }

    static HttpSettings settings(List<String> origins, boolean guests, HttpSettings.Limits limits) {
        return new HttpSettings("127.0.0.1", 0, null, origins, 10_240, guests, false, limits);
    }

    /** Says over the stream what it was told, so that the seam itself can be tested. */
    private static final class Echo implements Sockets {
        @Override
        public void socket(RoutingContext rc, String discussionId) {
            rc.request()
                    .toWebSocket()
                    .onSuccess(s -> s.writeTextMessage(Caller.of(rc).id() + " " + discussionId));
        }

        @Override
        public void events(RoutingContext rc, String discussionId) {
            rc.response().end(Caller.of(rc).id() + " " + discussionId);
        }

        @Override
        public Future<Void> close() {
            return Future.succeededFuture();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        vertx = Vertx.vertx();
        bus = Bus.on(vertx);
        store.serve(bus);
        TokenSettings secrets = new TokenSettings(SECRET);
        HttpVerticle http = new HttpVerticle(
                bus, settings, secrets, new RateLimits(settings.limits()), own -> new Echo(), () -> "up 1\n");
        vertx.deployVerticle(new AuthVerticle(bus, secrets)).await(20, TimeUnit.SECONDS);
        vertx.deployVerticle(http).await(20, TimeUnit.SECONDS);
        port = http.port();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(with(to(path), headers));
    }

    HttpResponse<String> post(String path, String json, String... headers) throws Exception {
        HttpRequest.Builder request =
                to(path).POST(json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return send(with(json == null ? request : request.header("Content-Type", "application/json"), headers));
    }

    /** A fresh guest: the header that identifies it. */
    String bearer() throws Exception {
        return "Bearer " + json(post("/api/v1/auth/guest", null)).getString("accessToken");
    }

    static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
