package dev.chatlab.web.live;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Answer;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.web.Problem;
import dev.chatlab.web.Problems;
import dev.chatlab.web.RateLimits;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries the commands of one socket to the discussion, one after another in the order they came, and answers each. */
final class Orders {
    private final Discussions discussions;
    private final RateLimits limits;
    private final CommandReader reader;
    private final Command.User user;
    private final String discussion;
    private final Queue<CommandReader.Order> waiting = new ArrayDeque<>(1);
    private Consumer<Frame> answers = ignored -> {};
    private boolean busy;

    Orders(Discussions discussions, RateLimits limits, CommandReader reader, Command.User user, String discussion) {
        this.discussions = discussions;
        this.limits = limits;
        this.reader = reader;
        this.user = user;
        this.discussion = discussion;
    }

    void answerTo(Consumer<Frame> where) {
        answers = where;
    }

    /** How many commands have not been answered. */
    int waiting() {
        return waiting.size() + (busy ? 1 : 0);
    }

    /** Takes a text message, whatever it says. */
    void take(String text) {
        String id = null;
        try {
            CommandReader.Message message = reader.message(text);
            id = message.id();
            limits.user(user.id());
            waiting.add(message.order(user));
            next();
        } catch (CommandReader.Malformed malformed) {
            refuse(malformed.problem());
        } catch (Failure refusal) {
            refuse(id, refusal);
        }
    }

    /** What is not even JSON counts as well. */
    private void refuse(Problem problem) {
        try {
            limits.user(user.id());
            answers.accept(Frames.error(null, problem));
        } catch (Failure.Limited refusal) {
            refuse(null, refusal);
        }
    }

    private void next() {
        CommandReader.Order order = busy ? null : waiting.poll();
        if (order != null) {
            busy = true;
            discussions
                    .command(discussion, order.command())
                    .onComplete(answer -> done(order.id(), answer), error -> failed(order.id(), error));
        }
    }

    private void done(String id, Answer answer) {
        busy = false;
        answers.accept(Frames.ack(id, turn(answer)));
        next();
    }

    private void failed(String id, Throwable error) {
        busy = false;
        refuse(id, error);
        next();
    }

    private void refuse(@Nullable String id, Throwable error) {
        answers.accept(Frames.error(id, Problems.of(error)));
    }

    private static @Nullable Integer turn(Answer answer) {
        if (answer.said() != null) {
            return answer.said().n();
        }
        return answer.opened();
    }
}
