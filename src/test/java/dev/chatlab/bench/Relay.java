package dev.chatlab.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;

/** The floor: a bare Vert.x WebSocket server that answers whatever comes in with the same frames each time. */
final class Relay implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    final int port;

    Relay(List<String> frames) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        port = Engine.wait(vertx.createHttpServer(options)
                        .webSocketHandler(
                                socket -> socket.textMessageHandler(_ -> frames.forEach(socket::writeTextMessage)))
                        .listen())
                .actualPort();
    }

    @Override
    public void close() {
        Engine.wait(vertx.close());
    }
}
