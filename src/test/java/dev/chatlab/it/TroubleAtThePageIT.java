package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.chatlab.json.Json;
import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.provider.Trouble;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says and keeps when something goes wrong around it. */
@Timeout(180)
class TroubleAtThePageIT {
    private static final int WIDE = 1_280;
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Pattern SEVERAL_WORDS = Pattern.compile("(\\w+\\W+){4}");
    private static final Vertx VERTX = Vertx.vertx();
    private static final ScriptedProvider PROVIDER = ScriptedProvider.start(VERTX);

    @RegisterExtension
    static final Running LAB = Running.chatLab()
            .with("DELAY_MS", 40)
            .with("OPENAI_API_KEY", "sk-0123456789")
            .with("OPENAI_BASE_URL", PROVIDER.root())
            .with("OPENAI_MODEL", "good")
            .with("VOICE", "scripted");

    private Browser browser;
    private Visitor visitor;

    @BeforeEach
    void somebody_comes() {
        browser = Browser.open();
        visitor = Visitor.at(LAB.process().uri(), browser, WIDE);
    }

    @AfterEach
    void they_go() {
        browser.close();
    }

    @AfterAll
    static void the_provider_ends() {
        PROVIDER.close();
        VERTX.close();
    }

    private Locator banner(String words) {
        return visitor.page().getByRole(AriaRole.STATUS).getByText(words);
    }

    /** All that is shown is all that is stored, word for word. */
    private void assertNothingLost(Table table) throws Exception {
        for (JsonNode turn : table.turns()) {
            String stored = turn.path("text").asText().replaceAll("\\s*\\[\\[t\\d+]]", "");
            String shown = (String) visitor.article(turn.path("n").asInt())
                    .locator(".said")
                    .evaluate("said => [...said.querySelectorAll('p')].map(p => { const c = p.cloneNode(true);"
                            + " c.querySelectorAll('.cite').forEach(chip => chip.remove()); return c.textContent; })"
                            + ".join(' ')");
            assertThat(words(shown)).isEqualTo(words(stored));
        }
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Test
    void a_server_that_is_killed_is_waited_for_and_nothing_is_lost() throws Exception {
        Table table = visitor.client().launch("Should homework be graded?", List.of("dewey", "freire"));
        visitor.open(table);
        visitor.box().fill("What would you tell a tired parent?");
        visitor.button("Send").click();
        assertThat(visitor.articles()).hasCount(1);
        visitor.button("Next response").click();
        assertThat(visitor.article(2).locator(".said")).containsText(SEVERAL_WORDS);
        LAB.kill();
        assertThat(banner("Reconnecting… nothing is lost")).isVisible();
        visitor.box().fill("Said while nobody listened.");
        visitor.button("Send").click();
        assertThat(visitor.page().getByText("sending…")).isVisible();
        LAB.startAgain();
        assertThat(banner("Reconnecting… nothing is lost")).isHidden();
        assertThat(visitor.articles().getByText("Said while nobody listened.")).isVisible();
        assertThat(visitor.page().getByText("sending…")).isHidden();
        table.awaitQuiet(QUIET);
        assertThat(visitor.page().locator("article[data-status=speaking]")).hasCount(0);
        visitor.button("Next response").click();
        visitor.assertFinished(4);
        assertNothingLost(table);
        assertThat(browser.complaints())
                .allMatch(
                        one -> one.contains("ERR_CONNECTION") || one.contains("WebSocket"), "only of the lost server");
    }

    @Test
    void a_reload_in_the_middle_of_a_sentence_loses_no_word() throws Exception {
        Table table = visitor.client().launch("Should homework be graded?", List.of("dewey", "freire"));
        visitor.open(table);
        visitor.button("Next response").click();
        Locator said = visitor.article(1).locator(".said");
        for (int reloads = 0; reloads < 3; reloads++) {
            assertThat(said).containsText(SEVERAL_WORDS);
            String seen = words(said.innerText());
            visitor.page().reload();
            assertThat(said).containsText(SEVERAL_WORDS);
            visitor.page()
                    .waitForFunction(
                            "least => document.querySelector('#turn-1 .said').innerText.length >= least",
                            seen.length());
            assertThat(words(said.innerText())).startsWith(seen);
        }
        visitor.assertFinished(1);
        assertNothingLost(table);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_refused_key_pauses_at_once_and_another_voice_goes_on() throws Exception {
        PROVIDER.next(Trouble.status(401));
        Table table = visitor.client()
                .launch(Map.of("topic", "Homework?", "personas", List.of("dewey", "freire"), "voice", "openai"));
        visitor.open(table);
        visitor.button("Next response").click();
        Locator failed = visitor.article(1);
        assertThat(failed.getByText("Failed: this turn was not finished.")).isVisible();
        assertThat(failed.getByRole(AriaRole.BUTTON).getByText("Retry")).isVisible();
        assertThat(visitor.page().locator(".next-why")).containsText("Paused: ");
        visitor.button("Another voice").click();
        visitor.named(AriaRole.MENUITEM, "Scripted, no AI model").click();
        visitor.assertFinished(1);
        assertThat(visitor.article(2)).containsText("Scripted voice, no AI model");
        assertThat(table.discussion().path("voice").asText()).isEqualTo("scripted");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void too_many_requests_are_counted_down() throws Exception {
        Table table = visitor.client().launch("Homework?", List.of("dewey"));
        AtomicBoolean refused = new AtomicBoolean();
        visitor.page().routeWebSocket(Pattern.compile("/socket"), page -> {
            var server = page.connectToServer();
            page.onMessage(frame -> {
                JsonNode command = Json.read(frame.text(), JsonNode.class);
                if (command.path("type").asText().equals("next") && refused.compareAndSet(false, true)) {
                    page.send(Json.write(Map.of(
                            "type", "error",
                            "id", command.path("id").asText(),
                            "problem", Map.of("status", 429, "code", "rate_limited", "retryAfter", 3))));
                } else {
                    server.send(frame.text());
                }
            });
        });
        visitor.open(table);
        visitor.button("Next response").click();
        assertThat(visitor.button("Next response")).hasText(Pattern.compile("in \\d s$"));
        assertThat(banner("Too many requests at once.")).isVisible();
        assertThat(visitor.button("Next response")).hasText(Pattern.compile("Dewey$"));
        visitor.button("Next response").click();
        assertThat(visitor.articles()).hasCount(1);
    }

    @Test
    void whoever_leaves_while_the_server_is_away_finds_the_discussion_again() throws Exception {
        Table table = visitor.client().launch("Homework?", List.of("dewey"));
        visitor.open(table);
        LAB.kill();
        Locator told = visitor.page().locator("main h1");
        visitor.named(AriaRole.LINK, "Review").click();
        assertThat(told).hasText("The server cannot be reached");
        visitor.page().goBack();
        assertThat(visitor.box()).isHidden();
        assertThat(told).hasText("The server cannot be reached");
        LAB.startAgain();
        assertThat(visitor.box()).isEnabled();
        assertThat(browser.complaints())
                .allMatch(
                        one -> one.contains("ERR_CONNECTION") || one.contains("WebSocket"), "only of the lost server");
    }

    @Test
    void without_a_network_that_is_said() {
        visitor.page().context().setOffline(true);
        assertThat(banner("This device says it is offline.")).isVisible();
        visitor.page().context().setOffline(false);
        assertThat(banner("This device says it is offline.")).isHidden();
        assertThat(browser.complaints()).allMatch(one -> one.contains("ERR_INTERNET_DISCONNECTED"));
    }
}
