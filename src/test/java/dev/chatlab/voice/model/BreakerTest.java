package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long LATER = Breaker.REST.toNanos();

    private final Breaker breaker = new Breaker();

    private void fail(int times, long at) {
        for (int i = 0; i < times; i++) {
            breaker.failed(at);
        }
    }

    @Test
    void five_failures_in_a_row_open_it() {
        fail(4, 0);
        assertThat(breaker.admit(0)).isTrue();
        fail(1, 0);
        assertThat(breaker.admit(1)).isFalse();
        assertThat(breaker.admit(LATER - 1)).isFalse();
    }

    @Test
    void a_success_in_between_begins_the_count_anew() {
        fail(4, 0);
        breaker.worked();
        fail(4, 0);
        assertThat(breaker.admit(0)).isTrue();
    }

    @Test
    void after_a_rest_one_probe_and_no_more_is_let_through() {
        fail(5, 0);
        assertThat(breaker.admit(LATER)).isTrue();
        assertThat(breaker.admit(LATER)).isFalse();
        breaker.worked();
        assertThat(breaker.admit(LATER)).isTrue();
        assertThat(breaker.admit(LATER)).isTrue();
    }

    @Test
    void a_probe_that_fails_begins_another_rest() {
        fail(5, 0);
        assertThat(breaker.admit(LATER)).isTrue();
        breaker.failed(LATER);
        assertThat(breaker.admit(LATER + 1)).isFalse();
        assertThat(breaker.admit(2 * LATER)).isTrue();
    }

    @Test
    void a_probe_that_tells_nothing_makes_room_for_another() {
        fail(5, 0);
        assertThat(breaker.admit(LATER)).isTrue();
        breaker.unknown();
        assertThat(breaker.admit(LATER)).isTrue();
    }
}
