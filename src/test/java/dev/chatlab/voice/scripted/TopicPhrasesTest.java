package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicPhrasesTest {
    static Stream<Arguments> topics() {
        return Samples.of("topics.csv").stream()
                .map(line -> Arguments.of(line[0], List.of(line[1].split(";", -1)), List.of(line[2].split(";", -1))));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_topic_is_named_by_its_clause_and_then_by_the_thing_at_issue(
            String topic, List<String> clauses, List<String> things) {
        List<String> phrases = TopicPhrases.of(topic, null);
        int thing = clauses.contains("-") ? 0 : 1;
        if (thing == 1) {
            assertThat(phrases.getFirst()).isIn(clauses);
        }
        assertThat(phrases).hasSizeGreaterThan(thing);
        assertThat(phrases.get(thing)).as("%s", phrases).isIn(things);
    }

    @Test
    void whatever_is_typed_each_phrase_can_follow_a_preposition() {
        for (String text : Samples.many()) {
            List<String> phrases = TopicPhrases.of(text, null);
            assertThat(phrases).as(text).isNotEmpty();
            phrases.forEach(phrase -> {
                assertThat(phrase).as(text).isNotBlank().doesNotContain("?").doesNotContain("  ");
                assertThat(Prose.words(phrase)).as(phrase).isBetween(1, 12);
                assertThat(phrase).as(text).doesNotContainPattern("(?i)\\b(i|me|my|mine|myself|you|your|yours)\\b");
                assertThat(phrase)
                        .as(text)
                        .doesNotContainPattern("(?i)^(of|and|or|but|to|in|should|is|are|do|not)( |$)")
                        .doesNotContainPattern("(?i)( |^)(and|or|but|the|a|an|should|every|some|any|my)$");
            });
        }
    }
}
