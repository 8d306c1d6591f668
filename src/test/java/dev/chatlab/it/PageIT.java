package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a newcomer does on the page, found by the names that people and screen readers rely on. */
class PageIT {
    private static final int NARROW = 390;

    private static final int NEAR_PX = 300;
    private static final int SETTLED_MS = 300;
    private static final String TOPIC = "Should homework be graded?";
    private static final String BELOW =
            "() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY";

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 60);

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void somebody_comes() {
        visitor = PAGE.visitor();
        page = visitor.page();
    }

    @Test
    void a_newcomer_holds_a_discussion_reloads_in_the_middle_and_takes_the_transcript_home() throws Exception {
        visitor.launch(TOPIC);
        visitor.button("Next response").click();
        assertThat(visitor.articles()).hasCount(1);
        visitor.assertFinished(1);
        visitor.textbox("Your message").fill("What would you tell a tired parent?");
        visitor.button("Send").click();
        assertThat(visitor.articles()).hasCount(2);
        visitor.button("Next response").click();
        Locator third = visitor.articles().nth(2);
        assertThat(third.locator(".said")).containsText(Pattern.compile("\\w+ \\w+ \\w+"));
        String seen = third.locator(".said").innerText().strip();
        page.reload();
        assertThat(visitor.articles()).hasCount(3);
        assertThat(visitor.articles().nth(2).locator(".said"))
                .containsText(seen.substring(0, Math.min(20, seen.length())));
        visitor.assertFinished(3);
        visitor.button("Next response").click();
        assertThat(visitor.articles().nth(3).locator(".said")).containsText(Pattern.compile("(\\w+\\W+){20}"));
        visitor.button("Stop").click();
        assertThat(page.locator("article[data-status=interrupted]")).hasCount(1);
        assertWhatIsShownIsWhatIsStored();
        assertExport();
    }

    @Test
    void who_presses_next_at_the_end_stays_at_the_end() {
        visitor.launch(TOPIC);
        for (int turns = 1; turns <= 4; turns++) {
            visitor.button("Next response").click();
            visitor.assertFinished(turns);
            page.waitForTimeout(SETTLED_MS);
            assertThat(((Number) page.evaluate(BELOW)).intValue())
                    .as("pixels below after turn %d", turns)
                    .isLessThan(5);
        }
    }

    @Test
    void whose_words_these_are_is_said_at_the_first_discussion_and_again_from_a_badge() {
        visitor.launch(TOPIC);
        Locator note = page.getByRole(AriaRole.NOTE, new GetByRoleOptions().setName("Whose words these are"));
        assertThat(note).containsText("no AI model is running");
        visitor.button("Understood").press("Enter");
        assertThat(note).isHidden();
        assertThat(page.locator("main h1")).isFocused();
        visitor.button("Next response").click();
        visitor.assertFinished(1);
        page.reload();
        assertThat(visitor.articles()).hasCount(1);
        assertThat(note).isHidden();
        Locator badge = visitor.articles().first().getByRole(AriaRole.BUTTON).first();
        assertThat(badge).hasText("Scripted voice, no AI model");
        badge.press("Enter");
        Locator whose = page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Whose words these are"));
        assertThat(whose).containsText("no AI model is running");
        assertThat(whose).isInViewport();
        double away = Math.abs(whose.boundingBox().y - badge.boundingBox().y);
        assertThat(away).as("pixels between badge and answer").isLessThan(NEAR_PX);
        page.keyboard().press("Escape");
        assertThat(whose).isHidden();
        assertThat(badge).isFocused();
        visitor.go("/");
        visitor.launch(TOPIC);
        assertThat(note).isHidden();
    }

    private void assertWhatIsShownIsWhatIsStored() {
        List<String> shown = visitor.articles().locator(".said").allInnerTexts();
        page.reload();
        assertThat(visitor.articles()).hasCount(shown.size());
        assertThat(page.locator("article[data-status=interrupted]")).hasCount(1);
        assertThat(visitor.articles().locator(".said").allInnerTexts()).isEqualTo(shown);
    }

    private void assertExport() throws Exception {
        visitor.button("Export").click();
        Download file = page.waitForDownload(() -> visitor.button("Markdown").click());
        visitor.button("Close").click();
        assertThat(file.suggestedFilename()).endsWith(".md");
        assertThat(Files.readString(file.path())).contains(TOPIC, "What would you tell a tired parent?");
    }

    @Test
    void on_a_telephone_nothing_needs_to_be_moved_sideways() {
        visitor = PAGE.visitor(NARROW);
        visitor.assertFits();
        visitor.launch(TOPIC);
        visitor.button("Next response").click();
        visitor.assertFinished(1);
        visitor.textbox("Your message").fill("x".repeat(300));
        visitor.button("Send").click();
        assertThat(visitor.articles()).hasCount(2);
        visitor.assertFits();
        for (String place : List.of("History", "Personas", "Settings", "New discussion")) {
            visitor.named(AriaRole.LINK, place).click();
            assertThat(visitor.page().getByRole(AriaRole.HEADING).first()).isVisible();
            visitor.assertFits();
        }
    }
}
