package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Usage;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passes figures on, and remembers of each model what only people can mend, until it answers again. Thread-safe. */
public final class Conditions implements Telemetry {
    private static final Map<String, Kind> LASTING = Stream.of(
                    Kind.KEY_REJECTED, Kind.OUT_OF_CREDIT, Kind.MODEL_MISSING, Kind.UNTRUSTED, Kind.UNKNOWN_HOST)
            .collect(Collectors.toUnmodifiableMap(Kind::code, kind -> kind));
    private static final Set<String> ANSWERED = Set.of("stop", "length");

    private final Telemetry figures;
    private final Map<String, Kind> byModel = new ConcurrentHashMap<>();

    public Conditions(Telemetry figures) {
        this.figures = figures;
    }

    @Override
    public void ended(String provider, String model, String outcome, Duration took, Usage usage) {
        figures.ended(provider, model, outcome, took, usage);
        Kind lasting = LASTING.get(outcome);
        if (lasting != null) {
            byModel.put(key(provider, model), lasting);
        } else if (ANSWERED.contains(outcome)) {
            byModel.remove(key(provider, model));
        }
    }

    @Override
    public void firstWords(String provider, String model, Duration after) {
        figures.firstWords(provider, model, after);
    }

    @Nullable Kind of(Candidate candidate) {
        return byModel.get(key(candidate.provider().id(), candidate.model()));
    }

    private static String key(String provider, String model) {
        return provider + " " + model;
    }
}
