package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Estimating;
import dev.chatlab.voice.budget.Estimate;
import dev.chatlab.voice.budget.Spending;
import io.vertx.core.Future;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a discussion's models have taken, and what the next turns would. */
final class SpendingRoutes {
    private static final int TURNS = 10;
    private static final String CURRENCY = "USD";

    private final Bus bus;

    SpendingRoutes(Bus bus) {
        this.bus = bus;
    }

    void bind(Api api) {
        api.on("getSpending", this::spending);
        api.on("estimateTurns", this::estimate);
    }

    /** {@code cost} is what the calls of known price cost together; null where none has a price; {@code estimated} calls were not counted by their provider. */
    record SpendingJson(
            int turns,
            long promptTokens,
            long cachedTokens,
            long completionTokens,
            @Nullable BigDecimal cost,
            String currency,
            int unpriced,
            int unsettled,
            int estimated) {}

    record EstimateJson(
            int turns,
            long promptTokens,
            long completionTokens,
            @Nullable BigDecimal cost,
            String currency,
            String voice,
            Estimate.Basis basis) {}

    private Future<?> spending(Call call) {
        return bus.ask(Bus.Address.STORE, new Spending.Of(call.user().id(), call.path("id")))
                .compose(spent -> call.json(200, json(spent)));
    }

    private Future<?> estimate(Call call) {
        return bus.ask(
                        Bus.Address.ESTIMATES,
                        new Estimating(call.user().id(), call.path("id"), call.query("turns", TURNS)))
                .compose(estimate -> call.json(200, json(estimate)));
    }

    private static SpendingJson json(Spending.Spent spent) {
        boolean unknown = spent.unpriced() > 0 && spent.micros() == 0;
        return new SpendingJson(
                spent.turns(),
                spent.promptTokens(),
                spent.cachedTokens(),
                spent.completionTokens(),
                unknown ? null : dollars(spent.micros()),
                CURRENCY,
                spent.unpriced(),
                spent.open(),
                spent.estimated());
    }

    private static EstimateJson json(Estimate estimate) {
        Long micros = estimate.micros();
        return new EstimateJson(
                estimate.turns(),
                estimate.promptTokens(),
                estimate.completionTokens(),
                micros == null ? null : dollars(micros),
                CURRENCY,
                estimate.voice(),
                estimate.basis());
    }

    private static BigDecimal dollars(long micros) {
        return micros == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(micros, 6).stripTrailingZeros();
    }
}
