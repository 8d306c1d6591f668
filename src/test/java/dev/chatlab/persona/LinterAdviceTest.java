package dev.chatlab.persona;

import static dev.chatlab.persona.Complaints.assertAdvice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatlab.portrait.Vocabulary;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What would make a character better, on one that is good but for one place. */
class LinterAdviceTest {
    private static final Draft GOOD = Draft.good();

    @Test
    void nearly_the_same_sentence_is_advice() {
        Draft near =
                GOOD.with("I keep a small sample of this.", "To mend a thing one must first find out how it was made.");
        assertAdvice(near, "how it was made", "/frames/example/5", "line " + near.line("find out how it was meant"));
    }

    @Test
    void a_gist_may_repeat_its_claim_but_no_other_gist() {
        Draft claim = GOOD.with(
                "- slow handwork teaches more about a pattern than any drawing of it",
                "- skill is a conversation with something that cannot be flattered");
        assertThat(PersonaYaml.check(claim.text())).isEmpty();
        Draft twice = GOOD.with(
                "- skill grows from",
                "- slow handwork teaches more about a pattern than any drawing of it\n      - skill grows from");
        assertThat(PersonaYaml.check(twice.text())).extracting(Finding::path).containsExactly("/ideas/0/gist/1");
    }

    @Test
    void an_idea_with_too_little_to_say_is_advice_unless_it_is_a_lens() {
        String facets = GOOD.text()
                .substring(
                        GOOD.text().indexOf("    because:\n      - New"),
                        GOOD.text().indexOf("themes:\n"));
        Draft poor = GOOD.without(facets);
        assertAdvice(poor, "- id: al2", "/ideas/1", "because, examples, so, limits, applied");
        assertThat(PersonaYaml.check(poor.with("cast: own", "cast: lenses").text()))
                .isEmpty();
    }

    @Test
    void too_few_frames_are_advice() {
        Draft few = GOOD.without("    - Come over to the frame for a moment.\n");
        assertAdvice(few, "    - A bit of cloth", "/frames/example", "5 frames", "at least 6");
    }

    @Test
    void two_frames_of_a_move_that_begin_alike_are_advice() {
        assertAdvice(
                GOOD.with("This I can show in thread", "Come over to the window"),
                "Come over to the window",
                "/frames/example/2",
                "line " + GOOD.line("Come over to the frame"));
    }

    @Test
    void a_claim_that_is_no_sentence_is_advice() {
        assertAdvice(GOOD.with("- Skill is a", "- skill is a"), "- skill is a", "/ideas/0/claims/2", "capital");
        Draft brief = GOOD.with("Skill is a conversation with something that cannot be flattered.", "Skill converses.");
        assertAdvice(brief, "Skill converses.", "/ideas/0/claims/2", "4 words");
        Draft named = GOOD.with("name: Ada Loom", "name: ada loom").with("- Skill is a", "- loom says it is a");
        assertThat(PersonaYaml.check(named.text())).isEmpty();
    }

    @Test
    void a_gist_that_cannot_follow_that_is_advice() {
        assertAdvice(
                GOOD.with("- slow handwork", "- The slow handwork"), "- The slow", "/ideas/0/gist/0", "lower case");
        assertAdvice(
                GOOD.with("- skill grows from material", "- skill grows from my material"),
                "from my material",
                "/ideas/0/gist/1",
                "my");
        assertThat(PersonaYaml.check(GOOD.with("- slow handwork", "- Flanders and slow handwork")
                        .text()))
                .isEmpty();
    }

    @Test
    void a_gist_that_begins_with_a_participle_or_a_subordinate_clause_is_advice() {
        for (String first : List.of(
                "treated with care, thread teaches",
                "when it is slow handwork teaches",
                "without a drawing, handwork teaches")) {
            Draft fronted = GOOD.with("- slow handwork teaches", "- " + first);
            assertAdvice(fronted, "- " + first, "/ideas/0/gist/0", "begins with what it is about");
        }
        assertThat(PersonaYaml.check(GOOD.with("- slow handwork teaches", "- weaving by hand, not looking, teaches")
                        .text()))
                .isEmpty();
    }

    @Test
    void a_huge_file_of_like_sentences_is_checked_in_time() {
        String many = IntStream.range(0, 3_000)
                .mapToObj(i -> "    - The old loom in the shed by the river waits for weaver number " + i + " again.\n")
                .collect(Collectors.joining());
        String yaml = GOOD.text().replace("    - A bit of cloth", many + "    - A bit of cloth");
        long began = System.nanoTime();
        assertThat(PersonaYaml.check(yaml)).hasSizeBetween(1, 100);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
    }

    @Test
    void a_word_that_nobody_can_draw_is_advice_and_names_the_nearest_that_can_be() {
        assertAdvice(
                GOOD.with("hair: bun", "hair: bunn"),
                "portrait:",
                "/portrait/hair",
                "bunn cannot be drawn, so that cropped is",
                "Did you mean bun?",
                "topknot");
    }

    @Test
    void the_schema_offers_every_word_that_can_be_drawn_and_no_other() throws Exception {
        JsonNode offered;
        try (InputStream schema = LinterAdviceTest.class.getResourceAsStream("/personas/persona.schema.json")) {
            offered = new ObjectMapper().readTree(schema).at("/properties/portrait/properties");
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        offered.properties().forEach(key -> {
            List<String> examples = new ArrayList<>();
            key.getValue().path("examples").forEach(example -> examples.add(example.asText()));
            words.put(key.getKey(), examples);
        });
        assertThat(words.remove("seed")).isEmpty();
        assertThat(words).isEqualTo(Vocabulary.WORDS);
    }
}
