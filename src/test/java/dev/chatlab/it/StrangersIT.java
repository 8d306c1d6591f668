package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has no good token, or no business with a discussion. */
class StrangersIT {
    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    @RegisterExtension
    private static final Sitting SITTING = Sitting.in(LAB);

    private Client client;
    private Table table;

    @BeforeEach
    void a_discussion_is_open() {
        client = SITTING.client();
        table = SITTING.table();
    }

    @Test
    void without_a_good_token_everything_is_401() throws Exception {
        for (String token : tokens()) {
            Client other = new Client(client.server(), token);
            for (String path : List.of("/discussions", table.path(""), table.path("/turns"), "/personas")) {
                Reply reply = other.get(path).isProblem(401);
                assertThat(reply.header("WWW-Authenticate"))
                        .as("how to do better")
                        .isPresent();
            }
            other.post(table.path("/next"), null).isProblem(401);
            other.post("/tickets", null).isProblem(401);
            assertThat(SocketClient.refusal(SocketClient.address(table, ""), bearer(token)))
                    .isEqualTo(401);
        }
        assertThat(SocketClient.refusal(SocketClient.address(table, "?ticket=rubbish"), Map.of()))
                .isEqualTo(401);
        Client.nobody(LAB.process())
                .send("GET", "/discussions", null, Map.of("Authorization", "Basic YTpi"))
                .isProblem(401);
    }

    private static Map<String, String> bearer(String token) {
        return token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    /** None, rubbish, and good ones bent: another signature, no algorithm, an expiry long past. */
    private List<String> tokens() {
        String[] parts = client.token().split("\\.");
        String none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String old = parts[0] + "." + encode(claims.replaceAll("\"exp\":\\d+", "\"exp\":1")) + "." + parts[2];
        String bent = parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
        List<String> all = new ArrayList<>(List.of("rubbish", "a.b.c", ".", none, old, bent, "x".repeat(4_000)));
        all.add(null);
        return all;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void somebody_elses_discussion_does_not_exist() throws Exception {
        table.say("A secret.");
        Client stranger = Client.guest(LAB.process());
        Table theirs = table.as(stranger);
        Table random = new Table(stranger, UUID.randomUUID().toString());
        List<Reply> seen = everyRoute(theirs);
        List<Reply> unknown = everyRoute(random);
        for (int i = 0; i < seen.size(); i++) {
            seen.get(i).isProblem(404);
            unknown.get(i).isProblem(404);
            assertThat(anonymous(seen.get(i))).isEqualTo(anonymous(unknown.get(i)));
        }
        assertThat(socketStatus(theirs)).isEqualTo(socketStatus(random)).isEqualTo(404);
        assertThat(stranger.get("/discussions").json().path("items")).isEmpty();
        assertThat(table.turns()).as("nothing happened to it").hasSize(1);
    }

    private static List<Reply> everyRoute(Table of) throws Exception {
        Client by = of.client();
        return List.of(
                by.get(of.path("")),
                by.get(of.path("/turns")),
                by.get(of.path("/events")),
                by.get(of.path("/export?format=md")),
                by.get(of.path("/export?format=json")),
                by.get(of.path("/spending")),
                by.get(of.path("/estimate")),
                by.patch(of.path(""), Map.of("title", "Mine now")),
                by.post(of.path("/next"), null),
                by.post(of.path("/say"), Map.of("text", "Hello")),
                by.post(of.path("/auto"), Map.of("turns", 1)),
                by.post(of.path("/stop"), null),
                by.delete(of.path("")));
    }

    private static JsonNode anonymous(Reply reply) {
        JsonNode json = reply.json();
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("requestId");
        return json;
    }

    private static int socketStatus(Table of) throws InterruptedException {
        return SocketClient.refusal(
                SocketClient.address(of, ""), bearer(of.client().token()));
    }
}
