package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells by their names which ideas of its speaker a turn speaks of. What it knows of a character is read when it is first
 * asked for, in a millisecond or two; not for an event loop, nor for several threads.
 */
public final class IdeaNames {
    private final Map<String, Persona> personas = new HashMap<>();
    private final Map<String, NamedIdeas> known = new HashMap<>();

    /** A character that is not among them has no names for its ideas. */
    public IdeaNames(Collection<Persona> personas) {
        personas.forEach(persona -> this.personas.put(persona.id(), persona));
    }

    /** The words that name an idea, whose key is {@code idea}; {@code said} if they stand in the turn. */
    public record Name(String idea, String words, boolean said) {}

    /** Best first: of what the turn says from the notes, else of the terms that stand in it; empty for people. */
    public List<Name> of(Turn turn, List<Turn> citing) {
        Persona persona =
                turn.speaker().isUser() ? null : personas.get(turn.speaker().id());
        return persona == null
                ? List.of()
                : known.computeIfAbsent(persona.id(), id -> new NamedIdeas(persona))
                        .names(turn, citing);
    }
}
