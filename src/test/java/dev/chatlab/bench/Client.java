package dev.chatlab.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A person's end of a socket, which knows only the frames: asks for a turn, hears it out, asks for the next. */
final class Client {
    private static final String COMPLETED = "{\"type\":\"turn.completed\"";
    private static final String FAILED = "{\"type\":\"turn.failed\"";
    private static final String ERROR = "{\"type\":\"error\"";

    private static final int MANY = 2_000;

    private final WebSocketClient connector;
    private final List<String> newest = new ArrayList<>();
    private Promise<Long> over = Promise.promise();
    private WebSocket socket;
    private long end;
    private long turns;
    private long keys;

    private Client(Vertx vertx) {
        connector = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MANY));
    }

    /** The client is to be kept as long as its sockets are wanted: it closes them when it is collected. */
    static WebSocket connect(WebSocketClient client, int port, String path, String token, Consumer<String> frames) {
        return Engine.wait(open(client, port, path, token, frames));
    }

    static Future<WebSocket> open(
            WebSocketClient client, int port, String path, String token, Consumer<String> frames) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .addHeader("Authorization", "Bearer " + token);
        return client.connect(options).map(socket -> socket.textMessageHandler(frames::accept));
    }

    /** Follows a discussion, or whatever else answers to the same frames. */
    static Client follow(Vertx vertx, int port, String path, String token) {
        Client client = new Client(vertx);
        client.socket = connect(client.connector, port, path, token, client::hear);
        return client;
    }

    /** Where a discussion just opened is followed from then on. */
    static String path(String discussion) {
        return path(discussion, 1);
    }

    static String path(String discussion, int after) {
        return "/api/v1/discussions/" + discussion + "/socket?after=" + after;
    }

    /** Hears turns for some seconds, one after another, and counts them. */
    long hold(double seconds) {
        Promise<Long> ended = Promise.promise();
        over = ended;
        turns = 0;
        end = System.nanoTime() + (long) (seconds * 1e9);
        next();
        return Engine.wait(ended.future());
    }

    /** All frames of the turn heard last. */
    List<String> newest() {
        return List.copyOf(newest);
    }

    private void next() {
        newest.clear();
        socket.writeTextMessage("{\"type\":\"next\",\"id\":\"0a1b2c3d-4e5f-6a7b-8c9d-" + keys++ + "\"}");
    }

    private void hear(String frame) {
        newest.add(frame);
        if (frame.startsWith(COMPLETED)) {
            turns++;
            if (System.nanoTime() < end) {
                next();
            } else {
                over.tryComplete(turns);
            }
        } else if (frame.startsWith(FAILED) || frame.startsWith(ERROR)) {
            over.tryFail(frame);
        }
    }
}
