package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the start to an export without a pointing device, without a word on the console, and without another host. */
@Timeout(120)
class KeyboardIT {
    private static final int WIDE = 1_280;
    private static final int MOST_TABS = 200;
    private static final String BACK = "↩ Back to where you were";
    private static final String HELD = "() => { const e = document.activeElement;"
            + " return (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '').trim(); }";
    private static final String WATCH_THE_MOUSE = "window.pointed = 0; for (const kind of"
            + " ['pointerdown', 'mousedown', 'wheel', 'touchstart']) addEventListener(kind, () => window.pointed++, true);";

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 12);

    private final List<String> noises = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private Browser browser;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void somebody_comes_without_a_mouse() {
        browser = Browser.open();
        visitor = Visitor.at(LAB.process().uri(), browser, WIDE);
        page = visitor.page();
        page.onConsoleMessage(message -> noises.add(message.type() + ": " + message.text()));
        page.onRequest(request -> hosts.add(host(request.url())));
        page.onWebSocket(socket -> hosts.add(host(socket.url())));
        page.addInitScript(WATCH_THE_MOUSE);
        page.reload();
        assertThat(visitor.textbox("Topic")).isVisible();
    }

    @AfterEach
    void it_closes() {
        browser.close();
    }

    /** Where a request goes; what a page holds itself goes nowhere. */
    private static String host(String url) {
        URI to = URI.create(url.split("[?#]")[0]);
        return to.getAuthority() == null ? LAB.process().uri().getAuthority() : to.getAuthority();
    }

    @Test
    void by_keyboard_alone_from_the_start_to_an_export_and_nothing_goes_elsewhere() throws Exception {
        launch();
        speakAndSteer();
        askOneStopAndGoOn();
        followACitationAndComeBack();
        walkThroughTheScore();
        String home = export();
        assertThat(home)
                .contains("Should homework be graded?", "And what of the tired?", "John Dewey", "Paulo Freire")
                .contains("bell hooks", "Key insights");
        assertThat(page.evaluate("() => window.pointed"))
                .as("touches of a mouse")
                .isEqualTo(0);
        assertThat(noises).as("words on the console").isEmpty();
        assertThat(hosts).isNotEmpty().containsOnly(LAB.process().uri().getAuthority());
        assertThat(browser.complaints()).isEmpty();
    }

    private void launch() {
        tabTo("Topic", "Tab");
        page.keyboard().type("Should homework be graded?");
        for (String name : List.of("John Dewey", "Paulo Freire", "bell hooks")) {
            tabTo(name, "Tab");
            page.keyboard().press("Space");
            assertThat(visitor.named(AriaRole.CHECKBOX, name)).isChecked();
        }
        tabTo("Launch discussion", "Tab");
        page.keyboard().press("Enter");
        assertThat(visitor.box()).isEnabled();
    }

    private void speakAndSteer() {
        tabTo("Understood", "Tab");
        page.keyboard().press("Enter");
        tabTo("Your message", "Tab");
        page.keyboard().press("Enter");
        visitor.assertFinished(1);
        page.keyboard().type("And what of the tired?");
        page.keyboard().press("Enter");
        assertThat(visitor.articles()).hasCount(2);
        page.keyboard().press("Enter");
        visitor.assertFinished(3);
        tabTo("Next response", "Tab");
        page.keyboard().press("Enter");
        visitor.assertFinished(4);
    }

    private void askOneStopAndGoOn() {
        page.keyboard().press("3");
        assertThat(visitor.article(5)).hasAccessibleName("bell hooks");
        assertThat(visitor.article(5).locator(".said")).containsText(Pattern.compile("\\w+ \\w+ \\w+"));
        page.keyboard().press("Escape");
        assertThat(page.locator("article[data-status=interrupted]")).hasCount(1);
        for (int n = 6; n <= 8; n++) {
            page.keyboard().press("Enter");
            assertThat(visitor.article(n)).hasAttribute("data-status", "completed");
        }
    }

    private void followACitationAndComeBack() {
        String held = "";
        for (int i = 0; i < MOST_TABS && held.isEmpty(); i++) {
            page.keyboard().press("Shift+Tab");
            held = (String) page.evaluate("() => document.activeElement.dataset.cites ?? ''");
        }
        assertThat(held).as("a citation can be reached").isNotEmpty();
        String chip = (String) page.evaluate("() => document.activeElement.id");
        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("turn " + held);
        page.keyboard().press("Enter");
        assertThat(visitor.article(Integer.parseInt(held))).isFocused();
        assertThat(visitor.article(Integer.parseInt(held))).isInViewport();
        tabTo(BACK, "Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + chip)).isFocused();
    }

    private void walkThroughTheScore() {
        tabTo("▸Score", "Shift+Tab");
        page.keyboard().press("Enter");
        Locator bars = page.locator(".score-sheet .turn");
        assertThat(bars).hasCount(8);
        tabTo("Turn 8", "Tab");
        page.keyboard().press("ArrowLeft");
        String n = (String) page.evaluate("() => document.activeElement.dataset.n");
        assertThat(n).isEqualTo("7");
        page.keyboard().press("Enter");
        assertThat(visitor.article(7)).isFocused();
    }

    private String export() throws Exception {
        tabTo("Review", "Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).containsText("Review: Should homework be graded?");
        tabTo("Make the summary", "Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".finding").first()).isVisible();
        tabTo("Export", "Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        tabTo("Markdown", "Tab");
        Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));
        String home = Files.readString(file.path());
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        return home;
    }

    /** Presses until the thing whose name begins so has the focus. */
    private void tabTo(String name, String key) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press(key);
            if (page.evaluate(HELD).toString().startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("No " + key + " leads to " + name);
    }
}
