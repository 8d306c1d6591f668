package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.theorist.Utterance;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The actor of one live discussion, on a virtual thread: its mailbox takes commands, peeks and utterances, and hands them to the
 * one {@link DiscussionLoop}, as intents unless they can be relayed at once.
 */
final class DiscussionVerticle extends VerticleBase {
    private static final Future<Done> DONE = Future.succeededFuture(Done.DONE);

    private final Bus bus;
    private final String id;
    private final long epoch;
    private final BiConsumer<DiscussionVerticle, World.Ending> whenOver;
    private final Promise<Void> gone = Promise.promise();
    private Journal.@Nullable Held held;
    private volatile @Nullable DiscussionLoop loop;
    private final Mailbox mailbox;
    private volatile long lastActive = System.nanoTime();
    private volatile boolean resting;

    DiscussionVerticle(Bus bus, Journal.Held held, BiConsumer<DiscussionVerticle, World.Ending> whenOver) {
        this.bus = bus;
        this.id = held.discussion().id();
        this.epoch = held.epoch();
        this.held = held;
        this.whenOver = whenOver;
        this.mailbox = new Mailbox(bus, Bus.Address.discussion(id), this::receive);
    }

    @Override
    public Future<?> start() {
        Journal.Held taken = Objects.requireNonNull(held, "Started once");
        held = null;
        loop = new DiscussionLoop(new BusWorld(bus, vertx, id, this::accept, this::over), taken);
        if (taken.discussion().busy()) {
            context.runOnContext(ignored -> accept(new Intent.Resume()));
        }
        return vertx.deployVerticle(mailbox);
    }

    /** Vert.x undeploys this before its keeper: ends once the write under way is done, which would be interrupted otherwise. */
    @Override
    public Future<?> stop() {
        accept(new Intent.Leave());
        return gone.future();
    }

    String id() {
        return id;
    }

    long epoch() {
        return epoch;
    }

    /** When it was last needed, as {@link System#nanoTime()}. */
    long lastActive() {
        return lastActive;
    }

    /** Has it put its tail away, once until it is needed again; from any thread. */
    void rest() {
        if (!resting) {
            resting = true;
            tell(new Intent.Rest());
        }
    }

    private void active() {
        lastActive = System.nanoTime();
        resting = false;
    }

    boolean isStarted() {
        return loop != null;
    }

    /** Has the loop take up an intent, from any thread, and returns at once: a mailbox that waits would overflow. */
    void tell(Intent intent) {
        context.runOnContext(ignored -> accept(intent));
    }

    private Future<? extends Message> receive(Message message) {
        return switch (message) {
            case Command command -> {
                active();
                yield order(command);
            }
            case Utterance.Passing utterance -> {
                active();
                loop().floor().relay(utterance);
                yield DONE;
            }
            case Utterance.Ending utterance -> {
                active();
                tell(new Intent.Heard(utterance));
                yield DONE;
            }
            case Peek ignored ->
                Future.succeededFuture(new Peek.Partial(loop().floor().partial()));
            default ->
                throw new IllegalArgumentException(
                        "Not for a discussion: " + message.getClass().getName());
        };
    }

    private Future<Answer> order(Command command) {
        Promise<Answer> promise = Promise.promise();
        tell(new Intent.Order(command, new Intent.Reply() {
            @Override
            public void answer(Answer answer) {
                promise.tryComplete(answer);
            }

            @Override
            public void refuse(Failure failure) {
                promise.tryFail(failure);
            }
        }));
        return promise.future();
    }

    private void accept(Intent intent) {
        loop().accept(intent);
    }

    private void over(World.Ending ending) {
        mailbox.close();
        whenOver.accept(this, ending);
        gone.tryComplete();
    }

    private DiscussionLoop loop() {
        return Objects.requireNonNull(loop, "Not started");
    }
}
