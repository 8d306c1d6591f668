package dev.chatlab.voice;

import dev.chatlab.transcript.Move;
import org.jspecify.annotations.Nullable;

/**
 * What a turn is to do: its move; {@code target} and {@code second}, the claims it takes up; {@code question}, the turn whose
 * question it answers; {@code to}, the colleague, by id, whom it asks.
 */
public record Direction(
        Move move,
        @Nullable Claim target,
        @Nullable Claim second,
        @Nullable Integer question,
        @Nullable String to) {
    /** Somebody's claim: the turn it stands in and its words. */
    public record Claim(int turn, String words) {}
}
