package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.voice.Offered;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The keeper of all discussions on this node, at {@code discussions}: launches new ones, wakes dormant ones, takes up ownerless
 * ones that have something going on, and puts idle ones to sleep. Holds the node's lease while it runs.
 */
public final class DiscussionsVerticle extends VerticleBase {
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final Duration TIDY = Duration.ofSeconds(1);
    private static final int SWEPT_AT_ONCE = 500;

    private final Bus bus;
    private final Node node;
    private final Bedtime bedtime;
    private final Offered voices;
    private @Nullable Actors actors;
    private @Nullable NodeLease lease;
    private boolean sweeping;

    /** With the scripted voice only. */
    public DiscussionsVerticle(Bus bus, Node node, Bedtime bedtime) {
        this(bus, node, bedtime, Offered.SCRIPTED);
    }

    public DiscussionsVerticle(Bus bus, Node node, Bedtime bedtime, Offered voices) {
        this.bus = bus;
        this.node = node;
        this.bedtime = bedtime;
        this.voices = voices;
    }

    /** This process among those on the same database; the ids of those that used its data directory begin with {@code predecessor}. */
    public record Node(String id, @Nullable String predecessor, Duration lease) {}

    /** After how long without a command a live discussion puts its tail away, and after how long it sleeps. */
    public record Bedtime(Duration rest, Duration sleep) {}

    @Override
    public Future<?> start() {
        Actors awake = new Actors(vertx, bus, node.id());
        NodeLease nodeLease = new NodeLease(vertx, bus, node, awake::dropAll);
        actors = awake;
        lease = nodeLease;
        Opening opening = new Opening(bus, voices);
        return nodeLease.join().compose(joined -> {
            vertx.setPeriodic(1, SWEEP.toMillis(), ignored -> sweep(awake));
            vertx.setPeriodic(TIDY.toMillis(), ignored -> awake.tidy(bedtime));
            return bus.serve(
                            Bus.Address.DISCUSSIONS,
                            DiscussionsMessage.class,
                            message -> receive(message, opening, awake))
                    .completion();
        });
    }

    private static Future<? extends Message> receive(DiscussionsMessage message, Opening opening, Actors awake) {
        return switch (message) {
            case DiscussionsMessage.Open open -> opening.open(open);
            case DiscussionsMessage.Wake wake ->
                awake.wake(wake.user(), wake.id()).map(Done.DONE);
        };
    }

    private void sweep(Actors awake) {
        if (sweeping) {
            return;
        }
        sweeping = true;
        bus.ask(Bus.Address.STORE, new Journal.Ownerless(SWEPT_AT_ONCE))
                .compose(found -> awake.takeUp(found.ids()))
                .onComplete(ignored -> sweeping = false);
    }

    /** Gives every discussion up in good order, open turns included, then the lease. */
    @Override
    public Future<?> stop() {
        if (actors == null || lease == null) {
            return Future.succeededFuture();
        }
        NodeLease held = lease;
        return actors.leaveAll().eventually(held::leave);
    }
}
