package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Identity, sockets and their tickets, who may come from where, and event streams. */
class EdgeIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 20);

    private Client client;
    private Table table;

    @BeforeEach
    void a_discussion_is_open() throws Exception {
        client = Client.guest(LAB.process());
        table = client.launch("Where is the edge of a school?", Client.THREE);
    }

    @Test
    void a_guest_gets_a_token_for_an_hour_and_a_cookie_out_of_reach_for_scripts() throws Exception {
        Reply guest = Client.nobody(LAB.process()).post("/auth/guest", null).is(201);
        assertThat(guest.json().path("expiresIn").asInt()).isEqualTo(3_600);
        assertThat(guest.json().path("user").path("guest").asBoolean()).isTrue();
        assertThat(guest.json().path("user").path("id").asText()).isNotBlank();
        assertThat(guest.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void a_refresh_token_is_exchanged_for_the_same_person_and_logout_ends_it() throws Exception {
        Client nobody = Client.nobody(LAB.process());
        Reply guest = nobody.post("/auth/guest", null).is(201);
        Reply fresh = nobody.send("POST", "/auth/refresh", null, cookie(guest)).is(200);
        assertThat(fresh.json().path("user")).isEqualTo(guest.json().path("user"));
        assertThat(cookie(fresh)).as("the token changes").isNotEqualTo(cookie(guest));
        nobody.send("POST", "/auth/logout", null, cookie(fresh)).is(204);
        nobody.send("POST", "/auth/refresh", null, cookie(fresh)).isProblem(401);
        nobody.post("/auth/refresh", null).isProblem(401);
    }

    private static Map<String, String> cookie(Reply reply) {
        return Map.of("Cookie", reply.header("Set-Cookie").orElseThrow().split(";")[0]);
    }

    @Test
    void a_ticket_opens_one_socket_and_no_second() throws Exception {
        String ticket =
                client.post("/tickets", null).is(201).json().path("ticket").asText();
        var address = SocketClient.address(table, "?after=0&ticket=" + ticket);
        try (SocketClient socket = SocketClient.open(address, Map.of(), frame -> {})) {
            assertThat(socket.hello().path("discussion").path("id").asText()).isEqualTo(table.id());
        }
        assertThat(SocketClient.refusal(address, Map.of())).isEqualTo(401);
        String theirs = Client.guest(LAB.process())
                .post("/tickets", null)
                .is(201)
                .json()
                .path("ticket")
                .asText();
        assertThat(SocketClient.refusal(SocketClient.address(table, "?ticket=" + theirs), Map.of()))
                .isEqualTo(404);
    }

    @Test
    void a_socket_from_a_foreign_page_is_403_and_from_our_own_is_welcome() throws Exception {
        String bearer = "Bearer " + client.token();
        var address = SocketClient.address(table, "");
        for (String origin :
                List.of("https://evil.example", "null", LAB.process().uri() + ".evil.example", "http://127.0.0.1:1")) {
            assertThat(SocketClient.refusal(address, Map.of("Authorization", bearer, "Origin", origin)))
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(SocketClient.refusal(
                        address,
                        Map.of(
                                "Authorization",
                                bearer,
                                "Origin",
                                LAB.process().uri().toString())))
                .isEqualTo(101);
        client.get(table.path("/socket")).isProblem(426);
    }

    @Test
    void a_foreign_page_gets_no_leave_to_read() throws Exception {
        Map<String, String> asking = Map.of(
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(client.send("OPTIONS", "/discussions", null, asking).header("Access-Control-Allow-Origin"))
                .isEmpty();
        Reply read = client.send("GET", "/discussions", null, Map.of("Origin", "https://evil.example"));
        assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
        Map<String, String> foreign = Map.of("Origin", "https://evil.example");
        Client.nobody(LAB.process())
                .send("POST", "/auth/refresh", null, foreign)
                .isProblem(403);
    }

    @Test
    void hello_comes_first_and_tells_how_far_it_is() throws Exception {
        table.say("Before the socket.");
        try (SocketClient socket = table.socket(1, frame -> {})) {
            JsonNode hello = socket.hello();
            assertThat(socket.frames().getFirst()).isEqualTo(hello);
            assertThat(hello.path("seq").asLong()).isEqualTo(2);
            assertThat(hello.path("state").asText()).isEqualTo("idle");
            assertThat(socket.awaitTurn("turn.completed", 1).path("seq").asLong())
                    .isEqualTo(2);
            assertThat(socket.frames("discussion.updated"))
                    .as("after=1 leaves out event 1")
                    .isEmpty();
        }
    }

    @Test
    void an_event_stream_tells_the_same_and_resumes_by_its_last_id() throws Exception {
        try (EventStream stream = EventStream.open(table, Map.of())) {
            assertThat(stream.contentType()).startsWith("text/event-stream");
            table.next();
            stream.await(event -> event.type().equals("turn.completed"));
            List<EventStream.Event> events = stream.events();
            assertThat(events.getFirst().type()).isEqualTo("hello");
            assertThat(events).allSatisfy(event -> {
                assertThat(event.data().path("type").asText()).isEqualTo(event.type());
                boolean durable = event.data().has("seq") && event.type().contains(".");
                assertThat(event.id())
                        .isEqualTo(durable ? event.data().path("seq").asText() : null);
            });
            Fold fold = new Fold();
            fold.connected();
            events.forEach(event -> fold.add(event.data()));
            Transcripts.assertSame(fold, table.turns());
            assertThat(fold.streamed()).containsExactly(1);
        }
        table.say("And then?");
        try (EventStream stream = EventStream.open(table, Map.of("Last-Event-ID", "2"))) {
            stream.await(event -> "4".equals(event.id()));
            assertThat(stream.events().stream().map(EventStream.Event::id).filter(id -> id != null))
                    .containsExactly("3", "4");
        }
    }
}
