package dev.chatlab.persona;

import static dev.chatlab.persona.Complaints.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatlab.persona.Issues.Issue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where a file is not as the schema wants it: what is wrong there, and what to write. */
class SchemaTest {
    private static final Draft GOOD = Draft.good();

    @Test
    void what_is_empty_is_told_what_belongs_there() {
        assertError(GOOD.with("name: Ada Loom", "name:"), "name:", "/name", "This is empty.", "The full name");
        assertError(GOOD.with("id: ada", "id: ''"), "id:", "/id", "This is empty.", "ada-loom");
        assertError(GOOD.with("issue: grading", "issue:"), "issue:", "/positions/0/issue", "empty", "65 words");
        assertError(GOOD.with("color: teal", "color: ' '"), "color:", "/color", "empty", "brick", "leave the key out");
        assertError(GOOD.with("living: false", "living:"), "living:", "/living", "empty", "leave the key out");
        assertError(
                GOOD.with("never_say: [at the end of the day]", "never_say:"), "never_say:", "/never_say", "hyphen");
    }

    @Test
    void what_is_of_another_kind_is_told_what_it_is_and_what_it_should_be() {
        assertError(GOOD.with("living: false", "living: perhaps"), "living:", "/living", "perhaps", "true or false");
        assertError(GOOD.with("guidance: 0.2", "guidance: high"), "axes:", "/axes/guidance", "number from -1 to 1");
        assertError(GOOD.with("guidance: 0.2", "guidance: 2"), "axes:", "/axes/guidance", "2 is out of", "-1 to 1");
        assertError(
                GOOD.with("never_say: [at the end of the day]", "never_say: no"), "never_say:", "/never_say", "list");
        assertError(GOOD.with("short: Loom", "short: {topic}"), "short:", "/short", "brace", "single quotation marks");
        assertError(GOOD.with("short: Loom", "short: [Loom]"), "short:", "/short", "A list stands here", "a text");
    }

    @Test
    void a_wrong_word_is_told_which_was_meant_or_which_there_are() {
        Finding near = PersonaYaml.check(GOOD.with("color: teal", "color: teel").text())
                .getFirst();
        assertThat(near.detail()).isEqualTo("teel is not known here. Did you mean teal?");
        assertThat(near.suggestion()).isEqualTo("teal");
        assertError(GOOD.with("color: teal", "color: pink"), "color:", "/color", "pink", "Use one of brick, amber");
        assertError(GOOD.with("grounds: [al1]", "grounds: [al]"), "grounds:", "/positions/0/grounds/0", "mean al1");
    }

    @Test
    void sizes_are_told_in_words_that_fit_the_number() {
        String asks = GOOD.text()
                .substring(GOOD.text().indexOf("asks:\n"), GOOD.text().indexOf("bridges:\n"));
        assertError(
                GOOD.with(asks, "asks: [What is it made of?]\n"),
                "asks:",
                "/asks",
                "3 entries are",
                "here is 1",
                "2 entries");
        assertError(
                GOOD.with("vocabulary: [warp, weft, thread, pattern, mending, loom, patience, edge]", "vocabulary: []"),
                "vocabulary:",
                "/vocabulary",
                "1 entry is needed",
                "here is none",
                "Add 1 entry.");
        assertError(
                GOOD.with("tagline: Looks", "tagline: " + "x".repeat(100) + " Looks"),
                "tagline:",
                "/tagline",
                "Write at most 100.");
    }

    @Test
    void a_form_is_told_in_words() {
        assertError(GOOD.with("name: Ada Loom", "name: The “Loom”"), "name:", "/name", "Quotation marks");
        assertError(GOOD.with("id: ada", "id: Ada Loom"), "id:", "/id", "lower-case");
        assertError(
                GOOD.with(
                        "- Skill is a conversation with something that cannot be flattered.",
                        "- Skill is a conversation"),
                "- Skill is",
                "/ideas/0/claims/2",
                "full stop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "check", "portrait", "try"})
    void an_id_that_addresses_need_is_refused(String id) {
        assertError(GOOD.with("id: ada", "id: " + id), "id: " + id, "/id", id + " is reserved. Choose another.");
    }

    @Test
    void the_schema_lists_what_the_cast_shares_and_no_other() throws IOException {
        JsonNode words = new ObjectMapper().readTree(PersonaYaml.schema()).path("$defs");
        List<String> sides = new ArrayList<>(List.of("general"));
        sides.addAll(ids(Issues.stock().subs()));
        assertThat(words.path("issue").path("enum"))
                .extracting(JsonNode::asText)
                .isEqualTo(ids(Issues.stock().issues()));
        assertThat(words.path("side").path("enum")).extracting(JsonNode::asText).isEqualTo(sides);
        assertThat(words.path("theme").path("enum"))
                .extracting(JsonNode::asText)
                .isEqualTo(ids(Issues.stock().themes()));
    }

    private static List<String> ids(List<Issue> issues) {
        return issues.stream().map(Issue::id).toList();
    }
}
