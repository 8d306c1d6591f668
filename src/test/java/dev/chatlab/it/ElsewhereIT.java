package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that a page hosted elsewhere may use, with limits that are soon reached. */
class ElsewhereIT {
    private static final String FRIEND = "https://friend.example";
    private static final int BURST = 20;
    private static final int GUESTS = 4;

    @TempDir
    private Path home;

    private ChatLabProcess lab;

    @BeforeEach
    void chatlab_runs() throws Exception {
        lab = ChatLabProcess.start(Setup.onSharedServer(home)
                .with("CORS_ORIGINS", FRIEND + ", https://other.example")
                .with("RATE_PER_SECOND", 2)
                .with("RATE_BURST", BURST)
                .with("GUEST_RATE_PER_SECOND", 1)
                .with("GUEST_RATE_BURST", GUESTS));
    }

    @AfterEach
    void it_ends() {
        assertThat(lab.trouble()).isEmpty();
        lab.close();
    }

    @Test
    void a_listed_page_may_read_with_credentials_and_nobody_else() throws Exception {
        Client client = Client.guest(lab);
        Reply reply =
                client.send("GET", "/personas", null, Map.of("Origin", FRIEND)).is(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).hasValue(FRIEND);
        assertThat(reply.header("Access-Control-Allow-Credentials")).hasValue("true");
        assertThat(reply.header("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).containsIgnoringCase("Origin"));
        Reply preflight = client.send(
                "OPTIONS",
                "/discussions",
                null,
                Map.of(
                        "Origin",
                        FRIEND,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization,content-type,idempotency-key"));
        assertThat(preflight.status()).isBetween(200, 204);
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(all -> assertThat(all).containsIgnoringCase("Idempotency-Key"));
        for (String stranger : new String[] {"https://friend.example.evil", "http://friend.example", "null"}) {
            assertThat(client.send("GET", "/personas", null, Map.of("Origin", stranger))
                            .header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        Table table = client.launch("Who may listen?", Client.THREE);
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + client.token(), "Origin", FRIEND);
        assertThat(SocketClient.refusal(SocketClient.address(table, ""), bearer))
                .isEqualTo(101);
    }

    @Test
    void the_cookie_travels_to_a_page_elsewhere() throws Exception {
        Reply guest = Client.nobody(lab)
                .send("POST", "/auth/guest", null, Map.of("Origin", FRIEND))
                .is(201);
        assertThat(guest.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "Secure", "SameSite=None", "Partitioned");
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() throws Exception {
        Client client = Client.guest(lab);
        Table table = client.launch("How often is too often?", Client.THREE);
        Reply last = client.get("/personas");
        for (int i = 0; i < 2 * BURST && last.status() == 200; i++) {
            last = client.get("/personas");
        }
        assertThat(last.isProblem(429).header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
        Client other = Client.guest(lab);
        other.get("/personas").is(200);
        try (SocketClient socket = other.launch("And here?", Client.THREE).socket()) {
            String code = "";
            for (int i = 0; i < 2 * BURST && code.isEmpty(); i++) {
                code = socket.command("stop", Map.of())
                        .path("problem")
                        .path("code")
                        .asText();
            }
            assertThat(code).as("socket commands count").isNotEmpty();
            assertThat(socket.frames("error")
                            .getLast()
                            .path("problem")
                            .path("status")
                            .asInt())
                    .isEqualTo(429);
        }
        assertThat(table.id()).isNotBlank();
    }

    @Test
    void new_guests_are_limited_by_address() throws Exception {
        Client nobody = Client.nobody(lab);
        Reply last = nobody.post("/auth/guest", null);
        for (int i = 0; i < 3 * GUESTS && last.status() == 201; i++) {
            last = nobody.post("/auth/guest", null);
        }
        assertThat(last.isProblem(429).header("Retry-After")).isPresent();
        nobody.get("/healthz").is(200);
    }
}
