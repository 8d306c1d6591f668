package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is still there when people reload, go elsewhere and come back, and what small windows and wrong addresses show. */
@Timeout(120)
class ComebackIT {
    private static final String TOPIC = "Should homework be graded?";
    private static final String AT_LEFT = "one => one.getBoundingClientRect().left";
    private static final String AT_RIGHT = "one => one.getBoundingClientRect().right";
    private static final String AT_TOP = "one => one.getBoundingClientRect().top";

    @RegisterExtension
    static final Running LAB = Running.chatLab();

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void somebody_comes() {
        visitor = PAGE.visitor();
        page = visitor.page();
    }

    private Locator link(String name) {
        return visitor.named(AriaRole.LINK, name);
    }

    private void assertPlan(String topic, String... names) {
        assertThat(visitor.textbox("Topic")).hasValue(topic);
        assertThat(page.locator(".seat-chip")).hasCount(names.length);
        for (String name : names) {
            assertThat(visitor.named(AriaRole.CHECKBOX, name)).isChecked();
        }
    }

    /** Everywhere a plan goes before and after its launch. */
    private void assertThatItComesBack(String topic) {
        page.reload();
        assertPlan(topic, "John Dewey", "bell hooks");
        link("Personas").click();
        link("New discussion").click();
        assertPlan(topic, "John Dewey", "bell hooks");
        visitor.button("Preview").click();
        assertThat(page.locator(".asked")).hasText(topic);
        page.reload();
        assertThat(page.locator(".asked")).hasText(topic);
        page.goBack();
        assertPlan(topic, "John Dewey", "bell hooks");
        visitor.button("Launch discussion").click();
        assertThat(visitor.box()).isEnabled();
        page.goBack();
        assertPlan(topic, "John Dewey", "bell hooks");
    }

    @Test
    void a_plan_outlives_a_reload_a_visit_elsewhere_a_preview_and_its_launch() {
        visitor.textbox("Topic").fill(TOPIC);
        visitor.named(AriaRole.CHECKBOX, "John Dewey").check();
        visitor.named(AriaRole.CHECKBOX, "bell hooks").check();
        assertThat(page).hasURL(Pattern.compile("\\?topic=Should\\+homework\\+be\\+graded%3F&seat=dewey&seat=hooks$"));
        assertThatItComesBack(TOPIC);
    }

    @Test
    void a_plan_too_long_for_an_address_comes_back_too() {
        String topic = "ä".repeat(1_900);
        visitor.textbox("Topic").fill(topic);
        visitor.named(AriaRole.CHECKBOX, "John Dewey").check();
        visitor.named(AriaRole.CHECKBOX, "bell hooks").check();
        assertThatItComesBack(topic);
        assertThat(page).hasURL(LAB.process().uri() + "/");
    }

    @Test
    void a_launched_plan_is_not_offered_again() {
        visitor.launch(TOPIC);
        link("New discussion").click();
        assertPlan("");
        page.reload();
        assertPlan("");
    }

    @Test
    void an_invitation_joins_those_who_are_seated() {
        visitor.textbox("Topic").fill(TOPIC);
        visitor.named(AriaRole.CHECKBOX, "John Dewey").check();
        link("Personas").click();
        page.locator("a.card")
                .filter(new Locator.FilterOptions().setHasText("bell hooks"))
                .click();
        link("Invite bell hooks").click();
        assertPlan(TOPIC, "John Dewey", "bell hooks");
    }

    @Test
    void what_cannot_be_launched_yet_is_reached_by_keyboard_and_says_why() {
        for (String name : List.of("Preview what they would say", "Launch discussion")) {
            Locator button = visitor.button(name);
            button.focus();
            assertThat(button).isFocused();
            assertThat(button).hasAccessibleDescription("Write a topic and choose at least one theorist.");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(LAB.process().uri() + "/");
        }
        assertThat(page.locator(".tray")).not().containsText("of 6");
    }

    @Test
    void the_open_tab_of_a_review_stands_in_the_address() throws Exception {
        Table table = visitor.client().launch(TOPIC, List.of("dewey"));
        table.say("Grades tell nothing.");
        table.client().post(table.path("/summary"), null).is(200);
        visitor.go("/discussions/" + table.id() + "/review");
        Locator balance = visitor.named(AriaRole.TAB, "Balance");
        balance.click();
        assertThat(page).hasURL(Pattern.compile("/review\\?tab=balance$"));
        page.reload();
        assertThat(balance).hasAttribute("aria-selected", "true");
        page.goBack();
        assertThat(visitor.named(AriaRole.TAB, "Summary")).hasAttribute("aria-selected", "true");
    }

    @Test
    void six_portraits_leave_the_title_free() throws Exception {
        visitor.client().launch(TOPIC, List.of("dewey", "freire", "hooks", "skinner", "socrates", "kant"));
        visitor.go("/history");
        Locator portraits = page.locator(".strip .portrait");
        assertThat(portraits).hasCount(6);
        assertThat(at(AT_RIGHT, portraits.last())).isLessThan(at(AT_LEFT, page.locator(".past h2 a")));
    }

    @Test
    void a_low_window_is_not_covered_and_a_narrow_one_not_left() {
        visitor.named(AriaRole.CHECKBOX, "John Dewey").check();
        assertThat(page.locator(".tray")).isInViewport();
        page.setViewportSize(640, 400);
        assertThat(page.locator(".tray")).not().isInViewport();
        page.setViewportSize(320, 640);
        visitor.assertFits();
        List<Double> tops = new ArrayList<>();
        page.locator(".nav a").all().forEach(one -> tops.add(at(AT_TOP, one)));
        assertThat(tops).hasSize(4).containsOnly(tops.getFirst());
    }

    private static double at(String side, Locator one) {
        return ((Number) one.evaluate(side)).doubleValue();
    }

    @Test
    void a_slow_line_shows_first_words() {
        page.route(Pattern.compile("/assets/index-[^/]+\\.js$"), ignored -> {});
        page.navigate(LAB.process().uri().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(page.getByText("Opening the notebook…")).isVisible();
    }

    @Test
    void a_wrong_address_is_told_on_the_page() {
        for (String path : List.of("/nowhere", "/nowhere/at/all")) {
            visitor.go(path);
            assertThat(page.locator("main h1")).hasText("There is no such page");
        }
        link("Back to the start").click();
        assertThat(visitor.textbox("Topic")).isVisible();
        PAGE.forgive("404");
    }

    @Test
    void code_that_does_not_come_is_waited_for() {
        Pattern code = Pattern.compile("/assets/History-[^/]+\\.js$");
        page.route(code, Route::abort);
        link("History").click();
        assertThat(page.locator("main h1")).hasText("The server cannot be reached");
        page.unroute(code);
        assertThat(page.locator("main h1")).hasText("History");
        PAGE.forgive("ERR_FAILED");
    }

    @Test
    void screens_that_were_never_opened_open_without_a_network() {
        page.waitForFunction("() => performance.getEntriesByType('resource')"
                + ".some(one => /Settings-.*\\.css$/.test(one.name) && one.responseEnd > 0)");
        page.context().setOffline(true);
        link("Settings").click();
        assertThat(page.locator("main h1")).hasText("Settings");
        page.context().setOffline(false);
        PAGE.forgive("ERR_INTERNET_DISCONNECTED");
    }
}
