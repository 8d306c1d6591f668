package dev.chatlab.web;

import dev.chatlab.auth.TokenSettings;
import dev.chatlab.auth.Tokens;
import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.voice.Offered;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The HTTP server, on an event loop; several instances share one port. Ready once the port is open. */
public final class HttpVerticle extends VerticleBase {
    private static final long PATIENCE_MS = 60_000;
    private static final long GOODBYE_S = 5;
    /** Small enough that a reader who stops reading is noticed before megabytes are on their way. */
    private static final int KERNEL_BUFFER = 1 << 17;

    private final Bus bus;
    private final HttpSettings settings;
    private final TokenSettings secrets;
    private final RateLimits limits;
    private final Function<Vertx, Sockets> edges;
    private final Supplier<String> figures;
    private final Offered voices;
    private @Nullable HttpServer server;
    private @Nullable Sockets sockets;

    /** With the scripted voice only. */
    public HttpVerticle(
            Bus bus,
            HttpSettings settings,
            TokenSettings secrets,
            RateLimits limits,
            Function<Vertx, Sockets> edges,
            Supplier<String> figures) {
        this(bus, settings, secrets, limits, edges, figures, Offered.SCRIPTED);
    }

    /**
     * {@code limits} are shared by all instances; {@code edges} makes each instance's live edge; {@code figures} gives what
     * Prometheus reads.
     */
    public HttpVerticle(
            Bus bus,
            HttpSettings settings,
            TokenSettings secrets,
            RateLimits limits,
            Function<Vertx, Sockets> edges,
            Supplier<String> figures,
            Offered voices) {
        this.bus = bus;
        this.settings = settings;
        this.secrets = secrets;
        this.limits = limits;
        this.edges = edges;
        this.figures = figures;
        this.voices = voices;
    }

    /** The port in use, once started; another than configured if that was 0. */
    public int port() {
        return server == null ? settings.port() : server.actualPort();
    }

    @Override
    public Future<?> start() {
        Future<Tokens> tokens = Tokens.open(vertx, bus, secrets);
        Future<Files> files =
                vertx.executeBlocking(() -> Files.load(settings.publicUrl())).map(Objects::requireNonNull);
        return Future.all(tokens, files)
                .compose(loaded -> Api.open(
                        vertx,
                        files.result().document(),
                        new Identity(bus, tokens.result(), limits),
                        settings.maxMessageBytes()))
                .compose(api -> {
                    ConnectionGuard guard = new ConnectionGuard(vertx, PATIENCE_MS);
                    Edge edge = new Edge(settings, limits, guard);
                    return listen(
                            edge.around(
                                    bind(api),
                                    api,
                                    files.result().page(),
                                    files.result().docs()),
                            guard);
                });
    }

    /** What is read from the jar before the port opens. */
    private record Files(PageRoutes page, DocsRoutes docs, ApiDocument document) {
        static Files load(@Nullable URI publicUrl) {
            return new Files(PageRoutes.load(publicUrl), DocsRoutes.load(), ApiDocument.load());
        }
    }

    private Router bind(Api api) {
        Sockets live = edges.apply(vertx);
        sockets = live;
        Origins origins = new Origins(settings);
        Discussions discussions = new Discussions(bus);
        new AuthRoutes(bus, settings, limits, origins).bind(api);
        new MeRoutes(bus, discussions, limits, settings).bind(api);
        new PersonaRoutes(bus).bind(api);
        new OwnPersonaRoutes(bus).bind(api);
        new DraftRoutes(bus, limits).bind(api);
        new PortraitRoutes(bus).bind(api);
        new PreviewRoutes(bus).bind(api);
        new VoiceRoutes(bus, limits, voices).bind(api);
        new DiscussionRoutes(bus, discussions, voices).bind(api);
        new CommandRoutes(discussions, live, origins).bind(api);
        new ExportRoutes(vertx, bus).bind(api);
        new ScoreRoutes(bus).bind(api);
        new SpendingRoutes(bus).bind(api);
        new SummaryRoutes(bus).bind(api);
        new ChatRoute(bus, settings, limits, voices).bind(api);
        new OpsRoutes(bus, figures).bind(api);
        return api.router();
    }

    private Future<?> listen(Router router, ConnectionGuard guard) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(settings.longestFrame())
                .setSendBufferSize(KERNEL_BUFFER);
        HttpServer http =
                vertx.createHttpServer(options).connectionHandler(guard::opened).requestHandler(router);
        server = http;
        return http.listen();
    }

    /** Sends those who follow live away, then lets requests under way end, for a while. */
    @Override
    public Future<?> stop() {
        Future<Void> away = sockets == null ? Future.succeededFuture() : sockets.close();
        return away.eventually(
                () -> server == null ? Future.succeededFuture() : server.shutdown(GOODBYE_S, TimeUnit.SECONDS));
    }

    /** Where people reach a server that listens as these settings say. */
    public static String address(HttpSettings settings, int port) {
        URI own = settings.publicUrl();
        return own == null ? "http://" + settings.host() + ":" + port : own.toString();
    }
}
