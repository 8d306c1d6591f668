package dev.chatlab.transcript;

import org.jspecify.annotations.Nullable;

/**
 * One marker {@code [[tN]]} of a turn's text, resolved: the earlier turn {@code turn}, its speaker's id, what the citing
 * sentence does with it, and, if given, an exact substring of the cited turn's text.
 */
public record Citation(int turn, String speaker, @Nullable String quote, Relation relation) {
    /** How the citing sentence stands to the cited turn. */
    public enum Relation {
        SUPPORTS,
        EXTENDS,
        CHALLENGES,
        ANSWERS
    }
}
