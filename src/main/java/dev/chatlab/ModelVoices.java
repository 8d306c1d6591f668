package dev.chatlab;

import dev.chatlab.bus.Bus;
import dev.chatlab.theorist.Voices;
import dev.chatlab.voice.Offered;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.budget.StoreMeter;
import dev.chatlab.voice.model.Breakers;
import dev.chatlab.voice.model.Candidate;
import dev.chatlab.voice.model.ModelVoice;
import dev.chatlab.voice.model.Parts;
import dev.chatlab.voice.prompt.PromptWriter;
import dev.chatlab.voice.scripted.ScriptedVoice;
import dev.chatlab.voice.wire.ModelCall;
import dev.chatlab.voice.wire.Provider;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the voices together: the scripted one and one for each provider, by id. */
final class ModelVoices {
    private final Settings settings;

    ModelVoices(Settings settings) {
        this.settings = settings;
    }

    Voices voices(Vertx vertx, Bus bus, ScriptedVoice scripted, ModelCall.Caller caller, MeterRegistry figures) {
        PromptWriter writer = new PromptWriter(scripted::subject);
        Parts parts = new Parts(
                vertx,
                scripted,
                (persona, brief, direction, trimmed) -> trimmed
                        ? writer.writeShort(persona, brief, direction, brief.ledger())
                        : writer.write(persona, brief, direction, brief.ledger()),
                caller,
                new StoreMeter(
                        bus,
                        vertx,
                        settings.budget().prices(),
                        settings.budget().caps()),
                new GenAi(figures),
                new Breakers(),
                settings.speech().deadline(),
                settings.budget().caps().answer());
        Map<String, Voice> voices = new HashMap<>(Map.of("scripted", scripted));
        for (Provider provider : settings.speech().models().providers()) {
            voices.put(provider.id(), new ModelVoice(parts, candidates(provider.id())));
        }
        return Voices.of(voices);
    }

    private List<Candidate> candidates(String id) {
        return settings.speech().models().candidates(id);
    }

    /** What people may choose from. */
    Offered offered() {
        return Offered.of(
                settings.speech().voice(),
                settings.speech().models().providers().stream()
                        .map(provider -> Offered.Item.model(provider.id(), provider.models()))
                        .toList());
    }

    /** The model that a voice asks first; null for the scripted one and for one that is not there. */
    @Nullable String firstModel(String voice) {
        return settings.speech().models().providers().stream()
                .filter(provider -> provider.id().equals(voice))
                .map(provider -> provider.models().getFirst())
                .findFirst()
                .orElse(null);
    }
}
