package dev.chatlab.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresSupervisorTest {

    @Test
    void pauses_double_up_to_ten_seconds() {
        assertThat(PostgresSupervisor.pause(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(PostgresSupervisor.pause(2)).isEqualTo(Duration.ofMillis(200));
        assertThat(PostgresSupervisor.pause(8)).isEqualTo(Duration.ofSeconds(10));
        assertThat(PostgresSupervisor.pause(1_000)).isEqualTo(Duration.ofSeconds(10));
    }
}
