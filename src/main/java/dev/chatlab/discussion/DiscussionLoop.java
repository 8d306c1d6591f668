package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Event.Problem;
import dev.chatlab.discussion.Journal.Receipt;
import dev.chatlab.theorist.Utterance;
import dev.chatlab.transcript.Turn;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one live discussion: takes intents one at a time, decides, stores, then publishes, answers and has somebody
 * speak. Knows no Vert.x, so that a simulation runs this very class. Single-threaded: waiting inside {@link World} calls lets
 * new intents in, but never a second one run.
 */
final class DiscussionLoop {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(DiscussionLoop.class);

    private final World world;
    private final long epoch;
    private final Tail tail;
    private final Floor floor;
    private final Decider decider;
    private final Receipts receipts;
    private final Inbox inbox = new Inbox(this::actSafely);
    private Discussion state;
    private boolean over;

    DiscussionLoop(World world, Journal.Held held) {
        this.world = world;
        this.state = held.discussion();
        this.epoch = held.epoch();
        this.tail = new Tail(world, held.tail());
        this.floor = new Floor(world, epoch);
        this.receipts = new Receipts(world, state.id());
        this.decider = new Decider(new Scheduling(world, tail));
    }

    /** Records an intent and, unless the loop is already at work further up the stack, carries out all there are. */
    void accept(Intent intent) {
        inbox.accept(intent);
    }

    /** Where words come in, from any thread. */
    Floor floor() {
        return floor;
    }

    /** An error of ours costs at most one answer and one turn, never the discussion. */
    private void actSafely(Intent intent) {
        floor.hold();
        try {
            act(intent);
        } catch (RuntimeException mishap) {
            if (!over) {
                LOG.error("Discussion {} could not carry out {}", state.id(), intent, mishap);
                amends(intent, mishap);
            }
        } finally {
            floor.release();
        }
    }

    private void amends(Intent intent, RuntimeException mishap) {
        try {
            if (intent instanceof Intent.Order order && Bus.asFailure(mishap) instanceof Failure failure) {
                order.reply().refuse(failure);
            } else if (state.open() != null) {
                fail(
                        new Problem("internal", "The turn could not be completed. Press Next response to go on."),
                        List.of(),
                        intent);
            }
        } catch (RuntimeException worse) {
            LOG.error("Discussion {} is given up and read anew", state.id(), worse);
            end(World.Ending.FENCED);
        }
    }

    private void act(Intent intent) {
        if (over) {
            if (intent instanceof Intent.Order order) {
                order.reply().refuse(Discussions.asleep());
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
            if (refusal.code().equals(Journal.DOUBTFUL)) {
                end(World.Ending.FENCED);
            }
            order.reply().refuse(refusal);
        }
    }

    private void carryOut(Command command, Intent.Reply reply) {
        Decision decision;
        try {
            decision = decider.decide(state, command, floor.soFar(state, tail), world.now());
        } catch (Failure refusal) {
            reply.answer(receipts.earlier(command, refusal));
            return;
        }
        Answer answer = Answers.to(command, decision);
        Receipt receipt = receipts.of(command, answer);
        if (decision.events().isEmpty() && receipt == null) {
            reply.answer(answer);
            return;
        }
        switch (world.append(decision.append(epoch, receipt)).outcome()) {
            case WRITTEN -> {
                if (receipt != null) {
                    receipts.keep(receipt);
                }
                adopt(decision);
                reply.answer(answer);
                goOn();
            }
            case REPEATED -> reply.answer(receipts.earlier(command, Discussions.asleep()));
            case FENCED -> {
                end(World.Ending.FENCED);
                throw Discussions.asleep();
            }
        }
    }

    private void hear(Intent.Heard heard) {
        if (!floor.hears(heard.utterance())) {
            return;
        }
        switch (heard.utterance()) {
            case Utterance.Finished finished -> {
                Intent again = new Intent.Heard(floor.whole(finished.speech()));
                settle(again, () -> decider.finished(state, finished.speech(), world.now()));
            }
            case Utterance.Failed failed -> fail(new Problem(failed.code(), failed.detail()), failed.tried(), heard);
        }
    }

    private void fail(Problem problem, List<Turn.Tried> tried, Intent retry) {
        settle(retry, () -> decider.failed(state, problem, tried, world.now()));
    }

    /** Stores how the open turn ended; while the database is away, again later. What nobody can know is read anew. */
    private void settle(Intent retry, Supplier<Decision> ending) {
        try {
            Decision decision = ending.get();
            if (world.append(decision.append(epoch, null)).outcome() == Journal.Verdict.Outcome.WRITTEN) {
                adopt(decision);
                goOn();
            } else {
                end(World.Ending.FENCED);
            }
        } catch (Failure.Unavailable away) {
            switch (away.code()) {
                case "internal" -> throw away;
                case Journal.DOUBTFUL -> end(World.Ending.FENCED);
                default -> world.later(RETRY, retry);
            }
        }
    }

    /** Makes a stored decision the present state and shows it. */
    private void adopt(Decision decision) {
        state = decision.after();
        tail.add(decision.events());
        floor.clearUnless(state);
        if (!decision.events().isEmpty()) {
            world.publish(new Live.Stored(decision.events()));
        }
        if (state.deleted()) {
            end(World.Ending.DELETED);
        }
    }

    /** Has the open turn spoken; while the tail cannot be read, again later. */
    private void goOn() {
        if (over) {
            return;
        }
        try {
            floor.give(state, tail);
        } catch (Failure.Unavailable away) {
            world.later(RETRY, new Intent.Resume());
        }
    }

    private void watch(Intent.Watch watch) {
        if (floor.isSilent()) {
            fail(new Problem("timeout", "The speaker fell silent. Press Next response to go on."), List.of(), watch);
        }
    }

    private void resume() {
        Turn open = state.open();
        if (open != null) {
            floor.voidFormerWords(open);
            goOn();
        }
    }

    private void rest() {
        if (!state.busy()) {
            tail.putAway();
            floor.rest();
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
        floor.clear(state.id());
        world.over(ending);
    }
}
