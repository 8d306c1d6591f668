package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
    @Test
    void an_address_is_taken_apart_and_shown_without_its_password() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ada:p%40ss+word@db.example:6000/chat?sslmode=require");

        assertThat(url).isEqualTo(new DatabaseUrl("db.example", 6000, "chat", "ada", "p@ss+word", "require", null));
        assertThat(url).hasToString("postgresql://ada@db.example:6000/chat");
    }

    @Test
    void what_is_left_out_is_as_in_libpq() {
        assertThat(DatabaseUrl.parse("postgresql://[::1]/chat"))
                .isEqualTo(new DatabaseUrl("::1", 5432, "chat", "postgres", "", "prefer", null));
    }

    @Test
    void verification_checks_the_host_name_and_trusts_only_authorities() {
        PgConnectOptions full = Database.options(DatabaseUrl.parse("postgresql://a:b@h/d?sslmode=verify-full"));
        assertThat(full.getSslMode()).isEqualTo(SslMode.VERIFY_FULL);
        assertThat(full.getSslOptions().isTrustAll()).isFalse();
        assertThat(full.getSslOptions().getTrustOptions()).isNotNull();
        assertThat(full.getSslOptions().getHostnameVerificationAlgorithm()).isEqualTo("HTTPS");
    }

    @Test
    void a_bad_address_is_refused_by_the_name_of_its_key_and_without_its_password() {
        for (String bad : List.of(
                "",
                "localhost:5432/x",
                "mysql://a:secret@h/d",
                "postgresql://a:secret@h",
                "postgresql://a:se cret@h/d",
                "postgresql://a:secret@h/d?sslmode=maybe")) {
            assertThatThrownBy(() -> DatabaseUrl.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("DATABASE_URL")
                    .hasMessageNotContaining("cret");
        }
    }
}
