package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One authored text of a persona, of one or two sentences, and where it belongs: to an idea or to a position. {@code plain}
 * are its sentences in plain form.
 */
record Unit(
        int number,
        String text,
        Facet facet,
        @Nullable Idea idea,
        @Nullable Position position,
        List<String> plain,
        Set<String> stems) {
    static Unit of(int number, String text, Facet facet, @Nullable Idea idea, @Nullable Position position) {
        List<String> plain = Prose.sentences(text).stream().map(Prose::plain).toList();
        return new Unit(number, text, facet, idea, position, plain, Stems.of(text));
    }

    /** What the text does. */
    enum Facet {
        CLAIM,
        BECAUSE,
        EXAMPLE,
        SO,
        LIMIT,
        ANGLE,
        PROPOSAL
    }

    boolean isOf(Idea other) {
        return idea != null && idea.id().equals(other.id());
    }
}
