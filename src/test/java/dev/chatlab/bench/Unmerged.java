package dev.chatlab.bench;

import dev.chatlab.bench.PacedVoice.Pace;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashSet;
import java.util.Set;

/** The floor of fan-out: bare Vert.x sockets that are written each token as it comes, one frame each, all on one event loop. */
final class Unmerged implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();
    private final Set<ServerWebSocket> sockets = new HashSet<>();
    private final Pace pace;
    final int port;

    Unmerged(Pace pace) {
        this.pace = pace;
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        port = Engine.wait(vertx.createHttpServer(options).webSocketHandler(sockets::add).listen())
                .actualPort();
    }

    /** Says one turn to all sockets and counts the tokens delivered. */
    long turn() {
        Promise<Long> over = Promise.promise();
        context.runOnContext(_ -> {
            int[] read = {0};
            vertx.setPeriodic(pace.millis(), timer -> {
                for (int i = 0; i < pace.tokens(); i++) {
                    write(read[0] * pace.tokens() + i);
                }
                if (++read[0] == pace.reads()) {
                    vertx.cancelTimer(timer);
                    over.complete((long) pace.all() * sockets.size());
                }
            });
        });
        return Engine.wait(over.future());
    }

    private void write(int token) {
        String frame = "{\"type\":\"turn.delta\",\"turn\":1,\"attempt\":1,\"offset\":"
                + token * pace.token().length() + ",\"text\":\"" + pace.token() + "\"}";
        sockets.forEach(socket -> socket.writeTextMessage(frame));
    }

    @Override
    public void close() {
        Engine.wait(vertx.close());
    }
}
