package dev.chatlab.bench;

import dev.chatlab.bench.PacedVoice.Pace;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;

/** The floor of fan-out: bare Vert.x sockets that are written each token as it comes, one frame each, all on one event loop. */
final class Unmerged implements AutoCloseable {
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();
    private final List<List<ServerWebSocket>> streams = new ArrayList<>();
    private final Pace pace;
    private int opened;
    final int port;

    /** Sockets are shared out among so many streams, which are paced each by itself. */
    Unmerged(Pace pace, int count) {
        this.pace = pace;
        for (int i = 0; i < count; i++) {
            streams.add(new ArrayList<>());
        }
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        port = Engine.wait(vertx.createHttpServer(options)
                        .webSocketHandler(
                                socket -> streams.get(opened++ % count).add(socket))
                        .listen())
                .actualPort();
    }

    /** Says one turn to all sockets and counts the tokens delivered. */
    long turn() {
        List<Promise<Long>> over = new ArrayList<>();
        for (List<ServerWebSocket> stream : streams) {
            Promise<Long> said = Promise.promise();
            over.add(said);
            context.runOnContext(_ -> say(stream, said));
        }
        return over.stream().mapToLong(said -> Engine.wait(said.future())).sum();
    }

    private void say(List<ServerWebSocket> sockets, Promise<Long> over) {
        int[] read = {0};
        vertx.setPeriodic(pace.millis(), timer -> {
            for (int i = 0; i < pace.tokens(); i++) {
                write(sockets, read[0] * pace.tokens() + i);
            }
            if (++read[0] == pace.reads()) {
                vertx.cancelTimer(timer);
                over.complete((long) pace.all() * sockets.size());
            }
        });
    }

    private void write(List<ServerWebSocket> sockets, int token) {
        String frame = "{\"type\":\"turn.delta\",\"turn\":1,\"attempt\":1,\"offset\":"
                + token * pace.token().length() + ",\"text\":\"" + pace.token() + "\"}";
        sockets.forEach(socket -> socket.writeTextMessage(frame));
    }

    @Override
    public void close() {
        Engine.wait(vertx.close());
    }
}
