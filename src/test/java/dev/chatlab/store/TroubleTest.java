package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Failure;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void a_queue_for_the_database_that_is_full_is_told_as_unavailable() {
        Throwable shown = Trouble.shown(new ConnectionPoolTooBusyException("2000 wait"));

        assertThat(shown)
                .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        failure -> assertThat(failure.code()).isEqualTo("database_away"));
    }
}
