package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A glance ahead: what each would likely say on a topic, and with whom they would clash. */
class PreviewsIT {
    private static final String TOPIC = "Should pupils be graded?";
    private static final List<String> TABLE = List.of("skinner", "dewey", "noddings");

    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;

    @BeforeEach
    void somebody_is_here() throws Exception {
        client = Client.guest(LAB.process());
    }

    private Reply preview(Object topic, Object personas) throws Exception {
        return client.post("/previews", Map.of("topic", topic, "personas", personas));
    }

    @Test
    void each_has_a_perspective_of_its_own_in_the_order_asked_for() throws Exception {
        JsonNode preview = preview(TOPIC, TABLE).is(200).json();
        assertThat(preview.path("topic").asText()).isEqualTo(TOPIC);
        assertThat(preview.path("items").findValuesAsText("persona")).isEqualTo(TABLE);
        assertThat(preview.path("items").findValuesAsText("perspective"))
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).hasSizeGreaterThan(120).endsWith("."));
        for (JsonNode item : preview.path("items")) {
            assertThat(item.path("name").asText()).isNotBlank();
            assertThat(item.path("error").isNull()).isTrue();
        }
    }

    @Test
    void it_says_that_it_is_a_forecast_by_a_scripted_voice() throws Exception {
        JsonNode preview = preview(TOPIC, TABLE).is(200).json();
        assertThat(preview.path("notice").asText()).contains("forecast", "scripted voice", "no AI model");
        for (JsonNode item : preview.path("items")) {
            assertThat(item.path("voice").path("provider").asText()).isEqualTo("scripted");
        }
    }

    @Test
    void who_would_clash_with_whom_is_told_with_its_basis() throws Exception {
        JsonNode items = preview(TOPIC, TABLE).is(200).json().path("items");
        JsonNode dewey = items.path(1);
        assertThat(dewey.path("clashes").findValuesAsText("with")).containsExactly("skinner");
        assertThat(dewey.path("clashes").path(0).path("basis").asText()).isIn("documented", "inferred");
        assertThat(dewey.path("clashes").path(0).path("about").asText()).isNotBlank();
        assertThat(dewey.path("allies").findValuesAsText("with")).containsExactly("noddings");
    }

    @Test
    void the_same_question_gets_the_same_answer_and_another_topic_another() throws Exception {
        JsonNode one = preview(TOPIC, TABLE).is(200).json();
        assertThat(preview(TOPIC, TABLE).is(200).json()).isEqualTo(one);
        assertThat(preview("Should cities ban cars?", TABLE)
                        .is(200)
                        .json()
                        .path("items")
                        .findValuesAsText("perspective"))
                .doesNotContainAnyElementsOf(one.path("items").findValuesAsText("perspective"));
    }

    @Test
    void nothing_is_kept_of_it() throws Exception {
        preview(TOPIC, TABLE).is(200);
        assertThat(client.get("/discussions").is(200).json().path("items")).isEmpty();
    }

    @Test
    void a_seat_may_be_named_as_discussions_do() throws Exception {
        JsonNode items = preview(TOPIC, List.of("dewey", Map.of("id", "kant", "voice", "scripted")))
                .is(200)
                .json()
                .path("items");
        assertThat(items.findValuesAsText("persona")).containsExactly("dewey", "kant");
    }

    @Test
    void unknown_repeated_missing_or_too_many_characters_are_named() throws Exception {
        Reply unknown = preview(TOPIC, List.of("dewey", "socrates-of-nowhere", "kant", "nobody"))
                .isProblem(422, "unknown_persona");
        assertThat(unknown.pointers()).containsExactly("/personas/1", "/personas/3");
        assertThat(unknown.body()).contains("socrates-of-nowhere");
        assertThat(preview(TOPIC, List.of("dewey", "kant", "dewey"))
                        .isProblem(422)
                        .pointers())
                .containsExactly("/personas/2");
        assertThat(preview(TOPIC, List.of()).isProblem(422).pointers()).containsExactly("/personas");
        assertThat(preview(TOPIC, Collections.nCopies(7, "dewey"))
                        .isProblem(422)
                        .pointers())
                .containsExactly("/personas");
    }

    @Test
    void an_empty_or_too_long_topic_and_unknown_fields_are_refused() throws Exception {
        for (String topic : List.of("", "  \n ", "x".repeat(2_001))) {
            assertThat(preview(topic, TABLE).isProblem(422).pointers()).containsExactly("/topic");
        }
        preview("x".repeat(20_480), TABLE).isProblem(413);
        preview("Why? ".repeat(400).strip(), TABLE).is(200);
        client.post("/previews", "{\"topic\": ").isProblem(400);
        assertThat(client.post("/previews", Map.of("topic", TOPIC, "personas", TABLE, "seed", 1))
                        .isProblem(422)
                        .pointers())
                .containsExactly("/seed");
    }

    @Test
    void nobody_gets_one_without_a_token() throws Exception {
        Client.nobody(LAB.process())
                .post("/previews", Map.of("topic", TOPIC, "personas", TABLE))
                .isProblem(401);
    }
}
