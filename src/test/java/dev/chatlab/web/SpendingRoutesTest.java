package dev.chatlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.discussion.EstimateVerticle;
import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.budget.Prices;
import dev.chatlab.voice.budget.Prices.Price;
import dev.chatlab.voice.budget.Spending.Spent;
import dev.chatlab.voice.budget.Spending.Taken;
import dev.chatlab.voice.budget.Spending.TurnTook;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SpendingRoutesTest {
    private static final String PATH = "/api/v1/discussions/6f1e0d6a-3a6d-4b8e-9c43-0a1b2c3d4e5f";
    private static final Prices PRICES =
            new Prices(List.of(new Price("small", BigDecimal.ONE, BigDecimal.TEN, null, null)));

    @RegisterExtension
    static final Served SERVED = new Served();

    private static String bearer;

    @BeforeAll
    static void a_reader_comes() throws Exception {
        JsonObject session = Served.json(SERVED.post("/api/v1/auth/guest", null));
        bearer = "Bearer " + session.getString("accessToken");
        SERVED.store.reader = session.getJsonObject("user").getString("id");
        SERVED.vertx
                .deployVerticle(
                        new EstimateVerticle(SERVED.bus, PRICES, voice -> voice.equals("openai") ? "small" : null))
                .await();
    }

    @BeforeEach
    void nothing_was_said() {
        SERVED.store.taken = new Taken(List.of());
        seat("openai", 0, null, null);
    }

    private static void seat(String voice, int said, String first, String second) {
        SERVED.store.view = new View(
                "6f1e0d6a-3a6d-4b8e-9c43-0a1b2c3d4e5f",
                "Why?",
                "Why?",
                "en",
                Length.NORMAL,
                Policy.ROUND,
                voice,
                1,
                List.of(new Seat("dewey", "v", "John Dewey", first), new Seat("freire", "v", "Paulo Freire", second)),
                View.State.IDLE,
                null,
                said,
                said,
                new View.AutoPlay(0),
                null,
                false,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return SERVED.get(PATH + path, "Authorization", bearer);
    }

    private static JsonObject json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return Served.json(response);
    }

    @Test
    void a_discussion_tells_what_its_models_took() throws Exception {
        SERVED.store.spent = new Spent(3, 4_000, 2_500, 300, 1_230, 0, 1, 0);
        assertThat(json("/spending"))
                .isEqualTo(
                        new JsonObject(
                                "{\"turns\":3,\"promptTokens\":4000,\"cachedTokens\":2500,"
                                        + "\"completionTokens\":300,\"cost\":0.00123,\"currency\":\"USD\",\"unpriced\":0,\"unsettled\":1,\"estimated\":0}"));
    }

    @Test
    void a_cost_that_is_not_known_is_null_and_one_that_is_partly_known_says_so() throws Exception {
        SERVED.store.spent = new Spent(3, 4_000, 0, 300, 0, 3, 0, 0);
        assertThat(json("/spending").getValue("cost")).isNull();
        SERVED.store.spent = new Spent(3, 4_000, 0, 300, 2_000_000, 1, 0, 0);
        assertThat(json("/spending").getDouble("cost")).isEqualTo(2.0);
        assertThat(json("/spending").getInteger("unpriced")).isEqualTo(1);
        SERVED.store.spent = new Spent(0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(json("/spending").getDouble("cost")).isZero();
    }

    @Test
    void the_scripted_voice_takes_nothing_and_says_so() throws Exception {
        seat("scripted", 4, null, null);
        assertThat(json("/estimate"))
                .isEqualTo(new JsonObject("{\"turns\":10,\"promptTokens\":0,\"completionTokens\":0,\"cost\":0,"
                        + "\"currency\":\"USD\",\"voice\":\"scripted\",\"basis\":\"scripted\"}"));
    }

    @Test
    void what_the_newest_turns_took_is_what_the_next_will() throws Exception {
        SERVED.store.taken = new Taken(List.of(new TurnTook(3_000, 200, 500L), new TurnTook(1_000, 100, 300L)));
        assertThat(json("/estimate?turns=6"))
                .isEqualTo(
                        new JsonObject("{\"turns\":6,\"promptTokens\":12000,\"completionTokens\":900,\"cost\":0.0024,"
                                + "\"currency\":\"USD\",\"voice\":\"openai\",\"basis\":\"recent_turns\"}"));
        SERVED.store.taken = new Taken(List.of(new TurnTook(3_000, 200, 500L), new TurnTook(1_000, 100, null)));
        assertThat(json("/estimate").getValue("cost")).isNull();
    }

    @Test
    void a_talk_without_such_turns_is_judged_by_the_size_of_its_prompts() throws Exception {
        JsonObject one = json("/estimate?turns=1");
        assertThat(one.getString("basis")).isEqualTo("prompt_size");
        long tokens = one.getLong("promptTokens");
        long answer = one.getLong("completionTokens");
        assertThat(one.getDouble("cost")).isEqualTo((tokens + 10 * answer) / 1e6);
        seat("openai", 10, null, null);
        assertThat(json("/estimate?turns=1").getLong("promptTokens")).isGreaterThan(tokens);
        seat("openai", 400, null, null);
        long late = json("/estimate?turns=50").getLong("promptTokens");
        seat("openai", 10_000, null, null);
        assertThat(json("/estimate?turns=50").getLong("promptTokens")).isEqualTo(late);
    }

    @Test
    void only_the_seats_of_models_count() throws Exception {
        SERVED.store.taken = new Taken(List.of(new TurnTook(3_000, 200, 500L)));
        seat("scripted", 4, "openai", null);
        assertThat(json("/estimate?turns=10").getLong("promptTokens")).isEqualTo(15_000);
        seat("openai", 4, "groq", null);
        assertThat(json("/estimate").getString("voice")).isEqualTo("groq, openai");
        SERVED.store.taken = new Taken(List.of());
        assertThat(json("/estimate").getValue("cost")).isNull();
    }

    @Test
    void strangers_and_odd_numbers_get_the_usual_problems() throws Exception {
        for (String path : List.of("/spending", "/estimate")) {
            assertThat(SERVED.get(PATH + path, "Authorization", SERVED.bearer()).statusCode())
                    .isEqualTo(404);
            assertThat(SERVED.get(PATH + path).statusCode()).isEqualTo(401);
        }
        for (String turns : List.of("0", "51", "many")) {
            assertThat(get("/estimate?turns=" + turns).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void both_have_just_the_fields_that_the_document_names() throws Exception {
        JsonObject schemas = ApiDocument.read(ApiDocument.OPENAPI)
                .getJsonObject("components")
                .getJsonObject("schemas");
        SERVED.store.spent = new Spent(0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(json("/spending").fieldNames()).isEqualTo(required(schemas, "Spending"));
        assertThat(json("/estimate").fieldNames()).isEqualTo(required(schemas, "Estimate"));
    }

    private static Set<String> required(JsonObject schemas, String name) {
        JsonArray required = schemas.getJsonObject(name).getJsonArray("required");
        return Set.copyOf(required.stream().map(String.class::cast).toList());
    }
}
