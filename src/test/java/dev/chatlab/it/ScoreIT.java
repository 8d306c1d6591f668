package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Score over HTTP and on the page, looked at, walked through and read as a table. */
class ScoreIT {
    private static final int WIDE = 1_280;
    private static final int NARROW = 390;
    private static final int TURNS = 6;
    private static final double FACE = 30;
    private static final String BARS = ".score-sheet .turn";

    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 2);

    private Browser browser;

    @BeforeEach
    void a_browser_is_open() {
        browser = Browser.open();
    }

    @AfterEach
    void it_is_closed() {
        if (browser != null) {
            assertThat(browser.complaints()).isEmpty();
            browser.close();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** A discussion with some turns, one of them the reader's, and its Score unfolded. */
    private Page opened(int width) {
        Page page = browser.page(LAB.process().uri(), width);
        page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Topic"))
                .fill("Should homework be graded?");
        for (String name : List.of("John Dewey", "Paulo Freire", "bell hooks")) {
            page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(name))
                    .check();
        }
        button(page, "Launch discussion").click();
        for (int n = 1; n <= TURNS; n++) {
            if (n == 3) {
                page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Your message"))
                        .fill("What would you tell a tired parent?");
                button(page, "Send").click();
            } else {
                page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Next response"))
                        .click();
            }
            assertThat(page.locator("article[data-status=completed]")).hasCount(n);
        }
        button(page, "Score").click();
        assertThat(page.locator(BARS)).hasCount(TURNS);
        return page;
    }

    private static Locator bar(Page page, int n) {
        return page.locator(BARS + "[data-n='" + n + "']");
    }

    private static void assertReached(Page page, int n) {
        assertThat(page.locator("#turn-" + n)).isFocused();
        assertThat(page).hasURL(Pattern.compile("#t" + n + "$"));
        assertThat((Boolean) page.locator("#turn-" + n)
                        .evaluate("turn => {const box = turn.getBoundingClientRect();"
                                + "const top = document.querySelector('.score-bar').getBoundingClientRect().bottom;"
                                + "return box.bottom > top && box.top < innerHeight}"))
                .as("turn %d can be seen beside the Score", n)
                .isTrue();
    }

    @Test
    void unfolded_it_comes_into_sight_and_folded_it_gives_the_place_back() {
        Page page = opened(WIDE);
        assertThat(bar(page, 1)).isInViewport();
        assertThat(page.locator("#turn-" + TURNS)).not().isInViewport();
        button(page, "Score").click();
        assertThat(page.locator("#turn-" + TURNS)).isInViewport();
    }

    @Test
    void a_bar_tells_its_turn_lights_its_arcs_and_leads_there_and_back() {
        Page page = opened(WIDE);
        Locator last = bar(page, TURNS);
        last.locator(".touch").hover();
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText(", turn " + TURNS);
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText(Pattern.compile("\\d+ words"));
        int arcs = page.locator(".arc[data-to='" + TURNS + "'], .arc[data-from='" + TURNS + "']")
                .count();
        assertThat(page.locator(".arc.lit")).hasCount(arcs);
        assertThat(page.locator(".arc").count()).isPositive();
        bar(page, 1).locator(".touch").click();
        assertReached(page, 1);
        page.goBack();
        assertThat(bar(page, 1)).isFocused();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Next response"))
                .click();
        assertThat(page.locator(BARS)).hasCount(TURNS + 1);
    }

    @Test
    void the_keyboard_walks_from_bar_to_bar_and_enters_the_turn() {
        Page page = opened(WIDE);
        button(page, "Table").focus();
        page.keyboard().press("Tab");
        assertThat(bar(page, TURNS)).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(bar(page, TURNS - 1)).isFocused();
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText(", turn " + (TURNS - 1));
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.TOOLTIP)).isHidden();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        assertThat(bar(page, 2)).isFocused();
        assertThat(bar(page, 2)).hasAttribute("aria-label", Pattern.compile("^Turn 2, .+, \\d+ words$"));
        page.keyboard().press("Enter");
        assertReached(page, 2);
    }

    @Test
    void the_table_says_of_every_turn_what_the_picture_shows() throws Exception {
        Page page = opened(WIDE);
        List<Integer> drawn = IntStream.rangeClosed(1, TURNS)
                .map(n -> page.locator(".arc[data-to='" + n + "']").count())
                .boxed()
                .toList();
        button(page, "Table").click();
        Locator rows = page.locator(".score-rows tbody tr");
        assertThat(rows).hasCount(TURNS);
        for (int n = 1; n <= TURNS; n++) {
            Locator row = rows.nth(n - 1);
            assertThat(row.getByRole(AriaRole.ROWHEADER)).hasText(Integer.toString(n));
            String speaker = page.locator("#turn-" + n).getAttribute("aria-label");
            assertThat(row.locator("td").first()).hasText(speaker);
            assertThat(Integer.parseInt(row.locator("td").nth(1).innerText())).isPositive();
            assertThat(row.locator("td").nth(2).locator("a")).hasCount(drawn.get(n - 1));
        }
        assertNoViolations(page, "table");
        rows.nth(1).getByRole(AriaRole.ROWHEADER).getByRole(AriaRole.LINK).press("Enter");
        assertReached(page, 2);
    }

    @Test
    void it_reads_well_in_both_themes_and_nothing_that_is_written_touches() {
        Page page = opened(WIDE);
        assertThat(page.locator(".idea text").count()).isPositive();
        assertThat(page.evaluate("""
                        () => {
                          const texts = [...document.querySelectorAll('.score-sheet text')].filter((one) => one.textContent);
                          const boxes = texts.map((one) => one.getBoundingClientRect());
                          const sheet = document.querySelector('.score-sheet').getBoundingClientRect();
                          const bad = [];
                          boxes.forEach((a, i) => {
                            if (a.left < sheet.left || a.right > sheet.right || a.bottom > sheet.bottom) bad.push(texts[i].textContent);
                            boxes.slice(i + 1).forEach((b, j) => {
                              if (a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4)
                                bad.push(texts[i].textContent + ' / ' + texts[i + 1 + j].textContent);
                            });
                          });
                          return bad;
                        }
                        """)).isEqualTo(List.of());
        String day = colour(page);
        assertNoViolations(page, "light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(colour(page)).isNotEqualTo(day);
        assertNoViolations(page, "dark");
    }

    private static String colour(Page page) {
        return String.valueOf(bar(page, 1).locator(".body").first().evaluate("one => getComputedStyle(one).fill"));
    }

    private static void assertNoViolations(Page page, String what) {
        assertThat(Axe.violations(page)).as(what).isEmpty();
    }

    @Test
    void on_a_telephone_it_moves_inside_its_own_box_and_portraits_stay() {
        Page page = opened(NARROW);
        Locator box = page.locator(".score-box");
        assertThat((Boolean) box.evaluate("one => { one.scrollLeft = 40; return one.scrollWidth > one.clientWidth }"))
                .isTrue();
        assertThat(page.locator(".score-box.moved")).isVisible();
        assertThat(page.locator(".score-sheet .names circle").first().boundingBox().x)
                .isBetween(box.boundingBox().x, box.boundingBox().x + FACE);
        assertThat(((Number) page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue())
                .isLessThanOrEqualTo(0);
        page.navigate(LAB.process().uri() + "/history");
        assertThat(page.locator(".score-thumb img").first()).isVisible();
        assertThat((Boolean) page.locator(".score-thumb img").first().evaluate("one => one.decode().then(() => true)"))
                .isTrue();
    }

    @Test
    void over_http_it_is_its_owners_only_and_drawn_again_only_after_something_happened() throws Exception {
        Client owner = Client.guest(LAB.process());
        Table table = owner.launch("Should homework be graded?", Client.THREE);
        assertThat(owner.get(table.path("/score.svg")).is(200).body()).contains("Score: 0 turns");
        table.auto(3);
        table.awaitQuiet(SocketClient.SOON);
        Reply first = owner.get(table.path("/score.svg?theme=dark&width=700")).is(200);
        assertThat(first.header("Content-Type")).hasValue("image/svg+xml; charset=utf-8");
        assertThat(first.body()).contains("Score: 3 turns", "width=\"700\"", "data-n=\"3\"", "#14130f");
        String etag = first.header("ETag").orElseThrow();
        Map<String, String> known = Map.of("If-None-Match", etag);
        assertThat(owner.send("GET", table.path("/score.svg"), null, known).status())
                .isEqualTo(304);
        table.say("And then?");
        assertThat(owner.send("GET", table.path("/score.svg"), null, known).status())
                .isEqualTo(200);
        assertThat(owner.get(table.path("/score.svg?to=2")).is(200).body())
                .contains("data-n=\"2\"", "Turns 1–2 of 4")
                .doesNotContain("data-n=\"3\"");
        assertThat(owner.get(table.path("/score.svg?size=thumb")).is(200).body())
                .doesNotContain("<text");
        owner.get(table.path("/score.svg?width=12")).isProblem(422, "invalid");
        Client stranger = Client.guest(LAB.process());
        stranger.get(table.path("/score.svg")).isProblem(404);
        Client.nobody(LAB.process()).get(table.path("/score.svg")).isProblem(401);
        JsonNode turn = table.turn(1);
        assertThat(owner.get(table.path("/export?format=html")).is(200).body())
                .contains("<figure class=\"score\">", "href=\"#turn-1\"", "<article id=\"turn-1\"")
                .contains(turn.path("speaker").path("name").asText());
    }
}
