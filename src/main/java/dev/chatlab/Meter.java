package dev.chatlab;

import dev.chatlab.web.live.LiveMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the live edge for Prometheus: who follows now, and who was cut off for reading too slowly. */
final class Meter implements LiveMeter {
    private final AtomicInteger followers = new AtomicInteger();
    private final Counter cutOff;

    Meter(MeterRegistry registry) {
        registry.gauge("chatlab.followers", followers);
        cutOff = registry.counter("chatlab.followers.cut.off");
    }

    @Override
    public void opened() {
        followers.incrementAndGet();
    }

    @Override
    public void closed() {
        followers.decrementAndGet();
    }

    @Override
    public void cutOff() {
        cutOff.increment();
    }
}
