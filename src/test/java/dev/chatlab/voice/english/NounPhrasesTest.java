package dev.chatlab.voice.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NounPhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "But what would you tell a tired parent tonight?, tired parent",
        "The prepared environment teaches without a red pencil., prepared environment",
        "Every child has a public square of its own., public square",
        "Critical consciousness begins where people read the world., critical consciousness"
    })
    void what_a_sentence_names_is_found(String sentence, String phrase) {
        assertThat(NounPhrases.of(sentence)).contains(phrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sooner name is better than none.",
                "We came upon the class looking itself over.",
                "In the yard children talk and people dispute.",
                "The difference lies elsewhere.",
                "The poor give and the rich deserve.",
                "A teacher locks the door.",
                "That is another thing.",
                "They said it in their own words.",
                "Homework matters."
            })
    void half_a_clause_and_what_any_talk_has_are_not(String sentence) {
        assertThat(NounPhrases.of(sentence)).isEmpty();
    }

    @Test
    void a_term_tells_when_it_begins_and_ends_as_a_name_does() {
        assertThat(NounPhrases.tells("banking education")).isTrue();
        assertThat(NounPhrases.tells("conscientisation")).isTrue();
        assertThat(NounPhrases.tells("too young")).isFalse();
        assertThat(NounPhrases.tells("being asked")).isFalse();
        assertThat(NounPhrases.tells("question")).isFalse();
    }
}
