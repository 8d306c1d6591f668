package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.json.Json;
import dev.chatlab.persona.Draft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server does for somebody who is still writing: it explains, draws and lets the draft speak, and keeps nothing. */
class DraftsIT {
    private static final Draft ADA = Draft.good();
    private static final Map<String, String> YAML = Map.of("Content-Type", "application/yaml");
    private static final int MORE_THAN_ALLOWED = 30;

    @RegisterExtension
    private static final Running LAB =
            Running.chatLab().with("CHAT_RATE_PER_SECOND", 1).with("CHAT_RATE_BURST", 8);

    private Writer writer;

    @BeforeEach
    void somebody_comes() throws Exception {
        writer = Writer.guest(LAB.process());
    }

    private Reply sketch(String yaml) throws Exception {
        return writer.client().send("POST", "/personas/portrait", yaml, YAML);
    }

    private Reply ask(String yaml, String question) throws Exception {
        return writer.client().post("/personas/try", Map.of("yaml", yaml, "question", question));
    }

    @Test
    void the_schema_is_the_one_that_files_are_checked_against() throws Exception {
        Reply schema = writer.client().get("/personas/schema.json").is(200);
        assertThat(schema.header("Content-Type")).hasValue("application/schema+json");
        assertThat(schema.json())
                .isEqualTo(Json.read(Files.readString(Path.of("personas/persona.schema.json")), JsonNode.class));
    }

    @Test
    void a_drafts_portrait_is_drawn_before_there_is_anything_else() throws Exception {
        Reply face = sketch("name: Ada\ncolor: teal\nportrait: {hair: bun}").is(200);
        assertThat(face.header("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(face.header("Cache-Control")).hasValue("no-store");
        assertThat(face.body()).startsWith("<svg").contains("Ada");
        assertThat(sketch("name: Ada\ncolor: teal\nportrait: {hair: wig}")
                        .is(200)
                        .body())
                .isNotEqualTo(face.body());
        Reply broken = sketch("name: [Ada").isProblem(422, "unfit");
        assertThat(broken.json().path("errors").path(0).path("line").asInt()).isPositive();
    }

    @Test
    void the_portrait_of_a_draft_is_the_one_it_has_once_it_is_saved() throws Exception {
        String drawn = sketch(ADA.text()).is(200).body();
        writer.create(ADA.text()).is(201);
        assertThat(writer.client().get("/personas/ada/portrait.svg").is(200).body())
                .isEqualTo(drawn);
    }

    @Test
    void a_draft_answers_one_question_from_its_own_notes_and_is_not_kept() throws Exception {
        String claim = "A loom repays the hand that studies it, and it never repays the hand that hurries.";
        JsonNode answer =
                ask(ADA.text(), "Why does a loom repay the hand?").is(200).json();
        assertThat(answer.path("reply").asText()).isNotBlank().doesNotContain("[[");
        assertThat(answer.path("voice").path("provider").asText()).isEqualTo("scripted");
        assertThat(answer.path("notice").asText()).contains("no AI model");
        boolean heard = false;
        for (int i = 0; i < 12 && !heard; i++) {
            heard = ask(ADA.with(claim, claim.replace("loom", "xylophone")).text(), "Why does a loom repay the hand?")
                    .is(200)
                    .body()
                    .contains("xylophone");
        }
        assertThat(heard).as("the changed claim was spoken").isTrue();
        assertThat(writer.ids("cast=own")).isEmpty();
        writer.get("ada").isProblem(404);
    }

    @Test
    void a_draft_with_errors_or_without_a_question_is_told_why_it_does_not_speak() throws Exception {
        ask(ADA.without("name: Ada Loom").text(), "Why?").isProblem(422, "unfit");
        ask(ADA.text(), " ").isProblem(422, "invalid");
        ask(ADA.text(), "x".repeat(301)).isProblem(422, "invalid");
        writer.client().post("/personas/try", Map.of("yaml", ADA.text())).isProblem(422, "invalid");
        writer.client()
                .send("POST", "/personas/try?question=Why", ADA.text(), YAML)
                .isProblem(415);
    }

    @Test
    void a_draft_may_be_as_long_as_a_character_and_a_question_as_long_as_one() throws Exception {
        String most = "#".repeat(256 * 1024 - ADA.text().length() - 1) + "\n" + ADA.text();
        ask(most, "Why does a loom repay the hand?").is(200);
        ask("#" + most, "Why?").isProblem(413);
    }

    @Test
    void whoever_asks_too_often_is_told_to_wait() throws Exception {
        Reply last = ask(ADA.text(), "Why?");
        for (int i = 0; i < MORE_THAN_ALLOWED && last.status() != 429; i++) {
            last = ask(ADA.text(), "Why?");
        }
        last.isProblem(429, "rate_limited");
        assertThat(Integer.parseInt(last.header("Retry-After").orElseThrow())).isPositive();
        Client.guest(LAB.process())
                .post("/personas/try", Map.of("yaml", ADA.text(), "question", "Why?"))
                .is(200);
    }
}
