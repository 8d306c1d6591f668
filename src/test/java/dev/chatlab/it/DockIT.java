package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.chatlab.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The foot of a discussion: what is pressed there, what it says, and how much room it takes. */
@Timeout(180)
class DockIT {
    private static final String TOPIC = "Should homework be graded?";
    private static final String HEIGHT = "() => document.querySelector('.dock').offsetHeight";

    @RegisterExtension
    static final Running LAB = Running.chatLab().with("DELAY_MS", 40);

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;

    @BeforeEach
    void somebody_comes() {
        visitor = PAGE.visitor();
    }

    private int dock() {
        return ((Number) visitor.page().evaluate(HEIGHT)).intValue();
    }

    @Test
    void after_a_launch_enter_gives_the_first_word_and_retry_gives_it_to_the_same_person() {
        visitor.launch(TOPIC);
        assertThat(visitor.box()).isFocused();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.article(1).locator(".said")).containsText(Pattern.compile("\\w+ \\w+ \\w+"));
        visitor.page().keyboard().press("Escape");
        assertThat(visitor.article(1).getByText("Stopped before the end.")).isVisible();
        String first = visitor.article(1).getAttribute("aria-label");
        visitor.article(1).getByRole(AriaRole.BUTTON).getByText("Retry").click();
        assertThat(visitor.article(2)).hasAccessibleName(first);
    }

    @Test
    void in_manual_order_the_button_is_off_and_leads_to_the_table() throws Exception {
        Table table = visitor.client()
                .launch(Map.of("topic", TOPIC, "personas", List.of("dewey", "freire"), "policy", "manual"));
        visitor.open(table);
        assertThat(visitor.page().locator(".empty")).containsText("Choose at the table who has the first word");
        assertThat(visitor.button("Next response")).hasAttribute("aria-disabled", "true");
        assertThat(visitor.button("Next response")).hasAccessibleDescription("Manual order: you choose who speaks.");
        visitor.box().press("Enter");
        assertThat(visitor.button("Ask Dewey")).isFocused();
        visitor.page().keyboard().press("Enter");
        visitor.assertFinished(1);
    }

    @Test
    void a_press_shows_at_once_and_a_second_one_sends_nothing() throws Exception {
        Table table = visitor.client().launch(TOPIC, List.of("dewey", "freire"));
        AtomicInteger wishes = new AtomicInteger();
        visitor.page().routeWebSocket(Pattern.compile("/socket"), page -> {
            var server = page.connectToServer();
            page.onMessage(frame -> {
                boolean next = Json.read(frame.text(), Map.class).get("type").equals("next");
                if (!next) {
                    server.send(frame.text());
                } else {
                    wishes.incrementAndGet();
                }
            });
        });
        visitor.open(table);
        visitor.button("Next response").click();
        assertThat(visitor.button("Next response")).hasText(Pattern.compile("one moment…$"));
        visitor.button("Next response").dblclick(new Locator.DblclickOptions().setForce(true));
        visitor.box().press("Enter");
        visitor.page().context().setOffline(true);
        assertThat(visitor.button("Next response")).hasText(Pattern.compile("waiting for the connection$"));
        assertThat(visitor.page().locator(".dock")).containsText("Offline.");
        assertThat(wishes).hasValue(1);
        PAGE.forgive("ERR_INTERNET_DISCONNECTED");
        PAGE.forgive("WebSocket");
    }

    @Test
    void what_was_deleted_elsewhere_is_said_once_and_comes_back_when_that_is_undone() throws Exception {
        Table table = visitor.client().launch(TOPIC, List.of("dewey", "freire"));
        visitor.open(table);
        table.client().send("DELETE", table.path(""), null, Map.of()).is(204);
        Locator gone = visitor.page().locator(".dock").getByText("This discussion is no longer there.");
        assertThat(gone).isVisible();
        assertThat(visitor.page().locator(".next-why")).isEmpty();
        table.client().post(table.path("/restore"), null).is(200);
        visitor.button("Look again").click();
        assertThat(gone).isHidden();
        visitor.button("Next response").click();
        visitor.assertFinished(1);
        PAGE.forgive("404");
        PAGE.forgive("WebSocket");
    }

    @Test
    void the_dock_keeps_its_height_in_auto_play_and_takes_one_row_of_a_low_window() throws Exception {
        visitor.open(visitor.client().launch(TOPIC, List.of("dewey", "vygotsky")));
        int idle = dock();
        visitor.page().getByLabel("Turns to auto-play").fill("51");
        visitor.button("Auto-play").click();
        assertThat(visitor.page().getByText("Choose 1 to 50 turns.")).isVisible();
        visitor.page().getByLabel("Turns to auto-play").fill("50");
        visitor.button("Auto-play").click();
        assertThat(visitor.page().locator(".next-why")).containsText("Auto-play: 50 turns left");
        assertThat(dock()).isBetween(idle - 2, idle + 2);
        assertThat(visitor.page()
                        .evaluate("() => document.querySelector('.discussion').style.getPropertyValue('--dock')"))
                .isEqualTo(dock() + "px");
        visitor.page().setViewportSize(640, 400);
        visitor.page().waitForFunction("() => document.querySelector('.dock').offsetHeight < 70");
        visitor.assertFits();
        visitor.button("Stop").click();
        assertThat(visitor.button("Next response")).isVisible();
    }
}
