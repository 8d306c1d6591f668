package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.persona.Draft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Characters that people write: theirs alone, and as good at a table as those that come along. */
class OwnCharactersIT {
    private static final Draft ADA = Draft.good();

    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;
    private Writer writer;

    @BeforeEach
    void somebody_comes() throws Exception {
        writer = Writer.guest(LAB.process());
        client = writer.client();
    }

    @Test
    void one_written_from_scratch_is_kept_listed_and_given_back_as_it_was() throws Exception {
        Reply made = writer.create(ADA.text()).is(201);
        assertThat(made.header("Location")).hasValue("/api/v1/personas/ada");
        assertThat(made.json().path("name").asText()).isEqualTo("Ada Loom");
        assertThat(made.json().path("cast").asText()).isEqualTo("own");
        assertThat(made.json().path("builtin").asBoolean()).isFalse();
        assertThat(made.etag()).isEqualTo("\"" + made.json().path("version").asText() + "\"");

        Reply file = writer.yaml("ada").is(200);
        assertThat(file.body()).isEqualTo(ADA.text());
        assertThat(file.etag()).isEqualTo(made.etag());
        assertThat(writer.get("ada").is(200).json()).isEqualTo(made.json());
        assertThat(writer.ids("")).contains("ada", "dewey");
        assertThat(writer.ids("cast=own")).containsExactly("ada");
        assertThat(writer.ids("q=weaver")).containsExactly("ada");
        Reply face = client.get("/personas/ada/portrait.svg").is(200);
        assertThat(face.body()).contains("Ada Loom");
        assertThat(face.header("Cache-Control").orElseThrow()).startsWith("private");
    }

    @Test
    void a_stock_character_is_copied_under_another_id_and_listed_as_ones_own() throws Exception {
        String dewey = writer.yaml("dewey").is(200).body();
        writer.create(dewey).isProblem(409, "builtin");
        JsonNode copy = writer.create(dewey.replaceFirst("(?m)^id: dewey$", "id: my_dewey"))
                .is(201)
                .json();
        assertThat(copy.path("cast").asText()).isEqualTo("own");
        assertThat(writer.ids("cast=own")).containsExactly("my_dewey");
        assertThat(writer.ids("cast=theorists")).contains("dewey").doesNotContain("my_dewey");
        assertThat(writer.yaml("my_dewey").body()).contains("cast: theorists");
    }

    @Test
    void a_character_is_changed_only_by_who_saw_its_present_version() throws Exception {
        Reply made = writer.create(ADA.text()).is(201);
        String second = ADA.with("name: Ada Loom", "name: Ada B. Loom").text();
        writer.put("ada", second).isProblem(428, "if_match_required");
        Reply changed = writer.put("ada", second, made.etag()).is(200);
        assertThat(changed.json().path("name").asText()).isEqualTo("Ada B. Loom");
        assertThat(changed.etag())
                .isNotEqualTo(made.etag())
                .isEqualTo(writer.get("ada").etag());

        String third = ADA.with("name: Ada Loom", "name: Ada C. Loom").text();
        for (String stale : List.of(made.etag(), "W/" + changed.etag(), "\"\"", "rubbish")) {
            writer.put("ada", third, stale).isProblem(412, "stale");
        }
        writer.put("ada", second, made.etag()).is(200);
        writer.put("ada", third, "\"other\", " + changed.etag()).is(200);
        writer.put("ada", second, "*").is(200);
        assertThat(writer.get("ada").json().path("name").asText()).isEqualTo("Ada B. Loom");
        writer.put("nobody", ADA.with("id: ada", "id: nobody").text(), "*").isProblem(404);
    }

    @Test
    void what_is_unfit_is_refused_with_every_fault_and_its_place() throws Exception {
        Draft bad = ADA.with("grounds: [al1]", "grounds: [al9]").with("tagline:", "taglin:");
        for (Reply reply : List.of(writer.create(bad.text()), writer.create("just words"), writer.create(""))) {
            reply.isProblem(422, "unfit");
            assertThat(reply.json().path("errors")).isNotEmpty().allSatisfy(error -> {
                assertThat(error.path("line").asInt()).isPositive();
                assertThat(error.path("column").asInt()).isPositive();
                assertThat(error.has("path")).isTrue();
                assertThat(error.path("detail").asText()).isNotBlank();
            });
        }
        JsonNode first = writer.create(bad.text()).json().path("errors");
        assertThat(first.findValuesAsText("path")).contains("/taglin", "/tagline");
        writer.create(ADA.text()).is(201);
        Reply other =
                writer.put("ada", ADA.with("id: ada", "id: eve").text(), "*").isProblem(422, "unfit");
        assertThat(other.json().path("errors").path(0).path("path").asText()).isEqualTo("/id");
        writer.create("#".repeat(300_000)).isProblem(413);
        client.post("/personas", Map.of("id", "ada")).isProblem(415);
    }

    @Test
    void an_id_is_taken_once_and_a_stock_character_is_nobodys_to_change() throws Exception {
        writer.create(ADA.text()).is(201);
        writer.create(ADA.with("name: Ada Loom", "name: Another").text()).isProblem(409, "persona_exists");
        String dewey = writer.yaml("dewey").body();
        writer.put("dewey", dewey, "*").isProblem(403, "builtin");
        client.delete("/personas/dewey").isProblem(403, "builtin");
        client.delete("/personas/nobody").isProblem(404);
    }

    @Test
    void no_character_takes_an_address_that_ChatLab_needs_for_itself() throws Exception {
        for (String id : List.of("new", "check", "portrait", "try", "schema.json")) {
            Reply refused =
                    writer.create(ADA.with("id: ada", "id: " + id).text()).isProblem(422, "unfit");
            assertThat(refused.json().path("errors").path(0).path("path").asText())
                    .isEqualTo("/id");
            writer.put(id, ADA.text(), "*").isProblem(id.equals("schema.json") ? 404 : 422);
            client.delete("/personas/" + id).isProblem(404);
        }
        writer.create(ADA.with("id: ada", "id: news").text()).is(201);
    }

    @Test
    void a_creation_sent_twice_happens_once() throws Exception {
        String key = UUID.randomUUID().toString();
        Reply first = writer.create(ADA.text(), key).is(201);
        Reply again = writer.create(ADA.text(), key).is(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.etag()).isEqualTo(first.etag());
        writer.create(ADA.with("id: ada", "id: eve").text(), key).isProblem(422, "key_reused");
        client.post("/discussions", Map.of("topic", "Keys", "personas", List.of("dewey")), key)
                .isProblem(422, "key_reused");
        assertThat(writer.ids("cast=own")).containsExactly("ada");
    }

    @Test
    void a_stranger_finds_nothing_and_may_have_the_same_id() throws Exception {
        Reply made = writer.create(ADA.text()).is(201);
        String version = made.json().path("version").asText();
        Client eve = Client.guest(LAB.process());
        for (String path :
                List.of("ada", "ada?version=" + version, "ada/portrait.svg", "ada/portrait.svg?v=" + version)) {
            eve.get("/personas/" + path).isProblem(404);
        }
        new Writer(eve).put("ada", ADA.text(), "*").isProblem(404);
        eve.delete("/personas/ada").isProblem(404);
        assertThat(new Writer(eve).ids("")).doesNotContain("ada");
        Reply invited = eve.post("/discussions", Map.of("topic", "Cloth", "personas", List.of("dewey", "ada")));
        assertThat(invited.isProblem(422).pointers()).containsExactly("/personas/1");
        Client.nobody(LAB.process()).get("/personas/ada/portrait.svg").isProblem(404);
        new Writer(Client.nobody(LAB.process())).create(ADA.text()).isProblem(401);

        new Writer(eve)
                .create(ADA.with("name: Ada Loom", "name: Eve Loom").text())
                .is(201);
        assertThat(writer.get("ada").json().path("name").asText()).isEqualTo("Ada Loom");
        Table hers = eve.launch("Should pupils be graded?", List.of("ada", "dewey"));
        hers.next();
        hers.awaitQuiet(SocketClient.SOON);
        assertThat(hers.discussion().path("seats").path(0).path("name").asText())
                .isEqualTo("Eve Loom");
    }
}
