package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Past discussions on the page: found, continued, renamed, put away, deleted and brought back. */
@Timeout(120)
class HistoryIT {
    private static final Duration QUIET = Duration.ofSeconds(20);

    @RegisterExtension
    static final Running LAB = Running.chatLab();

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;

    @BeforeEach
    void somebody_comes() {
        visitor = PAGE.visitor();
    }

    private Locator titles() {
        return visitor.page().locator(".past h2");
    }

    private Locator search() {
        return visitor.named(AriaRole.SEARCHBOX, "Search");
    }

    private Table talk(String topic, String... messages) throws Exception {
        Table table = visitor.client().launch(topic, List.of("dewey", "freire"));
        for (String message : messages) {
            table.say(message);
        }
        return table;
    }

    @Test
    void a_newcomer_is_shown_the_way_to_a_first_discussion() {
        visitor.go("/history");
        assertThat(visitor.page().getByText("No discussions here.")).isVisible();
        visitor.named(AriaRole.LINK, "Convene one").click();
        assertThat(visitor.textbox("Topic")).isVisible();
    }

    @Test
    void words_of_a_turn_are_found_and_lead_to_that_turn_and_back() throws Exception {
        String[] many = new String[12];
        java.util.Arrays.fill(many, "Something else entirely, at some length, so that there is something to scroll.");
        Table found = talk("Should homework be graded?", many);
        found.say("Ask the <b>lighthouse</b> keeper, who marks nothing.");
        found.say("And good night.");
        talk("What is play for?");
        visitor.go("/history");
        assertThat(titles()).hasCount(2);

        search().fill("LIGHTH keep");
        assertThat(titles()).hasText(new String[] {"Should homework be graded?"});
        assertThat(visitor.page().locator(".past mark")).hasText(new String[] {"lighthouse", "keeper"});
        assertThat(visitor.page()).hasURL(Pattern.compile("/history\\?q=LIGHTH\\+keep$"));
        assertThat(visitor.page().getByRole(AriaRole.STATUS).getByText("1 discussion found"))
                .isVisible();

        visitor.page().locator(".excerpt a").click();
        assertThat(visitor.page()).hasURL(Pattern.compile("#t13$"));
        assertThat(visitor.article(13)).isFocused();
        assertThat(visitor.article(13)).isInViewport();
        visitor.page().goBack();
        assertThat(search()).hasValue("LIGHTH keep");
        assertThat(titles()).hasCount(1);

        search().fill("unheard-of");
        assertThat(visitor.page().getByText("Nothing matches “unheard-of”.")).isVisible();
        visitor.button("Clear the search").click();
        assertThat(titles()).hasCount(2);
    }

    @Test
    void a_discussion_is_renamed_in_its_place_and_pinned_to_the_top() throws Exception {
        talk("The older one");
        talk("The newer one");
        visitor.go("/history");
        assertThat(titles()).hasText(new String[] {"The newer one", "The older one"});
        visitor.button("Pin: The older one").click();
        assertThat(titles()).hasText(new String[] {"The older one", "The newer one"});

        visitor.button("Rename: The older one").press("Enter");
        Locator field = visitor.textbox("Rename this discussion");
        assertThat(field).isFocused();
        field.press("Escape");
        assertThat(titles().first().getByRole(AriaRole.LINK)).isFocused();
        visitor.button("Rename: The older one").press("Enter");
        field.fill("On pins");
        field.press("Enter");
        assertThat(titles()).hasText(new String[] {"On pins", "The newer one"});
        visitor.page().reload();
        assertThat(titles()).hasText(new String[] {"On pins", "The newer one"});
    }

    @Test
    void what_is_put_away_or_deleted_comes_back_and_goes_on() throws Exception {
        Table table = talk("A talk to keep", "First words.");
        visitor.go("/history");
        visitor.button("Archive: A talk to keep").click();
        assertThat(titles()).hasCount(0);
        visitor.named(AriaRole.LINK, "Archive").click();
        assertThat(titles()).hasText(new String[] {"A talk to keep"});
        visitor.button("Undo").click();
        assertThat(visitor.page().getByText("Nothing is archived.")).isVisible();
        visitor.named(AriaRole.LINK, "Current").click();

        visitor.button("Delete: A talk to keep").click();
        assertThat(titles()).hasCount(0);
        assertThat(table.client().get(table.path("")).status()).isEqualTo(404);
        visitor.button("Undo").click();
        assertThat(titles()).hasText(new String[] {"A talk to keep"});

        visitor.named(AriaRole.LINK, "Continue: A talk to keep").click();
        assertThat(visitor.articles()).hasCount(1);
        visitor.button("Next response").click();
        visitor.assertFinished(2);
        table.awaitQuiet(QUIET);
        visitor.page().reload();
        visitor.assertFinished(2);
        assertThat(visitor.box()).isEnabled();
    }

    @Test
    void a_discussion_deleted_from_inside_is_offered_back_in_the_history() throws Exception {
        Table table = talk("Deleted from inside");
        visitor.open(table);
        visitor.button("More actions").click();
        visitor.named(AriaRole.MENUITEM, "Delete").click();
        assertThat(visitor.page().getByText("No discussions here.")).isVisible();
        visitor.button("Undo").click();
        assertThat(titles()).hasText(new String[] {"Deleted from inside"});
        assertThat(table.discussion().path("state").asText()).isEqualTo("idle");
    }
}
