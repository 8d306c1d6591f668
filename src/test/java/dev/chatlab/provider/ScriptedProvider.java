package dev.chatlab.provider;

import dev.chatlab.voice.wire.Provider;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider of models that has none: a real server on a real port that speaks both dialects and misbehaves on order, byte for byte.
 * How a request is answered is the next manner in its queue, or, when that is empty, the one that the model's name names (see
 * {@link Manners}).
 */
public final class ScriptedProvider implements AutoCloseable {
    private final NetServer server;
    private final boolean tls;
    private final Queue<Manner> queue = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final Queue<Asked> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private ScriptedProvider(Vertx vertx, NetServerOptions options) {
        tls = options.isSsl();
        server = vertx.createNetServer(options)
                .connectHandler(socket -> new Talk(vertx, socket, this).begin())
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** On any free port of this machine. */
    public static ScriptedProvider start(Vertx vertx) {
        return start(vertx, 0);
    }

    public static ScriptedProvider start(Vertx vertx, int port) {
        return start(vertx, new NetServerOptions().setHost("127.0.0.1").setPort(port));
    }

    /** With options of one's own, a certificate for instance. */
    public static ScriptedProvider start(Vertx vertx, NetServerOptions options) {
        return new ScriptedProvider(vertx, options.setTcpNoDelay(true));
    }

    public int port() {
        return server.actualPort();
    }

    /** The root address; what OpenAI's dialect wants has {@code /v1} after it. */
    public URI root() {
        return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + port());
    }

    public URI base(Dialect dialect) {
        return dialect == Dialect.OPENAI ? root().resolve("/v1") : root();
    }

    /** This as a configured provider. */
    public Provider as(Dialect dialect, Limits limits, String... models) {
        return new Provider("scripted-provider", dialect, base(dialect), "test-key", List.of(models), limits);
    }

    /** The next request without a manner is answered in this one. */
    public ScriptedProvider next(Manner manner) {
        queue.add(manner);
        return this;
    }

    /** The next request is answered as a model of this name would. */
    public ScriptedProvider next(String name) {
        return next(Manners.named(name));
    }

    /** The next request that came and was not yet taken here. */
    public Asked take() throws InterruptedException {
        Asked next = asked.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No request came");
        }
        return next;
    }

    /** Every request so far. */
    public List<Asked> all() {
        return List.copyOf(all);
    }

    /** Begins anew: nothing is queued, and nothing has come. */
    public void forget() {
        queue.clear();
        asked.clear();
        all.clear();
    }

    int number() {
        return numbers.incrementAndGet();
    }

    List<Step> answer(Asked request) {
        all.add(request);
        Manner manner = queue.poll();
        List<Step> steps = (manner == null ? Manners.named(request.model()) : manner).answer(request);
        asked.add(request);
        return steps;
    }

    @Override
    public void close() {
        server.close();
    }
}
