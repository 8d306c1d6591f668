package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Something an earlier turn said that can be taken up: by the authored {@code gist} of the idea the turn used, or, where no
 * idea was recognised, by {@code quote} alone. {@code quote} is an exact part of the turn's text; {@code contested} is
 * set when the speaker's notes dispute this very idea; {@code joint} is the theme at which it is taken up.
 */
record Target(
        Turn turn,
        Name name,
        @Nullable Idea idea,
        @Nullable String gist,
        String quote,
        boolean contested,
        @Nullable Joint joint) {
    /** How to name a colleague in a sentence. */
    record Name(String id, String who, String whose) {}

    /** The words a reply should have to do with. */
    String focus() {
        return idea == null
                ? quote
                : gist + ". " + quote + " " + idea.title() + ", " + String.join(", ", idea.aliases());
    }
}
