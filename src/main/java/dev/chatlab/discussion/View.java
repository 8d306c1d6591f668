package dev.chatlab.discussion;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chatlab.bus.Message;
import dev.chatlab.turn.Chosen;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.Honesty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** Which voices may speak, by name; in the order of the discussion's own and the seats'. */
    public List<String> voices() {
        return Stream.concat(Stream.of(voice), seats.stream().map(Seat::voice).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    /** What a reader must know about whose words are said here. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String notice() {
        return Honesty.of(voices());
    }

    public static View of(Discussion d) {
        return new View(
                d.id(),
                d.title(),
                d.topic(),
                d.language(),
                d.length(),
                d.policy(),
                d.voice(),
                d.seed(),
                d.seats(),
                state(d),
                d.reason(),
                d.seq(),
                d.turnCount(),
                new AutoPlay(d.auto()),
                d.closed() || d.busy() ? null : next(d),
                d.pinned(),
                d.archived(),
                d.createdAt(),
                d.updatedAt());
    }

    /** Whom a next would choose once nobody speaks and the discussion is open. */
    static @Nullable UpNext next(Discussion d) {
        Chosen next = d.next();
        return next == null ? null : new UpNext(next.speaker(), next.choice().why());
    }

    private static State state(Discussion d) {
        return d.closed() ? State.CLOSED : stateOf(d, d.auto());
    }

    /** What an open discussion is doing when that many turns are still to come by themselves. */
    static State stateOf(Discussion d, int auto) {
        if (d.open() != null || auto > 0) {
            return State.SPEAKING;
        }
        return d.reason() == null ? State.IDLE : State.PAUSED;
    }

    /** This view after a change that is not about a turn; {@code next} is told where a next would be carried out. */
    View with(
            long at,
            String newTitle,
            boolean pin,
            boolean archive,
            State newState,
            int remaining,
            @Nullable UpNext next,
            Instant when) {
        return new View(
                id,
                newTitle,
                topic,
                language,
                length,
                policy,
                voice,
                seed,
                seats,
                newState,
                reason,
                at,
                turnCount,
                new AutoPlay(remaining),
                newState == State.IDLE || newState == State.PAUSED ? next : null,
                pin,
                archive,
                createdAt,
                when);
    }

    /** This view with one voice for the whole table. */
    View spokenWith(String newVoice) {
        return new View(
                id,
                title,
                topic,
                language,
                length,
                policy,
                newVoice,
                seed,
                seats.stream().map(Seat::withoutVoice).toList(),
                state,
                reason,
                seq,
                turnCount,
                auto,
                upNext,
                pinned,
                archived,
                createdAt,
                updatedAt);
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
