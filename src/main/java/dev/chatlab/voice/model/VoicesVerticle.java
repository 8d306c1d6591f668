package dev.chatlab.voice.model;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.voice.VoicesMessage;
import dev.chatlab.voice.VoicesMessage.Hindrance;
import dev.chatlab.voice.VoicesMessage.Looked;
import dev.chatlab.voice.VoicesMessage.Price;
import dev.chatlab.voice.VoicesMessage.Standing;
import dev.chatlab.voice.VoicesMessage.Tried;
import dev.chatlab.voice.budget.Prices;
import dev.chatlab.voice.wire.Fault;
import dev.chatlab.voice.wire.Provider;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells how the voices from models are, at {@code voices}, and puts one to the test. */
public final class VoicesVerticle extends VerticleBase {
    private final Bus bus;
    private final Parts parts;
    private final Conditions conditions;
    private final Roster roster;
    private final Prices prices;
    private final Function<String, Knobs> knobs;

    /** {@code knobs} names the settings of a provider by its id. */
    public VoicesVerticle(
            Bus bus, Parts parts, Conditions conditions, Roster roster, Prices prices, Function<String, Knobs> knobs) {
        this.bus = bus;
        this.parts = parts;
        this.conditions = conditions;
        this.roster = roster;
        this.prices = prices;
        this.knobs = knobs;
    }

    @Override
    public Future<?> start() {
        return bus.serve(Bus.Address.VOICES, VoicesMessage.class, ask -> switch (ask) {
                    case VoicesMessage.Look _ -> Future.succeededFuture(look());
                    case VoicesMessage.Try test -> test(test);
                })
                .completion();
    }

    private Looked look() {
        return new Looked(roster.providers().stream().collect(Collectors.toMap(Provider::id, this::standing)));
    }

    private Standing standing(Provider provider) {
        Prices.@Nullable Price price = prices.of(provider.models().getFirst());
        return new Standing(price == null ? null : new Price(price.input(), price.output()), hindrance(provider));
    }

    private @Nullable Hindrance hindrance(Provider provider) {
        Candidate candidate = first(provider);
        Diagnosis diagnosis = new Diagnosis(candidate, knobs.apply(provider.id()));
        Fault.Kind lasting = conditions.of(candidate);
        if (lasting != null) {
            return new Hindrance(lasting.code(), diagnosis.of(Fault.of(lasting), false));
        }
        if (provider.key() == null && !Roster.isNear(provider.base())) {
            return new Hindrance("no_key", diagnosis.noKey());
        }
        Fault.Kind resting = Fault.Kind.CIRCUIT_OPEN;
        return parts.breakers().of(candidate).isReady(System.nanoTime())
                ? null
                : new Hindrance(resting.code(), resting.sentence());
    }

    private Future<Tried> test(VoicesMessage.Try ask) {
        return roster.providers().stream()
                .filter(provider -> provider.id().equals(ask.voice()))
                .findFirst()
                .map(provider -> new Trial(parts, first(provider), knobs.apply(provider.id()), ask.user()).begin())
                .orElseGet(() -> Future.failedFuture(
                        new Failure.NotFound("There is no voice " + ask.voice() + " that a model makes.")));
    }

    private static Candidate first(Provider provider) {
        return new Candidate(provider, provider.models().getFirst());
    }
}
