package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does on the page, found by the names that people and screen readers rely on. */
class PageIT {
    private static final int WIDE = 1_280;
    private static final int NARROW = 390;

    @TempDir
    private Path home;

    private ChatLabProcess lab;
    private Browser browser;

    @BeforeEach
    void chatlab_runs() throws Exception {
        browser = Browser.open();
        lab = ChatLabProcess.start(Setup.onSharedServer(home).with("DELAY_MS", 60));
    }

    @AfterEach
    void it_ends() {
        if (lab != null) {
            lab.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(name));
    }

    private static Locator articles(Page page) {
        return page.getByRole(AriaRole.LOG, new GetByRoleOptions().setName("Transcript"))
                .getByRole(AriaRole.ARTICLE);
    }

    private static void launch(Page page) {
        textbox(page, "Topic").fill("Should homework be graded?");
        for (String name : List.of("John Dewey", "Paulo Freire", "bell hooks")) {
            page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(name))
                    .check();
        }
        button(page, "Launch discussion").click();
        assertThat(textbox(page, "Your message")).isVisible();
    }

    private static void assertFinished(Page page, int turns) {
        assertThat(page.locator("article[data-status=completed]")).hasCount(turns);
        assertThat(page.locator("article[data-status=speaking]")).hasCount(0);
    }

    @Test
    void a_newcomer_holds_a_discussion_reloads_in_the_middle_and_takes_the_transcript_home() throws Exception {
        Page page = browser.page(lab.uri(), WIDE);
        launch(page);
        button(page, "Next response").click();
        assertThat(articles(page)).hasCount(1);
        assertFinished(page, 1);
        textbox(page, "Your message").fill("What would you tell a tired parent?");
        button(page, "Send").click();
        assertThat(articles(page)).hasCount(2);
        button(page, "Next response").click();
        Locator third = articles(page).nth(2);
        assertThat(third.locator(".said")).containsText(Pattern.compile("\\w+ \\w+ \\w+"));
        String seen = third.locator(".said").innerText().strip();
        page.reload();
        assertThat(articles(page)).hasCount(3);
        assertThat(articles(page).nth(2).locator(".said")).containsText(seen.substring(0, Math.min(20, seen.length())));
        assertFinished(page, 3);
        button(page, "Next response").click();
        assertThat(articles(page).nth(3).locator(".said")).containsText(Pattern.compile("(\\w+\\W+){20}"));
        button(page, "Stop").click();
        assertThat(page.locator("article[data-status=interrupted]")).hasCount(1);
        assertWhatIsShownIsWhatIsStored(page);
        assertExport(page);
        assertThat(browser.complaints()).isEmpty();
        assertThat(lab.trouble()).isEmpty();
    }

    @Test
    void whose_words_these_are_is_said_at_the_first_discussion_and_again_from_a_badge() {
        Page page = browser.page(lab.uri(), WIDE);
        launch(page);
        Locator note = page.getByRole(AriaRole.NOTE, new GetByRoleOptions().setName("Whose words these are"));
        assertThat(note).containsText("no AI model is running");
        button(page, "Understood").press("Enter");
        assertThat(note).isHidden();
        assertThat(page.locator("main h1")).isFocused();
        button(page, "Next response").click();
        assertFinished(page, 1);
        page.reload();
        assertThat(articles(page)).hasCount(1);
        assertThat(note).isHidden();
        Locator badge = articles(page).first().getByRole(AriaRole.BUTTON).first();
        assertThat(badge).hasText("Scripted voice, no AI model");
        badge.press("Enter");
        assertThat(note).isVisible();
        assertThat(note).isFocused();
        note.press("Escape");
        assertThat(note).isHidden();
        assertThat(badge).isFocused();
        page.navigate(lab.uri().toString());
        launch(page);
        assertThat(note).isHidden();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void assertWhatIsShownIsWhatIsStored(Page page) {
        List<String> shown = articles(page).locator(".said").allInnerTexts();
        page.reload();
        assertThat(articles(page)).hasCount(shown.size());
        assertThat(page.locator("article[data-status=interrupted]")).hasCount(1);
        assertThat(articles(page).locator(".said").allInnerTexts()).isEqualTo(shown);
    }

    private static void assertExport(Page page) throws Exception {
        button(page, "Export").click();
        Download file = page.waitForDownload(() -> button(page, "Markdown").click());
        button(page, "Close").click();
        assertThat(file.suggestedFilename()).endsWith(".md");
        assertThat(Files.readString(file.path()))
                .contains("Should homework be graded?", "What would you tell a tired parent?");
    }

    @Test
    void on_a_telephone_nothing_needs_to_be_moved_sideways() {
        Page page = browser.page(lab.uri(), NARROW);
        assertThat(textbox(page, "Topic")).isVisible();
        assertFits(page);
        launch(page);
        button(page, "Next response").click();
        assertFinished(page, 1);
        textbox(page, "Your message").fill("x".repeat(300));
        button(page, "Send").click();
        assertThat(articles(page)).hasCount(2);
        assertFits(page);
        for (String place : List.of("History", "Personas", "Settings", "New discussion")) {
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(place).setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            assertFits(page);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static void assertFits(Page page) {
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels too wide at %s", page.url())
                .isLessThanOrEqualTo(0);
    }
}
