package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.ext.web.Router;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
    private static final long PATIENCE_MS = 1_000;
    private static final Vertx VERTX = Vertx.vertx();
    private static int port;

    @BeforeAll
    static void serve() throws Exception {
        ConnectionGuard guard = new ConnectionGuard(VERTX, PATIENCE_MS);
        Router router = Router.router(VERTX);
        router.route().handler(guard);
        router.route("/socket")
                .handler(rc -> rc.request().toWebSocket().onSuccess(s -> s.textMessageHandler(s::writeTextMessage)));
        router.route("/slow")
                .handler(rc -> VERTX.setTimer(2_500, timer -> rc.response().end("at last")));
        HttpServer server = VERTX.createHttpServer(
                        new io.vertx.core.http.HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(guard::opened)
                .requestHandler(router);
        port = server.listen(0, "127.0.0.1").await(10, TimeUnit.SECONDS).actualPort();
    }

    @AfterAll
    static void close() throws Exception {
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void a_client_that_drips_its_headers_is_cut_off() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(50);
            long began = System.nanoTime();
            String drip = "GET /slow HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(400);
            assertThat(cutOff(socket, drip)).isTrue();
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
        }
    }

    /** Whether the other side closes while we are still sending, a byte at a time. */
    private static boolean cutOff(Socket socket, String drip) throws Exception {
        InputStream in = socket.getInputStream();
        for (byte b : drip.getBytes()) {
            try {
                socket.getOutputStream().write(b);
                if (in.read() == -1) {
                    return true;
                }
            } catch (java.net.SocketTimeoutException stillOpen) {
                continue;
            } catch (java.io.IOException closed) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_request_under_way_may_take_longer() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes());
            assertThat(new String(socket.getInputStream().readAllBytes())).endsWith("at last");
        }
    }

    @Test
    void a_socket_stays_open_although_it_is_quiet() throws Exception {
        WebSocketClient client = VERTX.createWebSocketClient();
        WebSocket socket = client.connect(port, "127.0.0.1", "/socket").await(5, TimeUnit.SECONDS);
        java.util.concurrent.CompletableFuture<String> echo = new java.util.concurrent.CompletableFuture<>();
        socket.textMessageHandler(echo::complete);
        Thread.sleep(PATIENCE_MS * 5 / 2);
        socket.writeTextMessage("still here");
        assertThat(echo.get(2, TimeUnit.SECONDS)).isEqualTo("still here");
        client.close();
    }
}
