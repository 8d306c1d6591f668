package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A discussion of 500 turns opens quickly, scrolls smoothly, and is found among many by its words. */
@Timeout(240)
class LongTalkIT {
    private static final int TURNS = 500;
    private static final int SPOKEN = 50;
    private static final String WATCH = "() => { window.longest = 0; new PerformanceObserver(list => {"
            + " for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);"
            + " }).observe({type: 'longtask'}); }";
    private static final String SCROLL = "async () => { const frames = []; let last = performance.now();"
            + " while (window.scrollY > 0) { window.scrollBy(0, -600);"
            + " await new Promise(done => requestAnimationFrame(done));"
            + " const now = performance.now(); frames.push(now - last); last = now; }"
            + " frames.sort((a, b) => a - b);"
            + " return [frames.length, frames[Math.floor(frames.length * .95)], window.longest]; }";

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 0);

    @Test
    void five_hundred_turns_open_at_their_end_and_scroll_to_their_beginning() throws Exception {
        try (Browser browser = Browser.open()) {
            Visitor visitor = Visitor.at(LAB.process().uri(), browser, 1_280);
            Table table = visitor.client().launch("Should homework be graded?", Client.THREE);
            table.auto(SPOKEN);
            table.awaitQuiet(Duration.ofSeconds(120));
            for (int n = SPOKEN + 1; n <= TURNS; n++) {
                table.say("Turn " + n + ": " + "a thought of some length about teaching. ".repeat(15));
            }
            visitor.go("/history");
            assertThat(visitor.page().locator(".past h2")).hasCount(1);
            long began = System.nanoTime();
            visitor.page().locator(".past h2 a").click();
            assertThat(visitor.article(TURNS)).isInViewport();
            long opened = Duration.ofNanos(System.nanoTime() - began).toMillis();
            visitor.page().evaluate(WATCH);
            List<?> scrolling = (List<?>) visitor.page().evaluate(SCROLL);
            System.out.println("500 turns: the last in sight after " + opened + " ms; frames, their 95th percentile and"
                    + " the longest task while scrolling up, in ms: " + scrolling);
            assertThat(visitor.article(1)).isInViewport();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
