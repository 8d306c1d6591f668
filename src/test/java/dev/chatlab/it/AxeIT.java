package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No screen breaks a rule that a machine can check, in either theme; none is wider than a telephone or complains. */
@Timeout(240)
class AxeIT {
    private static final int WIDE = 1_280;
    private static final int NARROW = 390;
    private static final String PLAN = "?topic=Should%20homework%20be%20graded%3F&seat=dewey&seat=freire&seat=hooks";

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 2);

    /** What each screen shows once it is there, by its address. */
    private static Map<String, String> screens(Visitor visitor) throws Exception {
        Client client = visitor.client();
        Table table = client.launch("Should homework be graded?", List.of("dewey", "freire", "hooks"));
        table.say("What would you tell a tired parent?");
        table.auto(5);
        table.awaitQuiet(Duration.ofSeconds(60));
        client.patch(table.path(""), Map.of("muted", List.of("hooks"))).is(200);
        client.launch("A second talk", List.of("skinner"));
        return Map.ofEntries(
                Map.entry("/", ".card"),
                Map.entry("/preview" + PLAN, "main h1"),
                Map.entry("/discussions/" + table.id(), "#turn-6"),
                Map.entry("/discussions/" + table.id() + "#t2", "#turn-2[aria-current]"),
                Map.entry("/history", ".past h2"),
                Map.entry("/history?q=tired", ".past mark"),
                Map.entry("/history?q=nothingness", ".empty"),
                Map.entry("/personas", ".card"),
                Map.entry("/personas?q=nothingness&cast=lenses", ".nobody-found"),
                Map.entry("/personas/dewey", "main h1"),
                Map.entry("/settings", "main h1"),
                Map.entry("/discussions/00000000-0000-0000-0000-000000000000", ".trouble"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void no_screen_violates_a_rule(String theme) throws Exception {
        try (Browser browser = Browser.open()) {
            Visitor visitor = Visitor.at(LAB.process().uri(), browser, WIDE);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(theme)));
            List<String> violations = new ArrayList<>();
            for (Map.Entry<String, String> screen : screens(visitor).entrySet()) {
                visitor.go(screen.getKey());
                assertThat(visitor.page().locator(screen.getValue()).first()).isVisible();
                violations.addAll(violations(visitor.page()));
                if (screen.getValue().equals("#turn-6")) {
                    visitor.page().locator(".cite").last().focus();
                    violations.addAll(violations(visitor.page()));
                    visitor.article(1).focus();
                    visitor.page().keyboard().press("?");
                    assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();
                    violations.addAll(violations(visitor.page()));
                    visitor.page().keyboard().press("Escape");
                    openPalette(visitor.page(), "fr");
                    violations.addAll(violations(visitor.page()));
                }
            }
            assertThat(violations).isEmpty();
            assertThat(browser.complaints())
                    .filteredOn(one -> !one.contains("404"))
                    .isEmpty();
        }
    }

    /** With these words, and walked to its second entry. */
    private static void openPalette(Page page, String words) {
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.COMBOBOX).and(page.locator("[role=dialog] input")))
                .isFocused();
        page.keyboard().type(words);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[role=option][data-focused]")).isVisible();
    }

    private static List<String> violations(Page page) {
        List<Rule> found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        return found.stream()
                .map(rule -> page.url() + " " + rule.getId() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }

    @Test
    void no_screen_is_wider_than_a_telephone() throws Exception {
        try (Browser browser = Browser.open()) {
            Visitor visitor = Visitor.at(LAB.process().uri(), browser, NARROW);
            for (Map.Entry<String, String> screen : screens(visitor).entrySet()) {
                visitor.go(screen.getKey());
                assertThat(visitor.page().locator(screen.getValue()).first()).isVisible();
                visitor.assertFits();
            }
            assertThat(browser.complaints())
                    .filteredOn(one -> !one.contains("404"))
                    .isEmpty();
        }
    }
}
