package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client with one WebSocket. */
final class Reader {
    private final WebSocket socket;
    private final WebSocketClient client;
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    Reader(LiveServer server, String discussion, long after) {
        client = server.vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(8 << 20).setMaxMessageSize(8 << 20));
        ClientWebSocket ws = client.webSocket();
        ws.textMessageHandler(text -> frames.add(Json.read(text, JsonNode.class)));
        ws.closeHandler(ignored -> closed.complete(ws.closeStatusCode().intValue()));
        socket = LiveServer.await(ws.connect(options(server, discussion, after)));
    }

    static WebSocketConnectOptions options(LiveServer server, String discussion, long after) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(server.port())
                .setURI("/" + discussion + "/socket?after=" + after);
    }

    JsonNode next() {
        try {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("a frame").isNotNull();
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode next(String type) {
        JsonNode frame = next();
        assertThat(frame.path("type").asText()).as(frame.toString()).isEqualTo(type);
        return frame;
    }

    /** Everything up to and with the first frame of that type. */
    List<JsonNode> until(String type) {
        List<JsonNode> all = new ArrayList<>();
        do {
            all.add(next());
        } while (!all.getLast().path("type").asText().equals(type));
        return all;
    }

    /** What came in so far. */
    List<JsonNode> now() {
        List<JsonNode> all = new ArrayList<>();
        frames.drainTo(all);
        return all;
    }

    void send(String text) {
        LiveServer.await(socket.writeTextMessage(text));
    }

    void send(Buffer bytes) {
        LiveServer.await(socket.writeBinaryMessage(bytes));
    }

    WebSocket socket() {
        return socket;
    }

    int closeCode() {
        try {
            return closed.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Drops the connection without a word. */
    void cut() {
        ((WebSocketInternal) socket).channelHandlerContext().close();
        client.close();
    }

    void leave() {
        client.close();
    }
}
