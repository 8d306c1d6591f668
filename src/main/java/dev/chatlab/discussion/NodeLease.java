package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The node's row in the database, renewed three times per lease; when it was lost, everything held under it is dropped. */
final class NodeLease {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLease.class);

    private final Vertx vertx;
    private final Bus bus;
    private final DiscussionsVerticle.Node node;
    private final Runnable lost;
    private long timer = -1;

    NodeLease(Vertx vertx, Bus bus, DiscussionsVerticle.Node node, Runnable lost) {
        this.vertx = vertx;
        this.bus = bus;
        this.node = node;
        this.lost = lost;
    }

    Future<?> join() {
        return bus.ask(Bus.Address.STORE, new Journal.Join(node.id(), node.predecessor(), node.lease()))
                .onSuccess(joined -> {
                    long period = Math.max(100, node.lease().toMillis() * 3 / 10);
                    timer = vertx.setPeriodic(period, ignored -> renew());
                });
    }

    Future<?> leave() {
        vertx.cancelTimer(timer);
        return bus.ask(Bus.Address.STORE, new Journal.Leave(node.id()));
    }

    private void renew() {
        bus.ask(Bus.Address.STORE, new Journal.Renew(node.id(), node.lease())).onFailure(error -> {
            if (error instanceof Failure.Conflict) {
                LOG.warn("This node's lease ran out; its discussions are given up and taken again");
                lost.run();
                bus.ask(Bus.Address.STORE, new Journal.Join(node.id(), null, node.lease()));
            } else {
                LOG.warn("The node's lease could not be renewed: {}", error.getMessage());
            }
        });
    }
}
