package dev.chatlab.turn;

import dev.chatlab.bus.Bus;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The scheduler at {@code turns}: answers {@link Choose} by {@link TurnPolicy}. */
public final class TurnVerticle extends VerticleBase {
    private final Bus bus;

    public TurnVerticle(Bus bus) {
        this.bus = bus;
    }

    @Override
    public Future<?> start() {
        return bus.serve(Bus.Address.TURNS, Choose.class, ask -> Future.succeededFuture(TurnPolicy.decide(ask)))
                .completion();
    }
}
