package dev.chatlab.web.live;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.web.Callers;
import dev.chatlab.web.HttpSettings;
import dev.chatlab.web.RateLimits;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server with the live edge and nothing else, over discussions that the test makes up. */
final class LiveServer implements AutoCloseable {
    final Vertx vertx = Vertx.vertx();
    final Bus bus = Bus.on(vertx);
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger cutOff = new AtomicInteger();
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final Edge edge;

    LiveServer() {
        this(Duration.ofSeconds(10));
    }

    LiveServer(Duration heartbeat) {
        edge = new Edge(heartbeat);
        await(bus.serve(
                        Bus.Address.STORE,
                        Shelf.class,
                        ask -> Future.succeededFuture(talk(ask).read(ask)))
                .completion());
        await(vertx.deployVerticle(edge));
    }

    Talk talk(String id) {
        Talk talk = new Talk(vertx, bus, id, "ada");
        talks.put(id, talk);
        return talk;
    }

    int port() {
        return edge.port;
    }

    Future<Void> stop() {
        return edge.live.close();
    }

    private Talk talk(Shelf ask) {
        String id = switch (ask) {
            case Shelf.Get get -> get.id();
            case Shelf.Events events -> events.id();
            default -> throw new IllegalArgumentException("Not served: " + ask);
        };
        Talk talk = talks.get(id);
        if (talk == null) {
            throw new Failure.NotFound("There is no such discussion.");
        }
        return talk;
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private final class Edge extends VerticleBase {
        private final Duration heartbeat;
        private LiveEdge live;
        private int port;

        Edge(Duration heartbeat) {
            this.heartbeat = heartbeat;
        }

        @Override
        public Future<?> start() {
            LiveSettings settings = new LiveSettings(10_240, 1 << 16, heartbeat, 256, 1 << 20);
            live = new LiveEdge(vertx, bus, new RateLimits(HttpSettings.Limits.STANDARD), settings, meter());
            Router router = Router.router(vertx);
            router.route().handler(this::identify).failureHandler(Callers::refuse);
            router.get("/:id/socket").handler(rc -> live.socket(rc, rc.pathParam("id")));
            router.get("/:id/events").handler(rc -> live.events(rc, rc.pathParam("id")));
            HttpServer server = vertx.createHttpServer(options(settings)).requestHandler(router);
            return server.listen(0, "127.0.0.1").onSuccess(listening -> port = listening.actualPort());
        }

        private HttpServerOptions options(LiveSettings settings) {
            return new HttpServerOptions()
                    .setMaxWebSocketFrameSize(settings.longestFrame())
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false)
                    .setSendBufferSize(128 << 10);
        }

        private void identify(RoutingContext rc) {
            rc.request().pause();
            String user = rc.request().getHeader("X-User");
            Callers.set(rc, user == null ? "ada" : user);
            rc.next();
        }

        private LiveMeter meter() {
            return new LiveMeter() {
                @Override
                public void opened() {
                    open.incrementAndGet();
                }

                @Override
                public void closed() {
                    open.decrementAndGet();
                }

                @Override
                public void cutOff() {
                    cutOff.incrementAndGet();
                }
            };
        }
    }
}
