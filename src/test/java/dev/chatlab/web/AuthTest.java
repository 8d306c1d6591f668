package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthTest {
    @RegisterExtension
    static final Served SERVED = new Served();

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String pair(HttpResponse<String> response) {
        return cookie(response).split(";")[0];
    }

    @Test
    void a_guest_gets_an_access_token_and_a_cookie_that_scripts_cannot_see() throws Exception {
        HttpResponse<String> guest = SERVED.post("/api/v1/auth/guest", null);
        assertThat(guest.statusCode()).isEqualTo(201);
        JsonObject session = Served.json(guest);
        assertThat(session.fieldNames()).containsExactlyInAnyOrder("accessToken", "expiresIn", "user");
        assertThat(session.getInteger("expiresIn")).isEqualTo(3600);
        assertThat(session.getJsonObject("user").getString("name")).isEqualTo("Guest");
        assertThat(cookie(guest))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/api/v1/auth")
                .contains("Max-Age=7776000")
                .doesNotContain("Secure");
        assertThat(guest.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_cookie_renews_the_session_and_is_exchanged() throws Exception {
        HttpResponse<String> guest = SERVED.post("/api/v1/auth/guest", null);
        HttpResponse<String> again = SERVED.post("/api/v1/auth/refresh", null, "Cookie", pair(guest));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Served.json(again).getJsonObject("user"))
                .isEqualTo(Served.json(guest).getJsonObject("user"));
        assertThat(pair(again)).isNotEqualTo(pair(guest));
        assertThat(SERVED.post("/api/v1/auth/refresh", null, "Cookie", pair(guest))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void without_a_session_there_is_nothing_to_renew() throws Exception {
        assertThat(SERVED.post("/api/v1/auth/refresh", null).statusCode()).isEqualTo(401);
        assertThat(SERVED.post("/api/v1/auth/refresh", null, "Cookie", "chatlab_refresh=made-up")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void logging_out_ends_the_session_and_clears_the_cookie() throws Exception {
        HttpResponse<String> guest = SERVED.post("/api/v1/auth/guest", null);
        HttpResponse<String> out = SERVED.post("/api/v1/auth/logout", null, "Cookie", pair(guest));
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(cookie(out)).startsWith("chatlab_refresh=;").contains("Max-Age=0");
        assertThat(SERVED.post("/api/v1/auth/refresh", null, "Cookie", pair(guest))
                        .statusCode())
                .isEqualTo(401);
        assertThat(SERVED.post("/api/v1/auth/logout", null).statusCode()).isEqualTo(204);
    }

    @Test
    void other_peoples_pages_cannot_touch_a_session() throws Exception {
        for (String path : new String[] {"guest", "refresh", "logout"}) {
            HttpResponse<String> response = SERVED.post("/api/v1/auth/" + path, null, "Origin", "https://evil.example");
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(SERVED.post("/api/v1/auth/guest", null, "Origin", "null").statusCode())
                .isEqualTo(403);
        String own = "http://127.0.0.1:" + SERVED.port;
        assertThat(SERVED.post("/api/v1/auth/guest", null, "Origin", own).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoever_brings_no_good_token_is_401() throws Exception {
        String[] bad = {"", "Bearer", "Bearer x", "Bearer a.b.c", "Basic YTpi", "Bearer " + "x".repeat(5000)};
        for (String token : bad) {
            HttpResponse<String> response = SERVED.get("/api/v1/discussions", "Authorization", token);
            assertThat(response.statusCode()).as(token).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
        assertThat(SERVED.get("/api/v1/personas").statusCode()).isEqualTo(401);
        assertThat(SERVED.post("/api/v1/discussions", "{nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void a_ticket_needs_a_token() throws Exception {
        assertThat(SERVED.post("/api/v1/tickets", null).statusCode()).isEqualTo(401);
        HttpResponse<String> ticket = SERVED.post("/api/v1/tickets", null, "Authorization", SERVED.bearer());
        assertThat(ticket.statusCode()).isEqualTo(201);
        assertThat(Served.json(ticket).getString("ticket")).hasSizeGreaterThan(40);
    }
}
