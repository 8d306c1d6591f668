package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import dev.chatlab.persona.Draft;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is one's own is taken home whole, and goes whole. */
class MyDataIT {
    private static final String DATABASE = SharedDatabase.create();
    private static final int MOST_AT_ONCE = 50;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of(
            "users WHERE id",
            "refresh_token WHERE user_id",
            "ticket WHERE user_id",
            "member WHERE user_id",
            "command WHERE user_id",
            "persona WHERE owner",
            "persona_version WHERE owner",
            "persona_picture WHERE owner");
    private static final List<String> TALKS = List.of(
            "discussion WHERE id", "event WHERE discussion", "turn WHERE discussion", "summary WHERE discussion");

    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 0).with("DATABASE_URL", DATABASE);

    private Client ada;
    private String adaId;
    private String cookie;

    @BeforeEach
    void somebody_comes() throws Exception {
        Reply session = Client.nobody(LAB.process()).post("/auth/guest", null).is(201);
        ada = new Client(LAB.process().uri(), session.json().path("accessToken").asText());
        adaId = session.json().path("user").path("id").asText();
        cookie = session.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static Table talk(Client client, String topic, int turns) throws Exception {
        Table table = client.launch(topic, Client.THREE);
        for (int left = turns; left > 0; left -= MOST_AT_ONCE) {
            table.auto(Math.min(left, MOST_AT_ONCE)).is(202);
            table.awaitQuiet(SOON);
        }
        return table;
    }

    private static HttpResponse<byte[]> load(Client client) throws Exception {
        return Client.HTTP.send(client.request("GET", "/me/data", null, Map.of()), BodyHandlers.ofByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String only(Map<String, byte[]> files, String pattern) {
        List<String> found =
                files.keySet().stream().filter(name -> name.matches(pattern)).toList();
        assertThat(found).as("%s among %s", pattern, files.keySet()).hasSize(1);
        return new String(files.get(found.getFirst()), StandardCharsets.UTF_8);
    }

    private void picture() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        LAB.process().uri().resolve("/api/v1/personas/ada/portrait"))
                .header("Content-Type", "image/png")
                .header("Authorization", "Bearer " + ada.token());
        assertThat(Client.HTTP
                        .send(
                                request.PUT(BodyPublishers.ofByteArray(png.toByteArray()))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everything_of_ones_own_comes_as_one_archive_and_nothing_of_anybody_elses() throws Exception {
        Table homework = talk(ada, "Should homework be graded?", 130);
        ada.post(homework.path("/summary"), Map.of()).is(200);
        Table old = talk(ada, "Was früher war: «alt»/../?", 1);
        ada.patch(old.path(""), Map.of("archived", true)).is(200);
        Table deleted = talk(ada, "Something deleted", 1);
        ada.delete(deleted.path("")).is(204);
        new Writer(ada).create(Draft.good().text()).is(201);
        picture();
        talk(Client.guest(LAB.process()), "A secret of somebody else", 1);

        HttpResponse<byte[]> reply = load(ada);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(reply.headers().firstValue("Content-Length")).isEmpty();
        assertThat(reply.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"chatlab-[0-9-]{10}\\.zip\"");
        Map<String, byte[]> files = unpacked(reply.body());
        assertThat(files).hasSize(7);
        assertThat(files.keySet()).allMatch(name -> !name.contains("..") && !name.startsWith("/"));
        JsonNode whole = Json.read(only(files, "discussions/.*-Should-homework-be-graded-.*\\.json"), JsonNode.class);
        assertThat(whole.path("turns")).hasSize(130);
        assertThat(whole.path("summary").path("topic").asText()).isEqualTo("Should homework be graded?");
        assertThat(only(files, "discussions/.*-Should-homework-be-graded-.*\\.md"))
                .contains("# Should homework be graded?", "<a id=\"turn-130\">");
        assertThat(only(files, "discussions/.*-Was-früher-war-alt-.*\\.md")).contains("alt");
        assertThat(only(files, "characters/ada\\.yaml")).isEqualTo(Draft.good().text());
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get("characters/ada.png"))))
                .isNotNull();
        assertThat(only(files, "README\\.txt"))
                .contains(
                        "Discussions: 2",
                        "Should homework be graded? (130 turns)",
                        "(1 turn, archived)",
                        "Characters: 1",
                        "Ada Loom");
        for (byte[] file : files.values()) {
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .doesNotContain("A secret of somebody else", "Something deleted");
        }
        HttpResponse<byte[]> again = load(ada);
        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(again.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 10L);
    }

    @Test
    void somebody_with_nothing_gets_an_index_and_a_stranger_gets_none() throws Exception {
        Map<String, byte[]> files = unpacked(load(ada).body());
        assertThat(only(files, "README\\.txt")).contains("Discussions: 0", "Characters: 0");
        assertThat(files).hasSize(1);
        Client.nobody(LAB.process()).get("/me/data").isProblem(401, "unauthorized");
        Client.nobody(LAB.process()).delete("/me").isProblem(401, "unauthorized");
    }

    private static int count(String where, String id) throws Exception {
        try (Connection connection = SharedDatabase.connect(URI.create(DATABASE));
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM " + where + " = '" + id + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void who_deletes_themselves_is_gone_with_everything_and_nobody_else_is() throws Exception {
        Table mine = talk(ada, "Mine", 2);
        Table asleep = talk(ada, "Mine too", 1);
        ada.post(mine.path("/summary"), Map.of()).is(200);
        ada.post("/tickets", null).is(201);
        new Writer(ada).create(Draft.good().text(), "a key").is(201);
        picture();
        Client other = Client.guest(LAB.process());
        Table theirs = talk(other, "Theirs", 2);
        new Writer(other).create(Draft.good().text()).is(201);
        try (SocketClient socket = mine.socket();
                SocketClient quiet = asleep.socket();
                SocketClient strange = theirs.socket()) {
            socket.hello();
            quiet.hello();
            strange.hello();
            mine.auto(50).is(202);
            Reply gone = ada.delete("/me").is(204);
            assertThat(gone.header("Set-Cookie").orElseThrow()).contains("chatlab_refresh=;", "Max-Age=0");
            assertThat(socket.closeCode()).isEqualTo(1000);
            assertThat(quiet.closeCode()).isEqualTo(1000);
            theirs.next();
            strange.awaitTurn("turn.completed", 3);
        }
        for (String table : TABLES) {
            assertThat(count(table, adaId)).as(table).isZero();
        }
        for (String table : TALKS) {
            assertThat(count(table, mine.id())).as(table).isZero();
        }
        ada.delete("/me").is(204);
        ada.get("/discussions").is(200);
        assertThat(ada.get("/discussions").json().path("items")).isEmpty();
        mine.client().get(mine.path("")).isProblem(404);
        ada.post("/discussions", Map.of("topic", "Again", "personas", Client.THREE))
                .isProblem(404);
        Client.nobody(LAB.process())
                .send("POST", "/auth/refresh", null, Map.of("Cookie", cookie))
                .isProblem(401, "unauthorized");
        assertThat(other.get(theirs.path("/turns")).is(200).json().path("items"))
                .hasSize(3);
        assertThat(new Writer(other).ids("cast=own")).containsExactly("ada");
    }
}
