package dev.chatlab.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpanTest {
    static Stream<Arguments> questions() {
        return Samples.of("questions.csv").stream().map(line -> Arguments.of(line[0], List.of(line[1].split(";", -1))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_is_taken_up_by_what_it_is_about(String question, List<String> spans) {
        assertThat(String.valueOf(Span.of(question, Set.of()))).isIn(spans);
    }

    @Test
    void whatever_is_typed_a_span_is_an_exact_part_of_it_and_nobodys_pronoun() {
        for (String text : Samples.many()) {
            String span = Span.of(text, Set.of());
            if (span != null) {
                assertThat(text).contains(span);
                assertThat(Prose.words(span)).as(span).isBetween(1, 12);
                assertThat(span)
                        .as(text)
                        .doesNotContain("?")
                        .doesNotContainPattern("(?i)\\b(i|me|my|mine|you|your|we|us|our)\\b");
                assertThat(span)
                        .as(text)
                        .doesNotContainPattern("(?i)^(of|and|or|but|what|why|how|who|should|is|are|do)( |$)")
                        .doesNotContainPattern("(?i)( |^)(of|and|or|but|the|a|an|with|should|is|are|my)$");
            }
        }
    }
}
