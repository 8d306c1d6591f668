package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Event.Problem;
import dev.chatlab.discussion.Journal.Receipt;
import dev.chatlab.theorist.TheoristMessage.Hush;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Speech;
import dev.chatlab.voice.Brief;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of one live discussion: takes intents one at a time, decides, stores, then publishes, answers and has somebody
 * speak. Knows no Vert.x, so that a simulation runs this very class. Single-threaded: waiting inside {@link World} calls lets
 * new intents in, but never a second one run.
 */
final class DiscussionLoop {
    /** A speaker not heard for this long has its turn failed. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int ATTEMPTS_PER_EPOCH = 1000;

    private final World world;
    private final long epoch;
    private final Tail tail;
    private final Decider decider;
    private final Receipts receipts = new Receipts();
    private final Queue<Intent> inbox = new ArrayDeque<>();
    private Discussion state;
    private @Nullable Attempt speaking;
    private int attempts;
    private boolean running;
    private boolean over;

    DiscussionLoop(World world, Journal.Held held) {
        this.world = world;
        this.state = held.discussion();
        this.epoch = held.epoch();
        this.tail = new Tail(world, held.tail());
        this.decider = new Decider(new Scheduling(world, tail));
        this.attempts = Math.toIntExact(Math.min(epoch * ATTEMPTS_PER_EPOCH, Integer.MAX_VALUE / 2));
    }

    /** Records an intent and, unless the loop is already at work further up the stack, carries out all there are. */
    void accept(Intent intent) {
        inbox.add(intent);
        if (running) {
            return;
        }
        running = true;
        try {
            for (Intent next = inbox.poll(); next != null; next = inbox.poll()) {
                act(next);
            }
        } finally {
            running = false;
        }
    }

    /** The words so far of the turn on its way, or null. */
    Live.@Nullable Delta partial() {
        return speaking == null ? null : speaking.soFar();
    }

    boolean busy() {
        return running || state.busy();
    }

    private void act(Intent intent) {
        if (over) {
            if (intent instanceof Intent.Order order) {
                order.reply().refuse(asleep());
            }
            return;
        }
        switch (intent) {
            case Intent.Order order -> order(order);
            case Intent.Heard heard -> hear(heard);
            case Intent.Watch watch -> watch(watch);
            case Intent.Resume ignored -> resume();
            case Intent.Rest ignored -> rest();
            case Intent.Sleep ignored -> sleep();
            case Intent.Leave ignored -> end(World.Ending.LEFT);
        }
    }

    private void order(Intent.Order order) {
        Command command = order.command();
        try {
            if (!command.user().id().equals(state.owner())) {
                throw new Failure.NotFound("There is no such discussion.");
            }
            Receipt known = receipts.find(command);
            if (known != null) {
                order.reply().answer(Receipts.again(known, Receipts.fingerprint(command)));
                return;
            }
            carryOut(command, order.reply());
        } catch (Failure refusal) {
            order.reply().refuse(refusal);
        }
    }

    private void carryOut(Command command, Intent.Reply reply) {
        Decision decision;
        try {
            decision = decider.decide(state, command, soFar(), world.now());
        } catch (Failure refusal) {
            reply.answer(earlierAnswer(command, refusal));
            return;
        }
        Answer answer = Answers.to(command, decision);
        String key = command.key();
        Receipt receipt = key == null
                ? null
                : new Receipt(command.user().id(), state.id(), key, Receipts.fingerprint(command), answer);
        if (decision.events().isEmpty() && receipt == null) {
            reply.answer(answer);
            return;
        }
        switch (world.append(new Journal.Append(decision.after(), epoch, decision.events(), receipt)).outcome()) {
            case WRITTEN -> {
                if (receipt != null) {
                    receipts.keep(receipt);
                }
                adopt(decision);
                reply.answer(answer);
                goOn();
            }
            case REPEATED -> reply.answer(earlierAnswer(command, fenced()));
            case FENCED -> {
                end(World.Ending.FENCED);
                throw fenced();
            }
        }
    }

    /** What the command was answered when it was first carried out, or else the refusal it meets now. */
    private Answer earlierAnswer(Command command, Failure refusal) {
        String key = command.key();
        Receipt receipt = key == null ? null : world.recall(command.user().id(), state.id(), key);
        if (receipt == null) {
            throw refusal;
        }
        receipts.keep(receipt);
        return Receipts.again(receipt, Receipts.fingerprint(command));
    }

    private void hear(Intent.Heard heard) {
        Attempt attempt = speaking;
        Utterance utterance = heard.utterance();
        if (attempt == null || utterance.turn() != attempt.turn || utterance.attempt() < attempt.number) {
            return;
        }
        attempt.heard = world.now();
        switch (utterance) {
            case Utterance.Words words -> world.publish(attempt.add(words.text()));
            case Utterance.Reset reset -> {
                attempts = Math.max(attempts, reset.attempt());
                world.publish(attempt.again(reset.attempt()));
            }
            case Utterance.Finished finished -> finish(attempt, finished.speech(), heard);
            case Utterance.Failed failed -> fail(new Problem(failed.code(), failed.detail()), heard);
        }
    }

    private void finish(Attempt attempt, Speech speech, Intent retry) {
        if (!speech.text().contentEquals(attempt.said)) {
            attempts = attempt.number + 1;
            world.publish(attempt.again(attempts));
            world.publish(attempt.add(speech.text()));
        }
        attempt.whole = speech;
        settle(retry, () -> decider.finished(state, speech, world.now()));
    }

    private void fail(Problem problem, Intent retry) {
        settle(retry, () -> decider.failed(state, problem, world.now()));
    }

    /** Stores how the open turn ended; while the database is away, again later. */
    private void settle(Intent retry, Supplier<Decision> ending) {
        try {
            Decision decision = ending.get();
            Journal.Verdict verdict =
                    world.append(new Journal.Append(decision.after(), epoch, decision.events(), null));
            if (verdict.outcome() == Journal.Verdict.Outcome.WRITTEN) {
                adopt(decision);
                goOn();
            } else {
                end(World.Ending.FENCED);
            }
        } catch (Failure.Unavailable away) {
            world.later(RETRY, retry);
        }
    }

    /** Makes a stored decision the present state and shows it. */
    private void adopt(Decision decision) {
        Attempt attempt = speaking;
        state = decision.after();
        for (Event event : decision.events()) {
            if (event instanceof Event.TurnCompleted completed) {
                tail.add(completed.turn());
            }
        }
        Turn open = state.open();
        if (attempt != null && (open == null || open.n() != attempt.turn)) {
            speaking = null;
            world.hush(attempt.seat, new Hush(state.id(), attempt.turn));
        }
        world.publish(new Live.Stored(decision.events()));
        if (state.deleted()) {
            end(World.Ending.DELETED);
        }
    }

    /** Has the open turn spoken, if there is one that nobody speaks yet. */
    private void goOn() {
        Turn open = state.open();
        if (over || open == null || speaking != null) {
            return;
        }
        Seat seat = state.seat(open.speaker().id());
        if (seat == null) {
            throw new IllegalStateException("Turn " + open.n() + " of " + state.id() + " has no seat");
        }
        Attempt attempt = new Attempt(open.n(), ++attempts, seat, world.now());
        speaking = attempt;
        Brief brief = new Brief(
                state.id(), state.topic(), state.language(), state.length(), state.seed(), open.n(), open.speaker(),
                state.table(), tail.get(state.id()));
        world.takeTurn(seat, new TakeTurn(Bus.Address.discussion(state.id()), attempt.number, brief));
        world.later(SILENCE, new Intent.Watch(attempt.number));
    }

    private void watch(Intent.Watch watch) {
        Attempt attempt = speaking;
        if (attempt == null || attempt.number < watch.attempt() || attempt.whole != null) {
            return;
        }
        Duration silent = Duration.between(attempt.heard, world.now());
        if (silent.compareTo(SILENCE) >= 0) {
            fail(new Problem("timeout", "The speaker fell silent. Press Next response to go on."), watch);
        } else {
            world.later(SILENCE.minus(silent), watch);
        }
    }

    private void resume() {
        try {
            if (state.open() != null && speaking == null) {
                world.publish(new Live.Reset(state.open().n(), attempts + 1));
                goOn();
            } else if (state.open() == null && state.auto() > 0) {
                stopAuto();
            }
        } catch (Failure.Unavailable away) {
            world.later(RETRY, new Intent.Resume());
        }
    }

    /** Auto-play without an open turn cannot be stored by us; should it ever be found, it ends here instead of for ever. */
    private void stopAuto() {
        Command.User user = new Command.User(state.owner(), "");
        carryOut(new Command.Stop(user, null), new Intent.Reply() {
            @Override
            public void answer(Answer answer) {}

            @Override
            public void refuse(Failure failure) {}
        });
    }

    private void rest() {
        if (!state.busy()) {
            tail.putAway();
            receipts.forget();
        }
    }

    private void sleep() {
        if (!state.busy() && inbox.isEmpty()) {
            end(World.Ending.ASLEEP);
        }
    }

    private void end(World.Ending ending) {
        over = true;
        Attempt attempt = speaking;
        speaking = null;
        if (attempt != null) {
            world.hush(attempt.seat, new Hush(state.id(), attempt.turn));
        }
        world.over(ending);
    }

    private Speech soFar() {
        Attempt attempt = speaking;
        if (attempt == null) {
            return new Speech("", List.of(), null, null);
        }
        if (attempt.whole != null) {
            return attempt.whole;
        }
        Turn open = Objects.requireNonNull(state.open());
        String said = attempt.said.toString();
        Citations citable = Citations.open(open.n(), open.speaker(), tail.get(state.id()));
        return new Speech(said, citable.resolve(said, List.of(), null), null, null);
    }

    private static Failure asleep() {
        return new Failure.Unavailable(Discussions.ASLEEP, "The discussion has just been put to sleep. Try again.");
    }

    private static Failure fenced() {
        return new Failure.Unavailable(
                "owned_elsewhere", "Another ChatLab process looks after this discussion now. Try again in a few seconds.");
    }
}
