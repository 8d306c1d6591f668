package dev.chatlab.discussion;

import org.jspecify.annotations.Nullable;

/** A character at the table: its id, the version of its file when it was invited, the name shown, and a voice of its own if any. */
public record Seat(
        String persona,
        String version,
        String name,
        @Nullable String voice) {}
