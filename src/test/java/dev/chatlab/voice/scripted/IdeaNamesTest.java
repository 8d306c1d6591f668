package dev.chatlab.voice.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Cast;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.scripted.IdeaNames.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdeaNamesTest {
    private static final Speaker FREIRE = Said.theorist("freire", "Paulo Freire");
    private static final IdeaNames NAMES = new IdeaNames(List.of(Cast.find("freire"), Cast.find("arendt")));

    private static List<Name> names(String text, Turn... citing) {
        return NAMES.of(Said.turn(1, FREIRE, text), List.of(citing));
    }

    @Test
    void a_sentence_of_the_notes_is_called_by_another_name_of_its_idea_that_stands_in_it() {
        assertThat(names("In banking education the teacher makes deposits, and students are praised for keeping them"
                        + " untouched until withdrawal day."))
                .containsExactly(new Name("freire/fr1", "banking education", true));
    }

    @Test
    void or_else_by_the_title_of_the_idea() {
        assertThat(names("Seeing a contradiction and leaving it alone soon teaches people that seeing is useless."))
                .containsExactly(new Name("freire/fr3", "Conscientisation and praxis", false));
    }

    @Test
    void of_two_ideas_the_one_that_is_cited_comes_first() {
        Persona freire = Cast.find("freire");
        Idea banking = freire.ideas().get(0);
        Idea words = freire.ideas().get(3);
        String both = words.limits().getFirst() + " " + banking.claims().getFirst();
        Turn later = Said.turn(2, Said.DEWEY, "For Freire, " + words.gist().getFirst() + " [[t1]].");
        assertThat(names(both)).extracting(Name::idea).containsExactly("freire/fr1", "freire/fr4");
        assertThat(names(both, later)).extracting(Name::idea).containsExactly("freire/fr4", "freire/fr1");
    }

    @Test
    void words_of_a_model_are_called_by_the_speakers_terms_in_them_best_by_one_that_others_speak_of() {
        String text = "I distrust rote learning, and I ask for shared inquiry about the rent.";
        assertThat(names(text))
                .allMatch(Name::said)
                .extracting(Name::words)
                .contains("rote learning", "shared inquiry");
        assertThat(names(text, Said.turn(2, Said.DEWEY, "Shared inquiry needs a teacher [[t1]]."))
                        .getFirst()
                        .words())
                .isEqualTo("shared inquiry");
    }

    @Test
    void a_term_is_one_only_as_whole_words_and_never_an_everyday_word_alone() {
        assertThat(names("Superrote learnings and a lecture, a question, a discussion, hope in the world."))
                .isEmpty();
    }

    @Test
    void people_and_strangers_have_no_ideas_that_are_known() {
        assertThat(NAMES.of(Said.turn(1, Said.ANNA, "What about banking education?"), List.of()))
                .isEmpty();
        assertThat(NAMES.of(Said.turn(1, Said.theorist("own", "Own"), "Banking education."), List.of()))
                .isEmpty();
    }
}
