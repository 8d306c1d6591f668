package dev.chatlab;

import dev.chatlab.bus.Bus;
import dev.chatlab.theorist.Voices;
import dev.chatlab.voice.Offered;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.budget.StoreMeter;
import dev.chatlab.voice.model.Breakers;
import dev.chatlab.voice.model.Candidate;
import dev.chatlab.voice.model.Conditions;
import dev.chatlab.voice.model.Knobs;
import dev.chatlab.voice.model.ModelVoice;
import dev.chatlab.voice.model.Parts;
import dev.chatlab.voice.model.Telemetry;
import dev.chatlab.voice.model.VoicesVerticle;
import dev.chatlab.voice.prompt.PromptWriter;
import dev.chatlab.voice.scripted.ScriptedVoice;
import dev.chatlab.voice.wire.ModelCall;
import dev.chatlab.voice.wire.Provider;
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

    /** What all of them work with; made once. */
    Parts parts(Vertx vertx, Bus bus, ScriptedVoice scripted, ModelCall.Caller caller, Telemetry telemetry) {
        PromptWriter writer = new PromptWriter(scripted::subject);
        return new Parts(
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
                telemetry,
                new Breakers(),
                settings.speech().deadline(),
                settings.budget().caps().answer());
    }

    Voices voices(ScriptedVoice scripted, Parts parts) {
        Map<String, Voice> voices = new HashMap<>(Map.of("scripted", scripted));
        for (Provider provider : settings.speech().models().providers()) {
            voices.put(provider.id(), new ModelVoice(parts, candidates(provider.id())));
        }
        return Voices.of(voices);
    }

    /** Who tells how they are, and tests them. */
    VoicesVerticle tester(Bus bus, Parts parts, Conditions conditions) {
        return new VoicesVerticle(
                bus,
                parts,
                conditions,
                settings.speech().models(),
                settings.budget().prices(),
                ModelVoices::knobs);
    }

    private static Knobs knobs(String id) {
        return switch (id) {
            case "openai" -> new Knobs(Key.OPENAI_API_KEY.name(), Key.OPENAI_BASE_URL.name(), Key.OPENAI_MODEL.name());
            case "anthropic" ->
                new Knobs(Key.ANTHROPIC_API_KEY.name(), Key.ANTHROPIC_BASE_URL.name(), Key.ANTHROPIC_MODEL.name());
            default -> {
                String entry = " of the provider " + id + " in conf/chatlab.yaml";
                yield new Knobs("key, key-file or key-env" + entry, "base-url" + entry, "models" + entry);
            }
        };
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
