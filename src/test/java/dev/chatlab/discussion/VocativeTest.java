package dev.chatlab.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocativeTest {
    private static final List<Seat> SEATS = List.of(
            new Seat("skinner", "1", "B. F. Skinner", null),
            new Seat("montessori", "1", "Maria Montessori", null),
            new Seat("hooks", "1", "bell hooks", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Skinner, do you agree with Montessori?|skinner",
                "And what do you say, Maria Montessori?|montessori",
                "That is cruel. Thanks, hooks, but why would you allow it?|hooks",
                "montessori: explain that to a beginner|montessori",
                "What does Montessori think?|montessori",
                "I am not sure. Is it fair, Skinner?|skinner",
                "Skinner, please go on.|skinner",
                "@montessori, is Skinner right?|montessori"
            })
    void who_is_called_by_name_is_addressed(String text, String called) {
        assertThat(Addressee.mentioned(text, SEATS)).isEqualTo(called);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was Skinner right about rewards?",
                "Skinner, who wrote about pigeons, would not agree.",
                "Skinner, in 1957, gave an account of language.",
                "Who is right, Montessori or Skinner?",
                "Which of them, Montessori, Skinner?",
                "I like what Montessori said.",
                "Is it true that bell hooks left school?",
                "Coat hooks, what are they for?"
            })
    void to_talk_about_somebody_is_not_to_call(String text) {
        assertThat(Addressee.mentioned(text, SEATS)).isNull();
    }
}
