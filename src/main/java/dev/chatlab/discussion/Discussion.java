package dev.chatlab.discussion;

import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Chosen;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A discussion's state after its event number {@code seq}. Pure and immutable; its size does not grow with the transcript.
 * {@code open} is the turn on its way, {@code auto} the turns still to come by themselves after it, {@code next} what an
 * immediate next would choose, {@code addressed} whom the user's newest messages call upon and who has not spoken since,
 * {@code last} the last theorist who spoke, {@code reason} why the discussion is paused.
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
    /** Failures after which somebody has to put something right before another turn makes sense. */
    private static final Set<String> PAUSING = Set.of(
            "key_rejected",
            "model_missing",
            "request_refused",
            "out_of_credit",
            "tls_failed",
            "voice_missing",
            "over_budget");

    public Discussion {
        seats = List.copyOf(seats);
        tallies = List.copyOf(tallies);
    }

    /**
     * A seat's share so far: theorists' turns since it spoke, turns it took, and whether it spoke since the user's last message.
     * While it is muted its silence does not count, and it owes no more turns than anybody else.
     */
    public record Tally(int silent, int taken, boolean spoken) {
        static final Tally NONE = new Tally(0, 0, false);

        Tally after(boolean itself) {
            return itself ? new Tally(0, taken + 1, true) : new Tally(silent + 1, taken, spoken);
        }

        Tally muted(int fewest) {
            return new Tally(silent, Math.max(taken, fewest), spoken);
        }

        Tally fresh() {
            return new Tally(silent, taken, false);
        }
    }

    /** Whether a turn is open or some are still to come by themselves: an ownerless one must be taken up. */
    public boolean busy() {
        return open != null || auto > 0;
    }

    /** The seat of a member, or null for a stranger. */
    public @Nullable Seat seat(String persona) {
        return seats.stream()
                .filter(s -> s.persona().equals(persona))
                .findFirst()
                .orElse(null);
    }

    /** The name of the voice that a seat speaks with. */
    String voiceOf(Seat seat) {
        return seat.voice() == null ? voice : seat.voice();
    }

    /** Everyone at the table as speakers. */
    public List<Speaker> table() {
        return seats.stream()
                .map(s -> new Speaker(Speaker.Kind.THEORIST, s.persona(), s.name()))
                .toList();
    }

    /** Whose own each character at the table is that does not come with ChatLab, by its id. */
    Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (Seat seat : seats) {
            if (seat.owner() != null) {
                owners.put(seat.persona(), seat.owner());
            }
        }
        return owners;
    }

    /** The ids of those who speak only when the user names them. */
    public Set<String> muted() {
        return seats.stream().filter(Seat::muted).map(Seat::persona).collect(Collectors.toSet());
    }

    /** The state with just these muted; who is next is still to be chosen. */
    Discussion muting(Set<String> ids) {
        Unfolding draft = new Unfolding(this, seq);
        draft.seated(seats.stream().map(s -> s.muted(ids.contains(s.persona()))).toList());
        return draft.done();
    }

    Discussion expecting(@Nullable Chosen chosen) {
        Unfolding draft = new Unfolding(this, seq);
        draft.next(chosen);
        return draft.done();
    }

    /** The state after one more event; its {@code seq} must be the next. */
    public Discussion apply(Event event) {
        if (event.seq() != seq + 1) {
            throw new IllegalArgumentException("Event " + event.seq() + " cannot follow " + seq);
        }
        Unfolding draft = new Unfolding(this, event.seq());
        switch (event) {
            case Event.TurnStarted e -> draft.started(e.turn());
            case Event.TurnCompleted e when e.turn().speaker().isUser() -> draft.said(e);
            case Event.TurnCompleted e -> draft.completed(e);
            case Event.TurnFailed e -> draft.failed(e);
            case Event.Updated e -> draft.updated(e);
        }
        return draft.done();
    }

    /** Whether a turn that fails for this reason leaves the discussion paused: trying again will not help by itself. */
    public static boolean pauses(String code) {
        return PAUSING.contains(code);
    }
}
