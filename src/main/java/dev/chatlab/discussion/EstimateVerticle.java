package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.budget.Estimate;
import dev.chatlab.voice.budget.Prices;
import dev.chatlab.voice.budget.Spending;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells at {@code estimates} what the next turns would likely take, so that nobody lets many run without knowing. */
public final class EstimateVerticle extends VerticleBase {
    private static final int NEWEST = 10;
    private static final String SCRIPTED = Provenance.SCRIPTED.provider();

    private final Bus bus;
    private final Prices prices;
    private final Function<String, @Nullable String> models;

    /** {@code models} gives the model that a voice, by its name, tries first; null: not known. */
    public EstimateVerticle(Bus bus, Prices prices, Function<String, @Nullable String> models) {
        this.bus = bus;
        this.prices = prices;
        this.models = models;
    }

    @Override
    public Future<?> start() {
        return bus.serve(Bus.Address.ESTIMATES, Estimating.class, this::estimate)
                .completion();
    }

    private Future<Estimate> estimate(Estimating ask) {
        return bus.ask(Bus.Address.STORE, new Shelf.Get(ask.user(), ask.id())).compose(view -> {
            List<String> called = view.seats().stream()
                    .filter(seat -> !seat.muted())
                    .map(seat -> Objects.requireNonNullElse(seat.voice(), view.voice()))
                    .filter(voice -> !voice.equals(SCRIPTED))
                    .toList();
            return called.isEmpty()
                    ? Future.succeededFuture(Estimate.scripted(ask.turns()))
                    : bus.ask(Bus.Address.STORE, new Spending.Recent(view.id(), NEWEST))
                            .map(taken -> estimate(ask.turns(), view, called, taken));
        });
    }

    private Estimate estimate(int turns, View view, List<String> called, Spending.Taken taken) {
        double share = (double) called.size()
                / view.seats().stream().filter(seat -> !seat.muted()).count();
        String voice = called.stream().distinct().collect(Collectors.joining(", "));
        if (!taken.turns().isEmpty()) {
            return Estimate.recent(turns, share, voice, taken.turns());
        }
        List<@Nullable String> asked = new ArrayList<>();
        called.forEach(name -> asked.add(models.apply(name)));
        return Estimate.bySize(turns, share, voice, view.turnCount(), view.length(), asked, prices);
    }
}
