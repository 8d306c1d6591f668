package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.web.HttpSettings.Limits;
import dev.chatlab.web.HttpSettings.Rate;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitsTest {
    private static final Limits TIGHT =
            new Limits(new Rate("RATE", 1, 10), new Rate("GUEST_RATE", 1, 4), new Rate("CHAT_RATE", 1, 2));

    @RegisterExtension
    static final Served SERVED = new Served(Served.settings(List.of(), true, TIGHT));

    @Test
    void whoever_asks_too_often_is_told_when_to_come_back() throws Exception {
        String one = SERVED.bearer();
        String other = SERVED.bearer();
        HttpResponse<String> last = null;
        for (int i = 0; i < 12; i++) {
            last = SERVED.get("/api/v1/personas", "Authorization", one);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Served.json(last).getString("code")).isEqualTo("rate_limited");
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(SERVED.get("/api/v1/personas", "Authorization", other).statusCode())
                .isNotEqualTo(429);
        int refused = 0;
        for (int i = 0; i < 5; i++) {
            refused += SERVED.post("/api/v1/auth/guest", null).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        for (int i = 0; i < 45; i++) {
            last = SERVED.get("/api/v1/nothing", "X-Forwarded-For", "10.0.0." + i);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(SERVED.get("/healthz").statusCode()).isEqualTo(200);
    }
}
