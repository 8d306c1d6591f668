package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is found and done by name: the palette, the addresses of turns, and the search among the characters. */
@Timeout(180)
class PaletteIT {
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final int LONG = 150;
    private static final String TOPIC = "Should homework be graded?";

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 4);

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void somebody_comes() {
        visitor = PAGE.visitor();
        page = visitor.page();
    }

    private Table talk(String topic) throws Exception {
        return visitor.client().launch(topic, List.of("dewey", "freire", "hooks"));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator field() {
        return visitor.named(AriaRole.COMBOBOX, "What to find or do");
    }

    private Locator options() {
        return dialog().getByRole(AriaRole.OPTION);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Opens it, types, and waits until the first entry is this one. */
    private void seek(String words, String first) {
        press("Control+k");
        assertThat(field()).isFocused();
        page.keyboard().type(words);
        assertThat(options().first()).hasAccessibleName(first);
    }

    @Test
    void it_opens_by_key_and_by_button_and_gives_the_focus_back() {
        visitor.textbox("Topic").focus();
        press("Control+k");
        assertThat(field()).isFocused();
        assertThat(options().first()).hasAccessibleName("New discussion");
        press("Escape");
        assertThat(dialog()).hasCount(0);
        assertThat(visitor.textbox("Topic")).isFocused();
        press("Meta+k");
        assertThat(field()).isFocused();
        press("Control+k");
        assertThat(dialog()).hasCount(0);
        assertThat(visitor.textbox("Topic")).isFocused();
        Locator door = visitor.named(AriaRole.BUTTON, "Search or do…");
        door.click();
        assertThat(field()).isFocused();
        visitor.named(AriaRole.BUTTON, "Close").click();
        assertThat(dialog()).hasCount(0);
        assertThat(door).isFocused();
    }

    @Test
    void places_characters_and_discussions_are_reached_by_typing() throws Exception {
        talk("What is play for?").say("Ask the lighthouse keeper.");
        seek("hist", "History");
        press("Enter");
        assertThat(page.locator("main h1")).hasText("History");
        assertThat(page.locator("main h1")).isFocused();
        seek("freire", "Paulo Freire");
        press("ArrowDown", "Enter");
        assertThat(page).hasURL(Pattern.compile("/personas/freire$"));
        assertThat(page.locator("main h1")).hasText("Paulo Freire");
        press("Control+k");
        assertThat(options().filter(new Locator.FilterOptions().setHasText("What is play for?")))
                .isVisible();
        press("Escape");
        seek("LIGHTH", "What is play for?");
        press("Enter");
        assertThat(page).hasURL(Pattern.compile("/discussions/[^/]+#t1$"));
        assertThat(visitor.article(1)).isFocused();
    }

    @Test
    void what_is_nowhere_is_looked_for_in_the_history() {
        seek("unheard-of", "Look for “unheard-of” in the history");
        assertThat(dialog().getByRole(AriaRole.STATUS)).hasText(Pattern.compile("^Nothing of that name"));
        press("Enter");
        assertThat(page).hasURL(Pattern.compile("/history\\?q=unheard-of$"));
        assertThat(dialog()).hasCount(0);
    }

    @Test
    void a_discussion_is_led_from_it() throws Exception {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Table table = talk(TOPIC);
        visitor.open(table);
        visitor.box().focus();
        seek("next", visitor.button("Next response").innerText().replaceAll("\\s+", " "));
        press("Enter");
        visitor.assertFinished(1);
        assertThat(visitor.box()).isFocused();
        seek("ask hooks", "Ask bell hooks");
        press("Enter");
        visitor.assertFinished(2);
        assertThat(visitor.article(2)).hasAccessibleName("bell hooks");
        seek("copy", "Copy transcript");
        press("Enter");
        assertThat(page.getByText("The transcript is copied")).isVisible();
        seek("show score", "Show the Score");
        press("Enter");
        assertThat(page.locator(".score-sheet .turn")).hasCount(2);
        seek("export", "Export");
        press("Enter");
        assertThat(dialog().getByText("Export this discussion")).isVisible();
        press("Escape");
        assertThat(dialog()).hasCount(0);
        assertThat(visitor.box()).isFocused();
        seek("review", "Review");
        press("Enter");
        assertThat(page.locator("main h1")).hasText("Review: " + TOPIC);
        press("Control+k");
        assertThat(dialog().getByText("This discussion")).hasCount(0);
    }

    @Test
    void escape_in_it_stops_nobody_and_stop_does() throws Exception {
        Table table = talk(TOPIC);
        visitor.open(table);
        table.auto(30);
        assertThat(visitor.button("Stop")).isVisible();
        press("Control+k");
        assertThat(options().first()).hasAccessibleName("Stop");
        press("Escape");
        assertThat(dialog()).hasCount(0);
        assertThat(visitor.button("Stop")).isVisible();
        assertThat(page.locator("article[data-status=interrupted]")).hasCount(0);
        seek("stop", "Stop");
        press("Enter");
        assertThat(visitor.button("Next response")).isVisible();
        table.awaitQuiet(QUIET);
        assertThat(table.discussion().path("turnCount").asInt()).isLessThan(30);
    }

    @Test
    void the_theme_changes_from_it_and_the_settings_follow() {
        visitor.go("/settings");
        assertThat(page.getByLabel("As the system")).isChecked();
        seek("dark", "Theme: dark");
        press("Enter");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.getByLabel("Dark: chalk on slate")).isChecked();
        seek("theme system", "Theme: as the system");
        press("Enter");
        assertThat(page.locator("html[data-theme]")).hasCount(0);
        assertThat(page.getByLabel("As the system")).isChecked();
    }

    @Test
    void the_link_to_a_turn_is_copied_and_opens_at_that_turn_of_a_long_talk() throws Exception {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Table table = talk(TOPIC);
        for (int n = 1; n <= LONG; n++) {
            table.say("Thought " + n + ": " + "something about teaching. ".repeat(n % 30));
        }
        visitor.open(table);
        assertThat(visitor.articles()).hasCount(LONG);
        visitor.article(70).focus();
        visitor.button("Copy the link to turn 70").press("Enter");
        assertThat(page.getByText("The link to turn 70 is copied")).isVisible();
        String link = (String) page.evaluate("() => navigator.clipboard.readText()");
        assertThat(link).endsWith("/discussions/" + table.id() + "#t70");
        visitor.go("/settings");
        page.navigate(link);
        assertThat(visitor.article(70)).isFocused();
        assertThat(visitor.article(70)).isInViewport();
        assertThat(visitor.article(70)).hasAttribute("aria-current", "location");
        page.waitForTimeout(800);
        assertThat(visitor.article(70)).isInViewport();
        page.reload();
        assertThat(visitor.article(70)).isInViewport();
        assertThat(page.locator("article[aria-current]")).hasCount(1);
    }

    @Test
    void characters_are_found_by_cast_and_word_and_the_address_keeps_it() {
        visitor.go("/personas");
        Locator names = page.locator(".card-name");
        visitor.named(AriaRole.BUTTON, "Philosophers").click();
        visitor.named(AriaRole.SEARCHBOX, "Find by name").fill("natality");
        assertThat(names).hasText(new String[] {"Hannah Arendt"});
        assertThat(page).hasURL(Pattern.compile("/personas\\?q=natality&cast=philosophers$"));
        page.reload();
        assertThat(names).hasText(new String[] {"Hannah Arendt"});
        assertThat(visitor.named(AriaRole.SEARCHBOX, "Find by name")).hasValue("natality");
        names.click();
        assertThat(page.locator("main h1")).hasText("Hannah Arendt");
        page.goBack();
        assertThat(names).hasText(new String[] {"Hannah Arendt"});
        visitor.named(AriaRole.BUTTON, "Lenses").click();
        assertThat(page.getByText("Nobody of that name is here.")).isVisible();
        visitor.button("Show everyone").click();
        assertThat(page.locator(".cast")).hasCount(3);
        assertThat(page).hasURL(Pattern.compile("/personas$"));
    }

    @Test
    void two_rows_of_cards_and_two_people_on_a_telephone_are_in_sight_at_first() {
        assertThat(inSight(1_280, 800)).isGreaterThanOrEqualTo(6);
        assertThat(inSight(390, 844)).isGreaterThanOrEqualTo(2);
        visitor.named(AriaRole.BUTTON, "Search or do…").click();
        assertThat(field()).isFocused();
        visitor.assertFits();
    }

    /** How many cards are wholly above the tray. */
    private int inSight(int width, int height) {
        page.setViewportSize(width, height);
        visitor.go("/");
        assertThat(page.locator(".card-name").first()).isVisible();
        Object seen = page.evaluate("() => { const end = document.querySelector('.tray').getBoundingClientRect().top;"
                + " return [...document.querySelectorAll('.card')]"
                + ".filter(card => card.getBoundingClientRect().bottom <= end).length; }");
        return ((Number) seen).intValue();
    }
}
