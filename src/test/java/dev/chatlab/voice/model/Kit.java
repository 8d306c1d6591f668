package dev.chatlab.voice.model;

import dev.chatlab.persona.Cast;
import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.budget.Meter;
import dev.chatlab.voice.budget.OverBudget;
import dev.chatlab.voice.prompt.PromptWriter;
import dev.chatlab.voice.scripted.ScriptedVoice;
import dev.chatlab.voice.wire.HttpCaller;
import dev.chatlab.voice.wire.ModelCall.Usage;
import dev.chatlab.voice.wire.Provider;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Voices from models put together as the program does it, on scripted providers, with a meter that remembers. */
final class Kit implements Meter, Telemetry {
    static final Limits QUICK = new Limits(Duration.ofMillis(700), Duration.ofMillis(500), 8, 8);

    final Breakers breakers = new Breakers();
    final List<Usage> settled = new CopyOnWriteArrayList<>();
    final List<String> outcomes = new CopyOnWriteArrayList<>();
    volatile int reserved;
    volatile boolean broke;

    private final Vertx vertx;
    private final ScriptedVoice scripted;
    private final HttpCaller caller;

    Kit(Vertx vertx) {
        this.vertx = vertx;
        this.scripted = new ScriptedVoice(vertx, Cast.ISSUES, Cast::find, 0);
        this.caller = new HttpCaller(vertx);
    }

    static Candidate candidate(String id, ScriptedProvider at, Dialect dialect, String model) {
        return new Candidate(new Provider(id, dialect, at.base(dialect), "sk-test-key", List.of(model), QUICK), model);
    }

    ModelVoice voice(Duration deadline, Candidate... candidates) {
        return new ModelVoice(parts(deadline), List.of(candidates));
    }

    Parts parts(Duration deadline) {
        PromptWriter writer = new PromptWriter(scripted::subject);
        Prompting prompting = (persona, brief, direction, trimmed) -> trimmed
                ? writer.writeShort(persona, brief, direction, brief.ledger())
                : writer.write(persona, brief, direction, brief.ledger());
        return new Parts(vertx, scripted, prompting, caller, this, this, breakers, deadline, 400);
    }

    @Override
    public Future<Reservation> reserve(Brief brief, String provider, String model, int promptTokens, int maxTokens) {
        if (broke) {
            return Future.failedFuture(new OverBudget("The limit of today is used up."));
        }
        reserved++;
        return Future.succeededFuture(new Reservation() {
            @Override
            public void settle(Usage usage, boolean estimated) {
                settled.add(usage);
            }

            @Override
            public Long cost(Usage usage) {
                return 42L;
            }
        });
    }

    @Override
    public void ended(String provider, String model, String outcome, Duration took, Usage usage) {
        outcomes.add(outcome);
    }

    @Override
    public void firstWords(String provider, String model, Duration after) {}
}
