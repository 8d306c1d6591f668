package dev.chatlab.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * A character at the table: its id, the version of its file when it was invited, the name shown, a voice of its own if any,
 * whose own character it is, null for a stock one, and whether it speaks only when the user names it.
 */
public record Seat(
        String persona,
        String version,
        String name,
        @Nullable String voice,
        @Nullable String owner,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean muted) {
    /** For a stock character. */
    public Seat(String persona, String version, String name, @Nullable String voice) {
        this(persona, version, name, voice, null, false);
    }

    /** The same character, speaking with the discussion's voice. */
    Seat withoutVoice() {
        return new Seat(persona, version, name, null, owner, muted);
    }

    Seat muted(boolean now) {
        return new Seat(persona, version, name, voice, owner, now);
    }
}
