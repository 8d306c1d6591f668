package dev.chatlab;

import dev.chatlab.voice.model.Telemetry;
import dev.chatlab.voice.wire.ModelCall.Usage;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Every figure about models, by provider and model, under the names that OpenTelemetry gives generative AI: how long attempts
 * took, by outcome (so that retries are counted by what caused them), how long their first words, and tokens by type.
 */
final class GenAi implements Telemetry {
    private static final String DURATION = "gen_ai.client.operation.duration";
    private static final String FIRST_WORDS = "gen_ai.client.operation.time_to_first_token";
    private static final String TOKENS = "gen_ai.client.token.usage";

    private static final Duration[] BOUNDS = LongStream.of(
                    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    GenAi(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ended(String provider, String model, String outcome, Duration took, Usage usage) {
        Timer.builder(DURATION)
                .tags("provider", provider, "model", model, "outcome", outcome)
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(took);
        tokens(provider, model, "input", usage.prompt());
        tokens(provider, model, "cached_input", usage.cacheRead());
        tokens(provider, model, "output", usage.completion());
    }

    private void tokens(String provider, String model, String type, @Nullable Integer count) {
        if (count != null && count > 0) {
            DistributionSummary.builder(TOKENS)
                    .tags("provider", provider, "model", model, "type", type)
                    .register(registry)
                    .record(count);
        }
    }

    @Override
    public void firstWords(String provider, String model, Duration after) {
        Timer.builder(FIRST_WORDS)
                .tags("provider", provider, "model", model)
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(after);
    }
}
