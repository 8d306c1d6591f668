package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.chatlab.json.Json;
import dev.chatlab.provider.Manners;
import dev.chatlab.provider.ScriptedProvider;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The voices as the settings show them, each put to the test with a call that is real and paid for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoiceTestsIT {
    private static final String KEY = "sk-nobody-may-see-this-0123456789";

    private final String database = SharedDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final ScriptedProvider provider = ScriptedProvider.start(vertx);
    private ChatLabProcess lab;
    private Client client;

    @BeforeAll
    void chatlab_runs(@TempDir Path home) throws Exception {
        lab = ChatLabProcess.start(Setup.in(home)
                .with("DATABASE_URL", database)
                .with("OPENAI_API_KEY", KEY)
                .with("OPENAI_BASE_URL", provider.root())
                .with("OPENAI_MODEL", "good")
                .with("ANTHROPIC_BASE_URL", "https://models.example.org")
                .with("PRICES", "[{\"model\": \"good\", \"input\": 2.5, \"output\": 10}]")
                .with("VOICE", "openai"));
    }

    @BeforeEach
    void somebody_comes() throws Exception {
        provider.forget();
        client = Client.guest(lab);
    }

    @AfterEach
    void nothing_secret_is_told() {
        assertThat(lab.output().toString()).doesNotContain(KEY);
        assertThat(lab.trouble()).isEmpty();
    }

    @AfterAll
    void all_ends() {
        lab.close();
        vertx.close().await();
    }

    private JsonNode voice(String id) throws Exception {
        Reply voices = client.get("/voices").is(200);
        assertThat(voices.body()).doesNotContain(KEY, "127.0.0.1", "models.example.org");
        for (JsonNode item : voices.json().path("items")) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("No voice " + id);
    }

    private List<String> booked() throws Exception {
        String sql = "SELECT provider || ' ' || model || ' ' || (completion > 0) || ' ' || (cost_micros > 0)"
                + " FROM spending WHERE user_id = '"
                + me() + "'";
        List<String> rows = new ArrayList<>();
        try (Connection connection = SharedDatabase.connect(URI.create(database));
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private String me() {
        String claims = client.token().split("\\.")[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(claims)), JsonNode.class)
                .path("sub")
                .asText();
    }

    @Test
    void a_test_is_answered_paid_for_and_not_made_again_for_a_repeat() throws Exception {
        assertThat(voice("openai").path("price").path("input").asDouble()).isEqualTo(2.5);
        assertThat(voice("openai").path("trouble").isNull()).isTrue();
        assertThat(voice("scripted").path("price").isNull()).isTrue();
        Reply reply = client.post("/voices/openai/test", null, "one").is(200);
        assertThat(reply.json().path("ok").asBoolean()).as(reply.body()).isTrue();
        assertThat(reply.json().path("model").asText()).isEqualTo("good");
        assertThat(reply.json().path("latencyMs").asLong()).isPositive();
        assertThat(client.post("/voices/openai/test", null, "one").is(200).body())
                .isEqualTo(reply.body());
        client.post("/voices/anthropic/test", null, "one").isProblem(422, "key_reused");
        assertThat(provider.all()).hasSize(1);
        assertThat(provider.take().body().length()).as("a tiny call").isLessThan(500);
        Reply limited = client.post("/voices/openai/test", null).isProblem(429, "rate_limited");
        assertThat(Integer.parseInt(limited.header("Retry-After").orElseThrow()))
                .isBetween(1, 10);
        for (int i = 0; i < 50 && booked().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(booked()).containsExactly("openai good true true");
    }

    @Test
    void what_is_wrong_is_remembered_for_everybody_until_the_voice_works_again() throws Exception {
        provider.next("key-rejected");
        JsonNode refused = client.post("/voices/openai/test", null).is(200).json();
        assertThat(refused.path("ok").asBoolean()).isFalse();
        assertThat(refused.path("code").asText()).isEqualTo("key_rejected");
        assertThat(refused.path("diagnosis").asText()).contains("OPENAI_API_KEY");
        client = Client.guest(lab);
        assertThat(voice("openai").path("trouble").path("detail").asText()).contains("OPENAI_API_KEY");
        client.post("/voices/openai/test", null).is(200);
        assertThat(voice("openai").path("trouble").isNull()).isTrue();
        assertThat(voice("anthropic").path("trouble").path("code").asText()).isEqualTo("no_key");
        assertThat(voice("anthropic").path("trouble").path("detail").asText()).contains("ANTHROPIC_API_KEY");
    }

    @Test
    void only_a_voice_that_a_model_makes_is_tested_and_only_for_people_who_are_there() throws Exception {
        client.post("/voices/scripted/test", null).isProblem(404);
        client.post("/voices/nobody/test", null).isProblem(404);
        Client.nobody(lab).post("/voices/openai/test", null).isProblem(401);
        client.delete("/me").is(204);
        client.post("/voices/openai/test", null).isProblem(404);
        assertThat(provider.all()).isEmpty();
    }

    @Test
    void the_settings_show_every_voice_and_test_it_by_a_button() {
        provider.next("rate-limited-30").next(Manners.saying("ready"));
        try (Browser browser = Browser.open()) {
            Visitor visitor = Visitor.at(lab.uri(), browser, 1_280);
            visitor.go("/settings");
            Locator openai = visitor.named(AriaRole.LISTITEM, "openai: good");
            assertThat(openai).containsText("Default");
            assertThat(openai).containsText("Ready");
            assertThat(openai).containsText("$2.50");
            assertThat(visitor.page()
                            .getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("Scripted, no AI model")))
                    .containsText("Ready");
            assertThat(visitor.page()
                            .getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("anthropic")))
                    .containsText("ANTHROPIC_API_KEY");
            Locator test = visitor.button("Test openai");
            test.focus();
            visitor.page().keyboard().press("Enter");
            Locator told = openai.getByRole(AriaRole.STATUS);
            assertThat(told).containsText("Try again in 30 s");
            assertThat(test).isFocused();
            visitor.page().keyboard().press("Enter");
            assertThat(openai.getByRole(AriaRole.ALERT)).containsText("once in ten seconds");
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                assertThat(Axe.violations(visitor.page())).isEmpty();
            }
            visitor.page().setViewportSize(390, 844);
            visitor.assertFits();
            assertThat(browser.complaints()).allMatch(one -> one.contains("429"));
        }
    }

    @Test
    void a_voice_that_works_says_so() {
        provider.next(Manners.saying("ready"));
        try (Browser browser = Browser.open()) {
            Visitor visitor = Visitor.at(lab.uri(), browser, 390);
            visitor.go("/settings");
            visitor.button("Test openai").press("Enter");
            assertThat(visitor.named(AriaRole.LISTITEM, "openai: good").getByRole(AriaRole.STATUS))
                    .containsText("good answered in");
            visitor.assertFits();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
