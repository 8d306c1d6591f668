package dev.chatlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.voice.budget.Caps;
import dev.chatlab.voice.budget.Prices;
import dev.chatlab.voice.budget.Prices.Price;
import dev.chatlab.voice.wire.Provider;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws TimeoutException {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private Configuration load(Map<String, String> flags, Map<String, String> environment) {
        try {
            return Configuration.load(vertx, flags, environment).await(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.of(load(Map.of(), environment));
    }

    @Test
    void without_anything_set_the_defaults_of_the_contract_hold() {
        Settings settings = settings(Map.of());
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.http().maxMessageBytes()).isEqualTo(10_240);
        assertThat(settings.speech().delay()).hasMillis(80);
        assertThat(settings.upkeep().lease()).hasSeconds(10);
        assertThat(settings.cast().living()).isFalse();
        assertThat(settings.http().guests()).isTrue();
        assertThat(settings.storage().databaseUrl()).isNull();
    }

    @Test
    void a_flag_beats_the_environment() {
        Configuration c = load(Map.of("port", "9001"), Map.of("PORT", "9002", "HOST", "0.0.0.0"));
        assertThat(Settings.of(c).http().port()).isEqualTo(9001);
        assertThat(c.print()).containsPattern("PORT +9001 +flag").containsPattern("HOST +0.0.0.0 +environment");
    }

    @Test
    void a_bad_value_names_its_key_and_the_rule() {
        refused("PORT", "70000", "PORT must be a whole number from 0 to 65535, not 70000");
        refused("DELAY_MS", "fast", "DELAY_MS must be a whole number");
        refused("GUESTS", "maybe", "GUESTS must be one of true, false, not maybe");
        refused("LOG_LEVEL", "loud", "LOG_LEVEL must be one of");
        refused("DATABASE_URL", "mysql://x", "DATABASE_URL must begin with postgresql://");
        refused("CORS_ORIGINS", "*", "CORS_ORIGINS must list origins");
        refused("JWT_SECRET", "short", "JWT_SECRET must have at least");
        refused("VOICE", "opera", "VOICE");
    }

    private void refused(String key, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothing_is_capped_but_the_answer_and_nothing_has_a_price_until_somebody_says_so() {
        assertThat(settings(Map.of()).budget()).isEqualTo(new Budget(Prices.NONE, Caps.NONE));
    }

    @Test
    void caps_are_tokens_and_dollars() {
        Caps caps = settings(Map.of(
                        "MAX_TURN_TOKENS", "800",
                        "MAX_TURN_COST", "0.05",
                        "MAX_DISCUSSION_TOKENS", "1",
                        "MAX_DISCUSSION_COST", "2",
                        "MAX_USER_TOKENS_PER_DAY", "3",
                        "MAX_USER_COST_PER_DAY", "4.000001",
                        "MAX_TOKENS_PER_DAY", "5",
                        "MAX_COST_PER_DAY", "0"))
                .budget()
                .caps();
        assertThat(caps).isEqualTo(new Caps(800, 50_000L, 1L, 2_000_000L, 3L, 4_000_001L, 5L, 0L));
        refused("MAX_TURN_TOKENS", "10", "MAX_TURN_TOKENS must be a whole number from 50 to 100000, not 10");
        refused("MAX_TOKENS_PER_DAY", "1.5", "MAX_TOKENS_PER_DAY must be a whole number of tokens");
        refused("MAX_COST_PER_DAY", "-1", "MAX_COST_PER_DAY must be an amount of US dollars");
        refused("MAX_COST_PER_DAY", "1e3", "MAX_COST_PER_DAY must be an amount of US dollars");
    }

    @Test
    void prices_stand_in_the_file_as_a_list_or_in_the_environment_as_json() {
        String json = "{\"model\": \"a-*\", \"input\": 2.5, \"output\": 10, \"cache-read\": 0.25}";
        List<Price> prices = List.of(
                new Price("a-*", new BigDecimal("2.5"), BigDecimal.TEN, new BigDecimal("0.25"), null),
                new Price("b", BigDecimal.ZERO, BigDecimal.ZERO, null, null));
        String second = "{\"model\":\"b\",\"input\":0,\"output\":0}";
        for (String given : List.of("[" + json + "," + second + "]", json + "," + second)) {
            assertThat(settings(Map.of("PRICES", given)).budget().prices().list())
                    .isEqualTo(prices);
        }
        refused("PRICES", "cheap", "PRICES must be a list");
        refused("PRICES", "[1]", "PRICES[0] must have the fields");
        refused("PRICES", second + "," + second, "PRICES[1] is a second price for b");
        refused("PRICES", "{\"model\":\"b\",\"input\":0}", "PRICES[0].output must be US dollars");
        refused("PRICES", "{\"model\":\"b\",\"input\":-1,\"output\":0}", "PRICES[0].input must be US dollars");
        refused("PRICES", "{\"model\":\"b\",\"inptu\":1,\"output\":0}", "PRICES[0].inptu is no field");
        refused("PRICES", "{\"input\":1,\"output\":0}", "PRICES[0].model must be a model's name");
    }

    private static final String KEY = "sk-very-secret-0123456789";

    /** As the file would have it. */
    private Configuration listed(JsonObject... providers) {
        Configuration c = load(Map.of(), Map.of());
        c.add(new JsonObject().put("providers", new JsonArray(List.of(providers))), "conf/chatlab.yaml", true);
        return c;
    }

    private static JsonObject groq() {
        return new JsonObject()
                .put("id", "groq")
                .put("base-url", "https://api.groq.com/openai")
                .put("models", new JsonArray().add("llama-big").add("llama-small"));
    }

    @Test
    void a_key_or_an_address_turns_a_provider_on() {
        assertThat(settings(Map.of()).speech().models().providers()).isEmpty();
        Settings both = settings(Map.of(
                "OPENAI_API_KEY",
                KEY,
                "ANTHROPIC_BASE_URL",
                "localhost:9999",
                "ANTHROPIC_MODEL",
                "a, b",
                "VOICE",
                "openai"));
        assertThat(both.speech().voice()).isEqualTo("openai");
        Provider openai = both.speech().models().providers().get(0);
        assertThat(openai.base()).hasToString("https://api.openai.com/v1");
        assertThat(openai.key()).isEqualTo(KEY);
        Provider anthropic = both.speech().models().providers().get(1);
        assertThat(anthropic.base()).hasScheme("http").hasHost("localhost").hasPort(9999);
        assertThat(anthropic.models()).containsExactly("a", "b");
        assertThat(anthropic.key()).isNull();
    }

    @Test
    void more_providers_stand_in_the_file_and_their_keys_anywhere(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("key"), KEY + "\n");
        for (JsonObject entry : List.of(
                groq().put("key", KEY), groq().put("key-file", file.toString()), groq().put("key-env", "GROQ"))) {
            Settings settings = Settings.of(listed(entry), Map.of("GROQ", KEY));
            Provider provider = settings.speech().models().providers().getFirst();
            assertThat(provider.id()).isEqualTo("groq");
            assertThat(provider.key()).isEqualTo(KEY);
            assertThat(provider.models()).containsExactly("llama-big", "llama-small");
            assertThat(Providers.print(settings.speech().models()))
                    .contains("groq", "api.groq.com", "llama-big", "****")
                    .doesNotContain(KEY);
        }
    }

    @Test
    void a_provider_that_cannot_stand_is_refused_by_its_place_and_its_key_not_repeated() {
        listedRefused(groq().put("models", new JsonArray()), "providers[0].models must name");
        listedRefused(groq().put("dialect", "french"), "providers[0].dialect must be one of");
        listedRefused(groq().put("colour", "red"), "providers[0].colour is no field");
        listedRefused(groq().put("id", "Two Words"), "providers: id Two Words");
        listedRefused(groq().put("id", "scripted"), "providers: id scripted");
        listedRefused(groq().put("key", KEY + " x"), "providers[0].key must be plain");
        listedRefused(groq().put("key", KEY).put("key-env", "GROQ"), "providers[0].key is given twice");
        listedRefused(groq().put("key-env", "GROQ"), "providers[0].key-env names a variable that is not set: GROQ");
        listedRefused(groq().put("base-url", "ftp://x.example"), "providers[0].base-url");
        listedRefused(groq().put("fallback", "nobody"), "groq cannot fall back on nobody");
        refused("OPENAI_API_KEY", "two\nlines", "OPENAI_API_KEY must be plain");
        refused("OPENAI_BASE_URL", "ftp://x.example", "OPENAI_BASE_URL");
        refused("VOICE", "openai", "VOICE is openai, which is not configured here; there are scripted");
    }

    private void listedRefused(JsonObject entry, String message) {
        assertThatThrownBy(() -> Settings.of(listed(entry), Map.of()))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining(KEY);
    }

    @Test
    void a_flag_that_is_no_setting_is_refused() {
        assertThatThrownBy(() -> load(Map.of("prot", "1"), Map.of()))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("prot is no setting");
    }

    @Test
    void a_secret_may_come_from_a_file_and_is_never_printed(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("jwt"), "a-secret-of-at-least-thirty-two-bytes\n");
        Configuration c = load(Map.of(), Map.of("JWT_SECRET_FILE", file.toString()));
        assertThat(Settings.of(c).tokens().secret()).isEqualTo("a-secret-of-at-least-thirty-two-bytes");
        assertThat(c.print())
                .doesNotContain("a-secret")
                .containsPattern("JWT_SECRET +\\*+ +environment JWT_SECRET_FILE");
    }

    @Test
    void origins_may_be_a_comma_list_or_a_json_array() {
        String[] same = {
            "https://a.example,https://b.example:8443", "[\"https://a.example\", \"https://b.example:8443\"]"
        };
        for (String origins : same) {
            assertThat(settings(Map.of("CORS_ORIGINS", origins)).http().corsOrigins())
                    .containsExactly("https://a.example", "https://b.example:8443");
        }
    }

    @Test
    void the_command_line_says_what_to_do_and_refuses_what_it_does_not_know() {
        Arguments arguments = Arguments.parse("--demo", "--port", "9000", "--data-dir=/tmp/x");
        assertThat(arguments.task()).isEqualTo(Arguments.Task.DEMO);
        assertThat(arguments.settings()).containsEntry("port", "9000").containsEntry("data-dir", "/tmp/x");
        assertThatThrownBy(() -> Arguments.parse("serve")).isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> Arguments.parse("--port")).hasMessageContaining("needs a value");
    }
}
