package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Living people are not offered unless configuration says so, and then by the name of a reading. */
class LivingIT {
    private static final List<String> LIVING =
            Cast.IDS.stream().filter(id -> Cast.find(id).living()).toList();
    private static final String TOPIC = "Should pupils be graded?";
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path home;

    private Setup setup;
    private ChatLabProcess lab;
    private Client client;

    @BeforeEach
    void there_is_a_database() {
        setup = Setup.onSharedServer(home);
    }

    /** Ends the ChatLab that runs, if any, and starts one on the same data. */
    private void run(Setup with) throws Exception {
        if (lab != null) {
            lab.close();
        }
        lab = ChatLabProcess.start(with);
        client = client == null ? Client.guest(lab) : client.at(lab);
    }

    @AfterEach
    void it_ends() {
        lab.close();
    }

    private List<String> listed(String query) throws Exception {
        return client.get("/personas?limit=200" + query)
                .is(200)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private Reply launch(String living) throws Exception {
        return client.post("/discussions", Map.of("topic", TOPIC, "personas", List.of("dewey", living)));
    }

    @Test
    void by_default_they_are_nowhere() throws Exception {
        run(setup);
        assertThat(LIVING).isNotEmpty();
        assertThat(listed("")).contains("dewey").doesNotContainAnyElementsOf(LIVING);
        for (String id : LIVING) {
            assertThat(listed("&q=" + Cast.find(id).shortName())).as(id).doesNotContain(id);
            client.get("/personas/" + id).isProblem(404);
            client.send("GET", "/personas/" + id, null, Map.of("Accept", "application/yaml"))
                    .isProblem(404);
            client.get("/personas/" + id + "/portrait.svg").isProblem(404);
            Reply refused = launch(id).isProblem(422, "unknown_persona");
            assertThat(refused.pointers()).containsExactly("/personas/1");
            assertThat(refused.json().path("errors").path(0).path("detail").asText())
                    .isEqualTo("There is no character " + id + ".");
            Reply ahead = client.post("/previews", Map.of("topic", TOPIC, "personas", List.of(id, "dewey")));
            assertThat(ahead.isProblem(422, "unknown_persona").pointers()).containsExactly("/personas/0");
            assertThat(client.post("/api/chat", Map.of("message", TOPIC, "theorist", id))
                            .isProblem(422)
                            .pointers())
                    .containsExactly("/theorist");
        }
    }

    @Test
    void when_shown_each_is_called_a_reading_everywhere_and_can_be_hidden_again() throws Exception {
        run(setup.with("LIVING", true));
        assertThat(listed("")).containsAll(LIVING);
        List<Table> tables = new ArrayList<>();
        for (String id : LIVING) {
            String name =
                    client.get("/personas/" + id).is(200).json().path("name").asText();
            assertThat(name).startsWith("A reading of ");
            JsonNode items = client.post("/previews", Map.of("topic", TOPIC, "personas", List.of(id, "dewey")))
                    .is(200)
                    .json()
                    .path("items");
            assertThat(items.path(0).path("name").asText()).isEqualTo(name);
            assertThat(items.path(0).path("perspective").asText()).isNotBlank();
            Table table = new Table(client, launch(id).is(201).json().path("id").asText());
            int n = client.post(table.path("/next"), Map.of("speaker", id))
                    .is(202)
                    .json()
                    .path("turn")
                    .asInt();
            table.awaitQuiet(SOON);
            assertThat(table.turn(n).path("speaker").path("name").asText()).isEqualTo(name);
            assertThat(table.turn(n).path("status").asText()).isEqualTo("completed");
            tables.add(table);
        }
        run(setup);
        assertThat(listed("")).doesNotContainAnyElementsOf(LIVING);
        for (int i = 0; i < LIVING.size(); i++) {
            assertSilent(tables.get(i).as(client), LIVING.get(i));
        }
    }

    /** What was said stays readable, but nothing new is said. */
    private void assertSilent(Table table, String id) throws Exception {
        assertThat(table.turn(1).path("status").asText()).isEqualTo("completed");
        int n = client.post(table.path("/next"), Map.of("speaker", id))
                .is(202)
                .json()
                .path("turn")
                .asInt();
        table.awaitQuiet(SOON);
        assertThat(table.turn(n).path("status").asText()).isEqualTo("failed");
    }

    @Test
    void a_hidden_one_stays_hidden_when_its_file_is_edited_while_running() throws Exception {
        run(setup.with("LIVING", true));
        String id = LIVING.getFirst();
        Table table = new Table(client, launch(id).is(201).json().path("id").asText());
        run(setup);
        edit(Cast.find(id), "tagline", "tagline: Edited while running.");
        assertThat(listed("")).doesNotContain(id);
        client.post(table.path("/next"), Map.of("speaker", id)).is(202);
        table.awaitQuiet(SOON);
        assertThat(table.turn(1).path("status").asText()).isEqualTo("failed");
    }

    @Test
    void one_who_is_marked_as_living_while_running_goes() throws Exception {
        run(setup);
        Persona persona = Cast.find(LIVING.getFirst());
        edit(persona, "living", "living: false");
        client.get("/personas/" + persona.id()).is(200);
        edit(persona, "living", "living: true");
        client.get("/personas/" + persona.id()).isProblem(404);
        client.post("/previews", Map.of("topic", TOPIC, "personas", List.of(persona.id())))
                .isProblem(422);
    }

    @Test
    void one_who_is_taken_out_on_request_is_gone_at_once_and_does_not_come_back_with_a_run() throws Exception {
        Setup shown = setup.with("LIVING", true);
        run(shown);
        String id = LIVING.getFirst();
        Files.delete(file(Cast.find(id)));
        assertThat(lab.output().await(line -> line.contains("The file of " + id + " is gone"), SOON))
                .isPresent();
        client.get("/personas/" + id).isProblem(404);
        run(shown);
        client.get("/personas/" + id).isProblem(404);
    }

    private Path file(Persona persona) {
        return lab.setup()
                .personasDir()
                .resolve(persona.cast().name().toLowerCase(java.util.Locale.ROOT))
                .resolve(persona.id() + ".yaml");
    }

    private void edit(Persona persona, String key, String line) throws Exception {
        Path file = file(persona);
        String before = Files.readString(file);
        String after = before.replaceFirst("(?m)^" + key + ":.*$", line);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
        String read = persona.name() + " was read again from its file, version " + PersonaYaml.version(after);
        assertThat(lab.output().await(said -> said.contains(read), SOON))
                .as("%s", lab.output())
                .isPresent();
        Thread.sleep(200);
    }
}
