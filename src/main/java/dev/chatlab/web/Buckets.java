package dev.chatlab.web;

import dev.chatlab.web.HttpSettings.Rate;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One token bucket per key, for as many keys as were seen lately; the longest unseen is forgotten first. */
final class Buckets {
    private static final int MOST_KEYS = 50_000;

    private final Bandwidth limit;
    private final Map<String, Bucket> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Buckets(Rate rate) {
        limit = Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                .build();
    }

    /** One token at a time, and then none for so long. */
    Buckets(Duration pause) {
        limit = Bandwidth.builder().capacity(1).refillGreedy(1, pause).build();
    }

    /** Takes one token: 0, or the whole seconds to wait when there is none. */
    int spend(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : (int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
    }

    private Bucket bucket(String key) {
        synchronized (byKey) {
            return byKey.computeIfAbsent(
                    key, ignored -> Bucket.builder().addLimit(limit).build());
        }
    }
}
