package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.persona.Persona.Position;
import org.jspecify.annotations.Nullable;

/** One authored text of a persona, of one or two sentences, and where it belongs: to an idea or to a position. */
record Unit(
        int number,
        String text,
        Facet facet,
        @Nullable Idea idea,
        @Nullable Position position) {
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
