package dev.chatlab.discussion;

import org.jspecify.annotations.Nullable;

/**
 * A character at the table: its id, the version of its file when it was invited, the name shown, a voice of its own if any, and
 * whose own character it is, null for a stock one.
 */
public record Seat(
        String persona,
        String version,
        String name,
        @Nullable String voice,
        @Nullable String owner) {
    /** For a stock character. */
    public Seat(String persona, String version, String name, @Nullable String voice) {
        this(persona, version, name, voice, null);
    }

    /** The same character, speaking with the discussion's voice. */
    Seat withoutVoice() {
        return new Seat(persona, version, name, null, owner);
    }
}
