package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.web.HttpSettings.Limits;
import dev.chatlab.web.HttpSettings.Rate;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {
    private static HttpSettings settings(int port, String url, List<String> origins, int bytes) {
        return new HttpSettings(
                "127.0.0.1", port, url == null ? null : URI.create(url), origins, bytes, true, false, Limits.STANDARD);
    }

    @Test
    void a_bad_value_is_refused_by_the_name_of_its_key() {
        assertThatThrownBy(() -> settings(70_000, null, List.of(), 10)).hasMessageStartingWith("PORT ");
        assertThatThrownBy(() -> settings(1, "ftp://x", List.of(), 10)).hasMessageStartingWith("PUBLIC_URL ");
        assertThatThrownBy(() -> settings(1, null, List.of(), 0)).hasMessageStartingWith("MAX_MESSAGE_BYTES ");
        for (String origin :
                List.of("*", "app.example.org", "https://app.example.org/", "https://app.example.org/x", "null")) {
            assertThatThrownBy(() -> settings(1, null, List.of(origin), 10))
                    .as(origin)
                    .hasMessageStartingWith("CORS_ORIGINS ");
        }
        assertThatThrownBy(() -> new Rate("RATE", 0, 1)).hasMessageStartingWith("RATE_PER_SECOND ");
        assertThatThrownBy(() -> new Rate("RATE", 1, 0)).hasMessageStartingWith("RATE_BURST ");
    }

    @Test
    void good_values_are_kept() {
        HttpSettings good = settings(
                8080,
                "https://chatlab.example.org",
                List.of("https://app.example.org", "http://localhost:5173"),
                10_240);
        assertThat(good.corsOrigins()).hasSize(2);
        assertThat(HttpVerticle.address(good, 8080)).isEqualTo("https://chatlab.example.org");
    }
}
