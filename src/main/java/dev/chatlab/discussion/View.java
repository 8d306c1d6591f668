package dev.chatlab.discussion;

import dev.chatlab.bus.Message;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A discussion as the outside sees it (the contract's Discussion object). */
public record View(
        String id,
        String title,
        String topic,
        String language,
        Length length,
        Policy policy,
        String voice,
        long seed,
        List<Seat> seats,
        State state,
        @Nullable String reason,
        long seq,
        int turnCount,
        AutoPlay auto,
        @Nullable UpNext upNext,
        boolean pinned,
        boolean archived,
        Instant createdAt,
        Instant updatedAt)
        implements Message {
    public View {
        seats = List.copyOf(seats);
    }

    /** What a discussion is doing; see the contract for what each accepts. */
    public enum State {
        IDLE,
        SPEAKING,
        PAUSED,
        CLOSED
    }

    /** Turns still to come by themselves after the one on its way. */
    public record AutoPlay(int remaining) {}

    /** Whom an immediate next would choose, and why. */
    public record UpNext(String id, String why) {}
}
