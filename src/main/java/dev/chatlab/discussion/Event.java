package dev.chatlab.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Chosen;
import org.jspecify.annotations.Nullable;

/** What durably happened in a discussion; each is stored once under its {@code seq} and is exactly one outward event. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.TurnStarted.class, name = "turn.started"),
    @JsonSubTypes.Type(value = Event.TurnCompleted.class, name = "turn.completed"),
    @JsonSubTypes.Type(value = Event.TurnFailed.class, name = "turn.failed"),
    @JsonSubTypes.Type(value = Event.Updated.class, name = "discussion.updated")
})
public sealed interface Event extends Message {
    long seq();

    /** A theorist's turn was opened. */
    record TurnStarted(long seq, Turn turn) implements Event {}

    /**
     * A turn was said: a theorist's to the end or to where it was stopped, or a user's ({@code to}: whom the user addressed).
     * {@code next} is what an immediate next would choose, {@code auto} the turns still to come by themselves.
     */
    record TurnCompleted(
            long seq,
            Turn turn,
            @Nullable String to,
            @Nullable Chosen next,
            int auto) implements Event {}

    /** A turn was given up; the discussion goes on. */
    record TurnFailed(
            long seq, Turn turn, Problem problem, @Nullable Chosen next) implements Event {}

    /**
     * Anything that is not about one turn; {@code discussion} is how it stood then. Seq 1 is the opening. Of a change of who is
     * muted, {@code next} is what an immediate next would choose.
     */
    record Updated(
            long seq,
            View discussion,
            Change change,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Chosen next) implements Event {
        /** With no say in who is next. */
        public Updated(long seq, View discussion, Change change) {
            this(seq, discussion, change, null);
        }
    }

    /** Why a turn failed: a code for programs and a sentence for people. */
    record Problem(String code, String detail) {}

    /** What an {@link Updated} changed. */
    enum Change {
        OPENED,
        AUTO,
        AMENDED,
        MUTED,
        DELETED
    }
}
