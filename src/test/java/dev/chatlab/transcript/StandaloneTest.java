package dev.chatlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandaloneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A phone ban is seldom enforced evenly, so somebody should check whose phones end up in the drawer.",
                "It is worse to rob a comrade than a stranger, because the claims of justice grow with the closeness.",
                "Those who stray over war were mostly not taught, and to punish the untaught is cruelty.",
                "I would rather study screens in class than bless or forbid them, because their makers have a curriculum too."
            })
    void a_whole_sentence_that_names_its_matter_is_understood_by_itself(String sentence) {
        assertThat(Standalone.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And yet the child was never asked about any of these things.",
                "This shows how little the tables of results can tell anybody.",
                "When they tell us that a woman is happy, ask which of the two was asked.",
                "Judge it in two rooms, one for the friends and one for the enemies.",
                "Some arrangements of that kind were tried long ago in village schools.",
                "A first way: take the word hinge and find what turns on it.",
                "One of them went home and told the whole village about the school.",
                "Is the child asked what it makes of all the counting?",
                "The feeling turns in me while we talk, and now it feels like this.",
                "Skill converses."
            })
    void what_leans_on_a_neighbour_or_is_too_short_is_not(String sentence) {
        assertThat(Standalone.is(sentence)).isFalse();
    }
}
