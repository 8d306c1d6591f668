package dev.chatlab.voice.budget;

import dev.chatlab.bus.Bus;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.budget.Spending.Called;
import dev.chatlab.voice.budget.Spending.Settle;
import dev.chatlab.voice.wire.ModelCall.Usage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meter that books in the database, so that neither two nodes nor a crash can spend more than is allowed. Where no cap is
 * set, a call waits for nothing: only its settlement is written, meanwhile. One that cannot be written is tried again for about a
 * minute and then logged in full.
 */
public final class StoreMeter implements Meter {
    private static final Logger LOG = LoggerFactory.getLogger(StoreMeter.class);
    private static final List<Integer> PAUSES_S = List.of(1, 10, 50);

    private final Bus bus;
    private final Vertx vertx;
    private final Prices prices;
    private final Caps caps;

    public StoreMeter(Bus bus, Vertx vertx, Prices prices, Caps caps) {
        this.bus = bus;
        this.vertx = vertx;
        this.prices = prices;
        this.caps = caps;
    }

    @Override
    public Future<Reservation> reserve(Brief brief, String provider, String model, int promptTokens, int maxTokens) {
        Called call = new Called(
                UUID.randomUUID().toString(),
                brief.payer(),
                brief.discussion(),
                brief.n(),
                provider,
                model,
                (long) promptTokens + maxTokens,
                prices.most(model, promptTokens, maxTokens));
        Booked booked = new Booked(call, promptTokens, maxTokens);
        if (!caps.any()) {
            return Future.succeededFuture(booked);
        }
        Cap money = caps.cost();
        if (money != null && call.micros() == null) {
            return Future.failedFuture(unpriced(model, money));
        }
        return bus.ask(Bus.Address.STORE, new Spending.Reserve(call, caps))
                .compose(verdict -> verdict.passed() == null
                        ? Future.succeededFuture(booked)
                        : Future.failedFuture(new OverBudget(verdict.passed().sentence(caps))));
    }

    private static OverBudget unpriced(String model, Cap money) {
        return new OverBudget("What " + model + " costs is not known here, so that " + money.name()
                + " could not be kept. Add the model to the prices in the configuration, or choose another voice.");
    }

    /** Writes it in the background. */
    private void write(Settle settle, int failures) {
        bus.ask(Bus.Address.STORE, settle).onFailure(error -> {
            if (failures == PAUSES_S.size()) {
                LOG.error("A call to a model could not be booked and is missing in the spending: {}", settle, error);
            } else {
                vertx.timer(PAUSES_S.get(failures), TimeUnit.SECONDS).onSuccess(_ -> write(settle, failures + 1));
            }
        });
    }

    private final class Booked implements Reservation {
        private final Called call;
        private final int promptTokens;
        private final int maxTokens;
        private final AtomicBoolean settled = new AtomicBoolean();

        Booked(Called call, int promptTokens, int maxTokens) {
            this.call = call;
            this.promptTokens = promptTokens;
            this.maxTokens = maxTokens;
        }

        @Override
        public void settle(Usage usage, boolean estimated) {
            if (settled.compareAndSet(false, true)) {
                write(
                        new Settle(
                                call,
                                Objects.requireNonNullElse(usage.prompt(), promptTokens),
                                Objects.requireNonNullElse(usage.cacheRead(), 0),
                                Objects.requireNonNullElse(usage.cacheWrite(), 0),
                                Objects.requireNonNullElse(usage.completion(), maxTokens),
                                cost(usage),
                                estimated || usage.prompt() == null || usage.completion() == null),
                        0);
            }
        }

        @Override
        public @Nullable Long cost(Usage usage) {
            return prices.cost(call.model(), usage);
        }
    }
}
