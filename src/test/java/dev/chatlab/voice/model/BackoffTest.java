package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void the_bound_doubles_up_to_eight_seconds() {
        Backoff longest = new Backoff(() -> 1);
        assertThat(longest.after(1, null)).hasMillis(500);
        assertThat(longest.after(2, null)).hasMillis(1_000);
        assertThat(longest.after(5, null)).hasMillis(8_000);
        assertThat(longest.after(100, null)).hasMillis(8_000);
    }

    @Test
    void anything_from_nothing_to_the_bound_may_be_waited() {
        assertThat(new Backoff(() -> 0).after(3, null)).isZero();
        assertThat(new Backoff(() -> 0.5).after(3, null)).hasMillis(1_000);
    }

    @Test
    void never_less_than_the_provider_asked_for() {
        assertThat(new Backoff(() -> 1).after(1, Duration.ofSeconds(30))).hasSeconds(30);
        assertThat(new Backoff(() -> 1).after(3, Duration.ofMillis(10))).hasMillis(2_000);
    }
}
