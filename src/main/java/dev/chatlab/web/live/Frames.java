package dev.chatlab.web.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Live;
import dev.chatlab.discussion.View;
import dev.chatlab.discussion.View.AutoPlay;
import dev.chatlab.discussion.View.State;
import dev.chatlab.discussion.View.UpNext;
import dev.chatlab.json.Json;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Chosen;
import dev.chatlab.web.Problem;
import org.jspecify.annotations.Nullable;

/** Writes what the server sends, exactly as the contract has it. */
final class Frames {
    private static final ObjectWriter WRITER = Json.mapper().writer();

    private Frames() {}

    private record Hello(String type, View discussion, long seq, State state) {}

    private record Ack(
            String type,
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer turn) {}

    private record Refused(
            String type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,

            Problem problem) {}

    private record Heartbeat(String type, long seq) {}

    private record Started(String type, long seq, Turn turn) {}

    private record Completed(
            String type, long seq, Turn turn, @Nullable UpNext upNext, AutoPlay auto) {}

    private record Failed(
            String type,
            long seq,
            Turn turn,
            Event.Problem problem,
            View.State state,
            @Nullable UpNext upNext) {
        static Failed of(Event.TurnFailed e) {
            View.State after = Discussion.pauses(e.problem().code()) ? View.State.PAUSED : View.State.IDLE;
            return new Failed("turn.failed", e.seq(), e.turn(), e.problem(), after, Frames.upNext(e.next()));
        }
    }

    private record Updated(String type, long seq, View discussion) {}

    private record Reset(String type, int turn, int attempt) {}

    static Frame hello(View discussion) {
        return frame("hello", 0, new Hello("hello", discussion, discussion.seq(), discussion.state()));
    }

    static Frame ack(String id, @Nullable Integer turn) {
        return frame("ack", 0, new Ack("ack", id, turn));
    }

    static Frame error(@Nullable String id, Problem problem) {
        return frame("error", 0, new Refused("error", id, problem));
    }

    static Frame heartbeat(long seq) {
        return frame("heartbeat", 0, new Heartbeat("heartbeat", seq));
    }

    static Frame event(Event event) {
        long seq = event.seq();
        return switch (event) {
            case Event.TurnStarted e -> frame("turn.started", seq, new Started("turn.started", seq, e.turn()));
            case Event.TurnCompleted e ->
                frame(
                        "turn.completed",
                        seq,
                        new Completed("turn.completed", seq, e.turn(), upNext(e), new AutoPlay(e.auto())));
            case Event.TurnFailed e -> frame("turn.failed", seq, Failed.of(e));
            case Event.Updated e ->
                frame("discussion.updated", seq, new Updated("discussion.updated", seq, e.discussion()));
        };
    }

    static Frame delta(Live.Delta delta) {
        return new Frame("turn.delta", 0, DeltaJson.write(delta));
    }

    static Frame reset(Live.Reset reset) {
        return frame("turn.reset", 0, new Reset("turn.reset", reset.turn(), reset.attempt()));
    }

    /** While more turns come by themselves, nobody can choose the next. */
    private static @Nullable UpNext upNext(Event.TurnCompleted completed) {
        return completed.auto() > 0 ? null : upNext(completed.next());
    }

    private static @Nullable UpNext upNext(@Nullable Chosen next) {
        return next == null ? null : new UpNext(next.speaker(), next.choice().why());
    }

    private static Frame frame(String type, long seq, Object body) {
        try {
            return new Frame(type, seq, WRITER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON form for " + type, e);
        }
    }
}
