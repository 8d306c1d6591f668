package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How turns read: as Markdown, by name, on paper, copied by hand, and under a long topic. */
@Timeout(120)
class TurnsIT {
    private static final String MARKDOWN = """
            Is **this** `code`? See [the web](https://example.org/) and [a trap](javascript:alert(1)).

            - one ![a picture](https://example.org/x.png)
            - two <img src=x onerror=alert(1)>

            שלום עולם
            """;
    private static final String SELECTED =
            "log => { getSelection().selectAllChildren(log); return getSelection().toString(); }";
    private static final String BEFORE = "cell => getComputedStyle(cell, '::before').content";

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 0);

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;
    private Page page;
    private Table table;

    @BeforeEach
    void a_discussion_has_two_turns() throws Exception {
        visitor = PAGE.visitor();
        page = visitor.page();
        table = visitor.client().launch("Should homework be graded?", List.of("dewey", "freire"));
        table.say(MARKDOWN);
        table.auto(1);
        table.awaitQuiet(Duration.ofSeconds(30));
        visitor.open(table);
        visitor.assertFinished(2);
    }

    @Test
    void markdown_is_shown_as_what_it_means_without_pictures_or_foreign_addresses() {
        Locator said = visitor.article(1).locator(".said");
        assertThat(said.locator("strong")).hasText("this");
        assertThat(said.locator("code")).hasText("code");
        assertThat(said.locator("li")).hasCount(2);
        assertThat(said.locator("li").last()).containsText("two <img src=x onerror=alert(1)>");
        assertThat(said.locator("li").first()).containsText("one a picture");
        assertThat(said.locator("img")).hasCount(0);
        assertThat(said.locator("a")).hasCount(1);
        assertThat(said.locator("a")).hasAttribute("rel", Pattern.compile("noopener"));
        assertThat(said).containsText("a trap");
        assertThat(said.locator("p").last()).hasCSS("direction", "rtl");
    }

    @Test
    void whoever_reads_is_called_you_and_numbers_stand_before_turns_only() {
        assertThat(visitor.article(1)).hasAccessibleName("You");
        visitor.button("Score").click();
        assertThat(page.locator(".score-sheet .staff.mine")).containsText("You");
        visitor.named(AriaRole.LINK, "Review").click();
        visitor.button("Make the summary").click();
        visitor.named(AriaRole.TAB, "Balance").click();
        Locator balance = page.locator(".balance");
        assertThat(balance).containsText("You");
        assertThat(balance).not().containsText("Guest");
        assertThat((String) balance.locator("td.number").first().evaluate(BEFORE))
                .isEqualTo("none");
    }

    @Test
    void what_is_selected_by_hand_is_names_and_words() {
        String words = (String) page.locator(".log").evaluate(SELECTED);
        assertThat(words).contains("You", "two <img").doesNotContain("Quote", "Scripted voice");
    }

    @Test
    void on_paper_stand_the_turns_and_whose_words_they_are() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".on-paper")).containsText("no AI model is running");
        assertThat(visitor.article(2).locator("h2")).isVisible();
        assertThat(visitor.article(2).locator(".number")).isVisible();
        for (String part : List.of(".top", ".dock", ".tools", ".table", ".honest", ".turn-tools")) {
            assertThat(page.locator(part).first()).isHidden();
        }
    }

    @Test
    void a_notice_leaves_the_tools_of_the_title_free() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitor.button("Copy transcript").click();
        Locator notice = page.locator(".notice");
        assertThat(notice).isVisible();
        BoundingBox tools = page.locator(".tools").boundingBox();
        BoundingBox dock = page.locator(".dock").boundingBox();
        BoundingBox box = notice.boundingBox();
        assertThat(box.y).isGreaterThan(tools.y + tools.height);
        assertThat(box.x).as("beside the dock").isGreaterThan(dock.x + dock.width);
    }

    @Test
    void a_long_topic_is_cut_with_a_word_and_does_not_fill_the_screen() {
        visitor.go("/");
        visitor.textbox("Topic").fill("Why? ".repeat(2_000));
        assertThat(page.locator(".topic")).containsText("The last 8,000 were left out");
        visitor.launch("Why do we ask? ".repeat(100));
        Locator topic = page.locator(".discussion-head .lead");
        double few = topic.boundingBox().height;
        visitor.button("Show all").click();
        assertThat(visitor.button("Show less")).isVisible();
        assertThat(topic.boundingBox().height).isGreaterThan(3 * few);
    }

    @Test
    void only_the_bar_of_an_open_score_stays_when_the_page_moves() {
        page.setViewportSize(1_280, 420);
        visitor.button("Score").click();
        assertThat(page.locator(".score-sheet .turn")).hasCount(2);
        visitor.article(2).scrollIntoViewIfNeeded();
        page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(page.locator(".score-bar")).isInViewport();
        assertThat(page.locator(".score-box")).not().isInViewport();
    }
}
