package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {
    private static final long MILLI = 1_000_000;

    @Test
    void nobody_waits_while_there_is_little_to_write() {
        assertThat(pauseAt(2_000)).isZero();
    }

    @Test
    void the_more_there_is_to_write_the_longer_words_wait_up_to_60_ms() {
        assertThat(pauseAt(14_000)).isBetween(25 * MILLI, 35 * MILLI);
        assertThat(pauseAt(500_000)).isEqualTo(60 * MILLI);
    }

    @Test
    void a_burst_is_forgotten_when_it_is_over() {
        Load load = new Load();
        long now = run(load, 0, 500_000);
        assertThat(load.pause()).isPositive();
        run(load, now, 100);
        assertThat(load.pause()).isZero();
    }

    private static long pauseAt(int perSecond) {
        Load load = new Load();
        run(load, 0, perSecond);
        return load.pause();
    }

    /** A second's worth of writes, a hundred at a time at most. */
    private static long run(Load load, long now, int perSecond) {
        int readers = Math.max(1, perSecond / 1_000);
        for (int i = 0; i < perSecond / readers; i++) {
            now += 1_000 * MILLI * readers / perSecond;
            load.add(readers, now);
        }
        return now;
    }
}
