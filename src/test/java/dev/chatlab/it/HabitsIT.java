package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do in a discussion with hands, eyes and keys. */
@Timeout(180)
class HabitsIT {
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final String SCROLLED = "() => Math.round(window.scrollY)";
    private static final String BELOW =
            "() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY";
    private static final Pattern TURNS_LEFT = Pattern.compile("Auto-play: \\d+ turns left");

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 4);

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;

    @BeforeEach
    void somebody_comes() {
        visitor = PAGE.visitor();
    }

    private Table talk(int turns) throws Exception {
        Table table = visitor.client().launch("Should homework be graded?", List.of("dewey", "freire", "hooks"));
        if (turns > 0) {
            table.auto(turns);
            table.awaitQuiet(QUIET);
        }
        return table;
    }

    private Keyboard keys() {
        return visitor.page().keyboard();
    }

    private int number(String script) {
        return ((Number) visitor.page().evaluate(script)).intValue();
    }

    @Test
    void a_citation_shows_what_it_cites_leads_there_and_back() throws Exception {
        visitor.open(talk(8));
        visitor.assertFinished(8);
        Locator chip = visitor.page().locator(".cite").last();
        String n = chip.getAttribute("data-cites");
        Locator card = visitor.page().getByRole(AriaRole.TOOLTIP);
        chip.hover();
        assertThat(card).containsText("turn " + n);
        visitor.page().mouse().move(2, 2);
        assertThat(card).isHidden();
        chip.focus();
        assertThat(card).isVisible();
        chip.press("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile("#t" + n + "$"));
        assertThat(visitor.article(Integer.parseInt(n))).isFocused();
        assertThat(visitor.article(Integer.parseInt(n))).isInViewport();
        visitor.button("↩ Back to where you were").click();
        assertThat(chip).isFocused();
        assertThat(chip).isInViewport();
    }

    @Test
    void new_words_move_nobody_who_reads_above() throws Exception {
        Table table = talk(9);
        visitor.open(table);
        visitor.assertFinished(9);
        visitor.page().waitForFunction("() => (" + BELOW + ")() < 5");
        visitor.page().mouse().move(400, 300);
        visitor.page().mouse().wheel(0, -700);
        visitor.page().waitForFunction("() => (" + BELOW + ")() > 500");
        int before = number(SCROLLED);
        for (String pill : List.of("1 new turn", "2 new turns")) {
            table.next();
            table.awaitQuiet(QUIET);
            assertThat(visitor.named(AriaRole.BUTTON, pill)).isVisible();
        }
        visitor.assertFinished(11);
        assertThat(number(SCROLLED)).isEqualTo(before);
        visitor.button("2 new turns").click();
        visitor.page().waitForFunction("() => (" + BELOW + ")() < 5");
        assertThat(visitor.button("2 new turns")).isHidden();
        table.next();
        visitor.assertFinished(12);
        visitor.page().waitForFunction("() => (" + BELOW + ")() < 5");
    }

    @Test
    void single_keys_walk_ask_and_copy_until_they_are_turned_off() throws Exception {
        visitor.open(talk(3));
        visitor.assertFinished(3);
        visitor.article(1).focus();
        keys().press("j");
        assertThat(visitor.article(2)).isFocused();
        keys().press("k");
        assertThat(visitor.article(1)).isFocused();
        keys().press("3");
        visitor.assertFinished(4);
        assertThat(visitor.article(4)).hasAccessibleName("bell hooks");
        visitor.box().fill("jkc12?");
        assertThat(visitor.box()).hasValue("jkc12?");
        visitor.box().fill("");
        visitor.article(1).focus();
        keys().press("?");
        Locator help = visitor.page().getByRole(AriaRole.DIALOG);
        help.getByRole(AriaRole.CHECKBOX).uncheck();
        help.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(help).isHidden();
        visitor.article(1).focus();
        keys().press("j");
        keys().press("2");
        assertThat(visitor.article(1)).isFocused();
        visitor.page().reload();
        visitor.assertFinished(4);
        visitor.go("/settings");
        assertThat(visitor.page().getByRole(AriaRole.CHECKBOX)).not().isChecked();
    }

    @Test
    void an_at_sign_asks_one_of_them_and_the_button_says_who_is_next() throws Exception {
        visitor.open(talk(1));
        visitor.box().pressSequentially("Would you agree, @frei");
        assertThat(visitor.named(AriaRole.OPTION, "Paulo Freire")).isVisible();
        visitor.box().press("Enter");
        assertThat(visitor.box()).hasValue("Would you agree, ");
        assertThat(visitor.named(AriaRole.COMBOBOX, "Address")).hasValue("freire");
        assertThat(visitor.button("To Freire")).isVisible();
        visitor.box().press("Enter");
        assertThat(visitor.articles()).hasCount(2);
        assertThat(visitor.button("To Freire")).isHidden();
        assertThat(visitor.named(AriaRole.COMBOBOX, "Address")).hasValue("");
        assertThat(visitor.button("Next response")).hasText(Pattern.compile("Freire$"));
        visitor.box().press("Enter");
        visitor.assertFinished(3);
        assertThat(visitor.article(3)).hasAccessibleName("Paulo Freire");
    }

    @Test
    void a_muted_seat_is_passed_over_in_every_tab_until_it_is_let_speak_again() throws Exception {
        Table table = visitor.client()
                .launch(Map.of(
                        "topic", "Is play work?", "personas", List.of("dewey", "freire", "hooks"), "policy", "round"));
        Visitor other = new Visitor(visitor.page().context().newPage(), visitor.server());
        List<Visitor> tabs = List.of(visitor, other);
        tabs.forEach(tab -> tab.open(table));
        Locator mute = visitor.named(AriaRole.BUTTON, "Mute Dewey");
        assertThat(mute).hasAttribute("aria-pressed", "false");
        for (String next : List.of("Freire", "Dewey", "Freire")) {
            mute.press("Space");
            tabs.forEach(tab -> assertThat(tab.button("Next response")).hasText(Pattern.compile(next + "$")));
        }
        for (Visitor tab : tabs) {
            assertThat(tab.named(AriaRole.BUTTON, "Mute Dewey")).hasAttribute("aria-pressed", "true");
            assertThat(tab.page().locator(".seat-muted")).hasText("muted");
        }
        for (int n = 1; n <= 3; n++) {
            visitor.box().press("Enter");
            visitor.assertFinished(n);
        }
        visitor.button("Ask Dewey").click();
        visitor.assertFinished(4);
        List<String> spoken = new ArrayList<>();
        table.turns().forEach(turn -> spoken.add(turn.path("speaker").path("id").asText()));
        assertThat(spoken).containsExactly("freire", "hooks", "freire", "dewey");
        assertThat(mute).hasAttribute("aria-pressed", "true");
        visitor.named(AriaRole.BUTTON, "Mute Freire").click();
        visitor.named(AriaRole.BUTTON, "Mute hooks").click();
        assertThat(visitor.page().locator(".next-why")).containsText("Everybody is muted");
        mute.click();
        assertThat(other.button("Next response")).hasText(Pattern.compile("Dewey$"));
    }

    @Test
    void auto_play_counts_down_in_sight_and_escape_ends_it() throws Exception {
        visitor.open(talk(0));
        visitor.page().getByLabel("Turns to auto-play").fill("40");
        visitor.button("Auto-play").click();
        Locator left = visitor.page().locator(".next-why", new Page.LocatorOptions().setHasText(TURNS_LEFT));
        assertThat(left).isVisible();
        int first = turnsLeft(left);
        visitor.page()
                .waitForFunction(
                        "first => Number(document.querySelector('.next-why').textContent.match(/(\\d+) turn/)?.[1] ?? first) < first",
                        first);
        visitor.box().focus();
        keys().press("Escape");
        assertThat(visitor.button("Next response")).isVisible();
        assertThat(left).isHidden();
        assertThat(visitor.page().locator("article[data-status=speaking]")).hasCount(0);
        assertThat(visitor.articles().count()).isLessThan(40);
    }

    private static int turnsLeft(Locator left) {
        return Integer.parseInt(left.innerText().replaceAll("\\D+", ""));
    }

    @Test
    void a_transcript_and_a_turn_are_copied_with_the_names() throws Exception {
        visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Table table = talk(2);
        visitor.open(table);
        visitor.assertFinished(2);
        visitor.button("Copy transcript").click();
        assertThat(visitor.page().getByText("The transcript is copied")).isVisible();
        String all = clipboard();
        for (int n = 1; n <= 2; n++) {
            assertThat(all).contains(table.turn(n).path("speaker").path("name").asText() + " (t" + n + "):");
        }
        visitor.article(2).hover();
        visitor.button("Copy turn 2").click();
        assertThat(visitor.page().getByText("Turn 2 is copied")).isVisible();
        assertThat(clipboard())
                .startsWith(table.turn(2).path("speaker").path("name").asText() + " (t2):")
                .doesNotContain("(t1):");
    }

    private String clipboard() {
        return (String) visitor.page().evaluate("() => navigator.clipboard.readText()");
    }
}
