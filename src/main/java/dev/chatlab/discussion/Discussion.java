package dev.chatlab.discussion;

import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Chosen;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discussion's state after its event number {@code seq}. Pure and immutable; its size does not grow with the transcript.
 */
public record Discussion(
        String id,
        String owner,
        String title,
        String topic,
        String language,
        Length length,
        Policy policy,
        String voice,
        long seed,
        List<Seat> seats,
        List<Tally> tallies,
        long seq,
        int turnCount,
        @Nullable Turn open,
        int auto,
        @Nullable Chosen next,
        @Nullable String addressed,
        @Nullable String last,
        @Nullable String reason,
        boolean closed,
        boolean pinned,
        boolean archived,
        boolean deleted,
        Instant createdAt,
        Instant updatedAt)
        implements Message {
    public Discussion {
        seats = List.copyOf(seats);
        tallies = List.copyOf(tallies);
    }

    /** A seat's share so far: theorists' turns since it spoke, turns it took, and whether it spoke since the user's last message. */
    public record Tally(int silent, int taken, boolean spoken) {
        static final Tally NONE = new Tally(0, 0, false);
    }

    /** Whether a turn is open or some are still to come by themselves: an ownerless one must be taken up. */
    public boolean busy() {
        return open != null || auto > 0;
    }
}
