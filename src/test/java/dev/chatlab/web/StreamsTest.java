package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamsTest {
    private static final String ID = "6f1e0d6a-3a6d-4b8e-9c43-0a1b2c3d4e5f";
    private static final String SOCKET = "/api/v1/discussions/" + ID + "/socket";

    @RegisterExtension
    static final Served SERVED = new Served();

    /** What the server says first, to whoever may open the socket. */
    private static String greeting(String query, String... headers) throws Exception {
        WebSocketClient client = SERVED.vertx.createWebSocketClient();
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(SERVED.port)
                .setURI(SOCKET + query);
        options.setAllowOriginHeader(java.util.List.of(headers).contains("Origin"));
        for (int i = 0; i < headers.length; i += 2) {
            options.addHeader(headers[i], headers[i + 1]);
        }
        CompletableFuture<String> said = new CompletableFuture<>();
        WebSocket socket = client.webSocket()
                .textMessageHandler(said::complete)
                .connect(options)
                .await(5, TimeUnit.SECONDS);
        try {
            return said.get(5, TimeUnit.SECONDS);
        } finally {
            socket.close();
        }
    }

    private static void refused(int status, String query, String... headers) {
        assertThatThrownBy(() -> greeting(query, headers))
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        e -> assertThat(e.getStatus()).isEqualTo(status));
    }

    private static String ticket(String bearer) throws Exception {
        return Served.json(SERVED.post("/api/v1/tickets", null, "Authorization", bearer))
                .getString("ticket");
    }

    @Test
    void a_program_opens_a_socket_with_its_token() throws Exception {
        assertThat(greeting("?after=7", "Authorization", SERVED.bearer())).endsWith(ID);
    }

    @Test
    void a_page_opens_a_socket_with_a_ticket_once() throws Exception {
        String ticket = ticket(SERVED.bearer());
        String own = "http://127.0.0.1:" + SERVED.port;
        assertThat(greeting("?ticket=" + ticket, "Origin", own)).endsWith(ID);
        refused(401, "?ticket=" + ticket, "Origin", own);
    }

    @Test
    void a_foreign_page_is_refused_whatever_it_brings_and_its_ticket_is_not_used_up() throws Exception {
        String ticket = ticket(SERVED.bearer());
        refused(403, "?ticket=" + ticket, "Origin", "http://evil.example");
        refused(403, "?ticket=" + ticket, "Origin", "https://127.0.0.1:" + SERVED.port);
        refused(403, "?ticket=" + ticket, "Origin", "null");
        assertThat(greeting("?ticket=" + ticket)).endsWith(ID);
    }

    @Test
    void nobody_is_401_and_a_bad_parameter_422() throws Exception {
        refused(401, "");
        refused(401, "?ticket=made-up");
        refused(422, "?after=x", "Authorization", SERVED.bearer());
    }

    @Test
    void a_socket_asked_for_over_plain_http_is_426() throws Exception {
        HttpResponse<String> response = SERVED.get(SOCKET, "Authorization", SERVED.bearer());
        assertThat(response.statusCode()).isEqualTo(426);
        assertThat(response.headers().firstValue("Upgrade")).contains("websocket");
    }

    @Test
    void events_are_followed_by_whoever_has_a_token() throws Exception {
        String path = "/api/v1/discussions/" + ID + "/events";
        assertThat(SERVED.get(path).statusCode()).isEqualTo(401);
        assertThat(SERVED.get(path + "?after=-1", "Authorization", SERVED.bearer())
                        .statusCode())
                .isEqualTo(422);
        assertThat(SERVED.get(path, "Authorization", SERVED.bearer()).body()).endsWith(ID);
    }
}
