package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EdgeTest {
    private static final String APP = "https://app.example.org";

    @RegisterExtension
    static final Served SERVED = new Served(Served.settings(List.of(APP), false, HttpSettings.Limits.STANDARD));

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", SERVED.port)) {
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }

    @Test
    void a_good_request_id_comes_back_and_a_bad_one_is_replaced() throws Exception {
        assertThat(header(SERVED.get("/healthz", "X-Request-Id", "my.id-1_A"), "X-Request-Id"))
                .isEqualTo("my.id-1_A");
        for (String bad : List.of("a b", "x".repeat(65), "é", "<script>")) {
            assertThat(header(SERVED.get("/healthz", "X-Request-Id", bad), "X-Request-Id"))
                    .isNotEqualTo(bad)
                    .hasSize(36);
        }
    }

    @Test
    void standing_headers_are_on_every_answer() throws Exception {
        for (String path : List.of("/healthz", "/api/v1/nothing", "/openapi.json")) {
            HttpResponse<String> response = SERVED.get(path);
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(response, "X-Request-Id")).isNotEmpty();
        }
    }

    @Test
    void a_listed_page_may_read_and_ask_beforehand() throws Exception {
        HttpResponse<String> read = SERVED.get("/healthz", "Origin", APP);
        assertThat(header(read, "Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(header(read, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(header(read, "Vary")).contains("Origin");
        HttpResponse<String> ask = SERVED.send(SERVED.to("/api/v1/discussions")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", APP, "Access-Control-Request-Method", "POST"));
        assertThat(ask.statusCode()).isEqualTo(204);
        assertThat(header(ask, "Access-Control-Allow-Headers"))
                .contains("Authorization")
                .contains("Idempotency-Key");
        assertThat(header(ask, "Access-Control-Allow-Methods")).contains("PATCH");
    }

    @Test
    void no_other_page_is_let_in_however_alike_its_name() throws Exception {
        for (String origin : List.of(
                "http://app.example.org", APP + ":8443", APP + ".evil.example", "https://APP.example.org", "null")) {
            assertThat(header(SERVED.get("/healthz", "Origin", origin), "Access-Control-Allow-Origin"))
                    .as(origin)
                    .isEmpty();
            HttpResponse<String> ask = SERVED.send(SERVED.to("/api/v1/discussions")
                    .method("OPTIONS", BodyPublishers.noBody())
                    .headers("Origin", origin, "Access-Control-Request-Method", "POST"));
            assertThat(ask.statusCode()).as(origin).isEqualTo(403);
            assertThat(header(ask, "Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void the_cookie_travels_across_sites_when_the_page_is_hosted_elsewhere() throws Exception {
        HttpResponse<String> out = SERVED.post("/api/v1/auth/logout", null, "Origin", APP);
        assertThat(header(out, "Set-Cookie"))
                .contains("SameSite=None")
                .contains("Secure")
                .contains("Partitioned")
                .contains("HttpOnly");
    }

    @Test
    void guests_can_be_turned_away() throws Exception {
        HttpResponse<String> response = SERVED.post("/api/v1/auth/guest", null);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Served.json(response).getString("code")).isEqualTo("guests_off");
    }

    @Test
    void a_foreign_host_name_is_refused_but_probes_may_use_any() throws Exception {
        assertThat(raw("GET /openapi.json HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 421");
        assertThat(raw("GET /healthz HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /openapi.json HTTP/1.1\r\nHost: localhost:99\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /openapi.json HTTP/1.1\r\nHost: [::1]\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /openapi.json HTTP/1.1\r\nHost: chatlab:8080\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void probes_are_answered() throws Exception {
        assertThat(SERVED.get("/healthz").body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(SERVED.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(SERVED.get("/metrics").body()).isEqualTo("up 1\n");
        assertThat(SERVED.send(SERVED.to("/healthz").HEAD()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_flood_of_bytes_does_not_hold_up_a_probe() throws Exception {
        Thread flood = Thread.startVirtualThread(() -> {
            try {
                SERVED.send(SERVED.to("/api/chat")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[20_000_000])))
                        .header("Content-Type", "application/json"));
            } catch (Exception e) {
                // Being cut off is what it gets.
            }
        });
        long began = System.nanoTime();
        assertThat(SERVED.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - began).isLessThan(200_000_000L);
        flood.join();
    }
}
