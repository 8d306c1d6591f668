package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.persona.Draft;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the linter tells people about characters of their own. */
class CheckIT {
    private static final Draft GOOD = Draft.good();

    @RegisterExtension
    private static final Running LAB = Running.chatLab();

    private Client client;

    @BeforeEach
    void somebody_comes() throws Exception {
        client = Client.guest(LAB.process());
    }

    private Reply check(String yaml) throws Exception {
        return new Writer(client).check(yaml);
    }

    private static List<String> paths(JsonNode verdict) {
        return verdict.path("problems").findValuesAsText("path");
    }

    @Test
    void a_good_character_is_valid_and_nothing_is_saved() throws Exception {
        JsonNode verdict = check(GOOD.text()).is(200).json();
        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(verdict.path("problems").isArray()).isTrue();
        assertThat(verdict.path("problems")).isEmpty();
        client.get("/personas/ada").isProblem(404);
    }

    @Test
    void a_fault_is_told_with_line_column_path_and_what_to_do() throws Exception {
        Draft bad = GOOD.with("    grounds: [al1]", "    grounds: [al1, al9]");
        JsonNode verdict = check(bad.text()).is(200).json();
        assertThat(verdict.path("valid").asBoolean()).isFalse();
        JsonNode problem = verdict.path("problems").path(0);
        assertThat(problem.path("line").asInt()).isEqualTo(bad.line("grounds: [al1, al9]"));
        assertThat(problem.path("column").asInt()).isEqualTo(20);
        assertThat(problem.path("path").asText()).isEqualTo("/positions/0/grounds/1");
        assertThat(problem.path("detail").asText()).contains("al9", "leave the ground out");
        assertThat(problem.path("severity").asText()).isEqualTo("error");
    }

    @Test
    void advice_does_not_make_a_character_invalid() throws Exception {
        JsonNode verdict = check(
                        GOOD.with("- slow handwork", "- The slow handwork").text())
                .is(200)
                .json();
        assertThat(verdict.path("valid").asBoolean()).isTrue();
        assertThat(paths(verdict)).containsExactly("/ideas/0/gist/0");
        assertThat(verdict.path("problems").path(0).path("severity").asText()).isEqualTo("advice");
    }

    @Test
    void what_is_no_yaml_is_told_where() throws Exception {
        JsonNode verdict = check("id: ada\nname: [unclosed\n").is(200).json();
        assertThat(verdict.path("valid").asBoolean()).isFalse();
        assertThat(verdict.path("problems").path(0).path("line").asInt()).isPositive();
        for (String text : List.of(
                "just words", "&a [*a]", "!!java.net.URL [x]", "[".repeat(10_000), "\u0000", "- ".repeat(9_000))) {
            assertThat(check(text).is(200).json().path("valid").asBoolean())
                    .as(text)
                    .isFalse();
        }
    }

    @Test
    void the_stock_characters_are_valid() throws Exception {
        for (String id : Client.THREE) {
            Reply file = client.send("GET", "/personas/" + id, null, Map.of("Accept", "application/yaml"));
            assertThat(check(file.is(200).body()).is(200).json().path("valid").asBoolean())
                    .as(id)
                    .isTrue();
        }
    }

    @Test
    void what_is_too_large_or_not_yaml_or_from_nobody_is_refused() throws Exception {
        check("x".repeat(256 * 1024 + 1)).isProblem(413, "too_large");
        check("# " + "x".repeat(256 * 1024 - 2)).is(200);
        client.send("POST", "/personas/check", "{}", Map.of("Content-Type", "application/json"))
                .isProblem(415);
        client.send("POST", "/personas/check", "a".repeat(300_000), Map.of("Content-Type", "text/plain"))
                .isProblem(415);
        new Writer(Client.nobody(LAB.process())).check(GOOD.text()).isProblem(401);
        assertThat(check(new String(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8)
                                + GOOD.text())
                        .is(200)
                        .json()
                        .path("valid")
                        .asBoolean())
                .as("a byte order mark is no fault")
                .isTrue();
    }
}
