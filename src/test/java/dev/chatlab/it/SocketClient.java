package dev.chatlab.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A program at a discussion's socket; keeps every frame in the order of arrival. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);

    private final Consumer<JsonNode> each;
    private final List<JsonNode> frames = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;
    private boolean cut;

    private SocketClient(Consumer<JsonNode> each) {
        this.each = each;
    }

    /** With a Bearer header; {@code each} sees every frame on the socket's own thread. */
    static SocketClient open(Table table, long after, Consumer<JsonNode> each) throws InterruptedException {
        String token = table.client().token();
        Map<String, String> headers = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
        return open(address(table, "?after=" + after), headers, each);
    }

    /** Fails with the handshake's {@link java.net.http.WebSocketHandshakeException} as the cause. */
    static SocketClient open(URI address, Map<String, String> headers, Consumer<JsonNode> each)
            throws InterruptedException {
        SocketClient client = new SocketClient(each);
        WebSocket.Builder builder = Client.HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        headers.forEach(builder::header);
        client.socket = builder.buildAsync(address, client).join();
        return client;
    }

    static URI address(Table table, String query) {
        return URI.create("ws://" + table.client().server().getAuthority() + "/api/v1" + table.path("/socket") + query);
    }

    /** The status with which a handshake is refused; 101 when it is not. */
    static int refusal(URI address, Map<String, String> headers) throws InterruptedException {
        try (SocketClient open = open(address, headers, frame -> {})) {
            open.cut();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof java.net.http.WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = Json.read(partial.toString(), JsonNode.class);
            partial.setLength(0);
            synchronized (this) {
                if (!cut) {
                    frames.add(frame);
                    each.accept(frame);
                    notifyAll();
                }
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        synchronized (this) {
            notifyAll();
        }
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
        synchronized (this) {
            notifyAll();
        }
    }

    synchronized List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    List<JsonNode> frames(String type) {
        return frames().stream()
                .filter(f -> f.path("type").asText().equals(type))
                .toList();
    }

    JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        return await(wanted, SOON);
    }

    /** The first frame like that among all that have come or will come in time. */
    synchronized JsonNode await(Predicate<JsonNode> wanted, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (int at = 0; ; at++) {
            while (at == frames.size()) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0 || closed.isDone()) {
                    throw new AssertionError("No such frame came, closed " + closed + ", the last: "
                            + frames.subList(Math.max(0, at - 5), at));
                }
                wait(left);
            }
            if (wanted.test(frames.get(at))) {
                return frames.get(at);
            }
        }
    }

    /** Waits until so many frames have come, or that long. */
    synchronized void awaitCount(int count, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); frames.size() < count && left > 0; ) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
    }

    JsonNode hello() throws InterruptedException {
        return await(frame -> frame.path("type").asText().equals("hello"));
    }

    JsonNode awaitTurn(String type, int n) throws InterruptedException {
        return await(f ->
                f.path("type").asText().equals(type) && f.path("turn").path("n").asInt() == n);
    }

    /** Sends a command under a new id and gives its ack or error. */
    JsonNode command(String type, Map<String, Object> fields) throws InterruptedException {
        return command(type, UUID.randomUUID().toString(), fields);
    }

    JsonNode command(String type, String id, Map<String, Object> fields) throws InterruptedException {
        int before = frames().size();
        Map<String, Object> all = new LinkedHashMap<>(Map.of("type", type, "id", id));
        all.putAll(fields);
        send(Json.write(all));
        return answer(id, before);
    }

    /** The ack or error for this id among the frames from that one on. */
    JsonNode answer(String id, int from) throws InterruptedException {
        int[] at = {0};
        return await(f -> at[0]++ >= from
                && f.path("id").asText().equals(id)
                && f.path("type").asText().matches("ack|error"));
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    WebSocket raw() {
        return socket;
    }

    /** The code with which the server closed; 1006 when the connection broke. */
    int closeCode() {
        return closed.orTimeout(SOON.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    /** Cuts the connection as a lost network does; no frame is seen after that. */
    void cut() {
        synchronized (this) {
            cut = true;
        }
        socket.abort();
    }

    @Override
    public void close() {
        cut();
    }
}
