package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chatlab.json.Json;
import dev.chatlab.provider.Asked;
import dev.chatlab.provider.Manner;
import dev.chatlab.provider.Manners;
import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.provider.Step;
import dev.chatlab.provider.Trouble;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A discussion's model sums it up, and what it says is kept only as far as the turns bear it out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryByModelIT {
    private static final int TURNS = 6;
    private static final String BY_MODEL = "openai, good";
    private static final List<String> THREE = List.of("dewey", "freire", "hooks");

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedProvider provider = ScriptedProvider.start(vertx);
    private ChatLabProcess lab;
    private Client client;
    private Table table;
    private List<JsonNode> turns;

    @BeforeAll
    void chatlab_runs(@TempDir Path home) throws Exception {
        lab = ChatLabProcess.start(Setup.onSharedServer(home)
                .with("DELAY_MS", 0)
                .with("OPENAI_API_KEY", "sk-nobody-may-see-this-0123456789")
                .with("OPENAI_BASE_URL", provider.root())
                .with("OPENAI_MODEL", "good")
                .with("VOICE", "openai")
                .with("TURN_DEADLINE_MS", 6_000)
                .with("MAX_DISCUSSION_TOKENS", 5_000));
    }

    @BeforeEach
    void six_turns_were_spoken_without_a_model() throws Exception {
        provider.forget();
        client = Client.guest(lab);
        table = talk(client);
        turns = table.turns();
    }

    private static Table talk(Client client) throws Exception {
        List<Map<String, String>> seats =
                THREE.stream().map(id -> Map.of("id", id, "voice", "scripted")).toList();
        Table talk = client.launch(Map.of("topic", "Should homework be graded?", "personas", seats, "seed", 7));
        talk.auto(TURNS);
        talk.awaitQuiet(Duration.ofSeconds(30));
        return talk;
    }

    @AfterEach
    void nothing_went_wrong_inside() {
        assertThat(lab.trouble()).isEmpty();
    }

    @AfterAll
    void all_ends() {
        lab.close();
        vertx.close().await();
    }

    private JsonNode make() throws Exception {
        return client.post(table.path("/summary"), null).is(200).json();
    }

    private String speaker(int n) {
        return turns.get(n - 1).path("speaker").path("id").asText();
    }

    /** A few words as they stand in a turn. */
    private String words(int n) {
        String text = turns.get(n - 1).path("text").asText();
        return String.join(" ", List.of(text.split(" ")).subList(0, 4));
    }

    private Map<String, Object> item(String text, int... of) {
        return Map.of(
                "text",
                text,
                "turns",
                IntStream.of(of).boxed().toList(),
                "speakers",
                IntStream.of(of).mapToObj(this::speaker).distinct().toList());
    }

    private static String answer(List<Object> insights, List<Object> disputes) {
        return Json.write(
                Map.of("insights", insights, "agreements", List.of(), "disputes", disputes, "questions", List.of()));
    }

    private String good() {
        int other = IntStream.rangeClosed(2, TURNS)
                .filter(n -> !speaker(n).equals(speaker(1)))
                .findFirst()
                .orElseThrow();
        return answer(
                List.of(item("The first to speak said: “" + words(1) + "”.", 1)),
                List.of(item("On what homework is for, the first two speakers part.", 1, other)));
    }

    private static List<String> texts(JsonNode summary) {
        return Stream.of("insights", "agreements", "disputes", "questions")
                .flatMap(kind -> summary.path(kind).findValuesAsText("text").stream())
                .toList();
    }

    private static Manner late(long millis, Manner then) {
        return asked -> {
            List<Step> steps = new ArrayList<>(List.of(Step.pause(millis)));
            steps.addAll(then.answer(asked));
            return steps;
        };
    }

    private void assertScripted(JsonNode summary, String because) {
        assertThat(summary.path("madeBy").asText()).isEqualTo("scripted");
        assertThat(summary.path("note").asText())
                .startsWith("Made from the turns alone")
                .contains(because);
        assertThat(texts(summary)).isNotEmpty();
    }

    @Test
    void a_model_s_summary_is_kept_with_its_maker_and_what_it_took() throws Exception {
        provider.next(Manners.saying(good()));
        JsonNode made = make();
        assertThat(made.path("madeBy").asText()).isEqualTo(BY_MODEL);
        assertThat(made.path("note").isNull()).isTrue();
        assertThat(made.path("insights")).hasSize(1);
        assertThat(made.path("disputes").path(0).path("speakers")).hasSize(2);
        assertThat(made.path("participants")).hasSize(3);
        assertThat(made.path("upTo").asInt()).isEqualTo(TURNS);
        assertThat(client.get(table.path("/summary")).is(200).json()).isEqualTo(made);
        Asked asked = provider.take();
        assertThat(asked.body()).contains("<turn id=\\\"t6\\\" by=\\\"" + speaker(6));
        JsonNode spent = client.get(table.path("/spending")).is(200).json();
        assertThat(spent.path("turns").asInt()).as("turns by models").isZero();
        assertThat(spent.path("promptTokens").asInt()).isPositive();
        for (String format : List.of("md", "txt", "html")) {
            assertThat(client.get(table.path("/export?format=" + format))
                            .is(200)
                            .body())
                    .contains("AI model", "openai, good");
        }
    }

    @Test
    void json_in_a_fence_is_read_all_the_same() throws Exception {
        provider.next(Manners.saying("Here it is:\n```json\n" + good() + "\n```"));
        JsonNode made = make();
        assertThat(made.path("madeBy").asText()).isEqualTo(BY_MODEL);
        assertThat(texts(made)).hasSize(2);
    }

    @Test
    void what_the_turns_do_not_bear_out_is_left_out() throws Exception {
        Map<String, Object> sound = item("This much was said at the beginning.", 1);
        Map<String, Object> invented = Map.of(
                "text", "Somebody spoke a hundredth time.", "turns", List.of(1, 100), "speakers", List.of(speaker(1)));
        Map<String, Object> misattributed = Map.of(
                "text", "This was said by another speaker.", "turns", List.of(1), "speakers", List.of("skinner"));
        Map<String, Object> misquoted = item("It was said that “homework is the moon made of cheese”.", 1);
        provider.next(Manners.saying(answer(List.of(invented, misattributed, misquoted, sound, sound), List.of())));
        JsonNode made = make();
        assertThat(made.path("madeBy").asText()).isEqualTo(BY_MODEL);
        assertThat(texts(made)).containsExactly("This much was said at the beginning.");
    }

    @Test
    void where_nothing_holds_the_summary_is_made_without_the_model_and_says_so() throws Exception {
        provider.next(Manners.saying("I am sorry, but I would rather talk about the weather {today}."));
        assertScripted(make(), "nothing that the model wrote held");
    }

    @Test
    void a_provider_that_is_down_leaves_a_scripted_summary_that_can_be_made_anew() throws Exception {
        IntStream.range(0, 4).forEach(_ -> provider.next(Trouble.status(503)));
        assertScripted(make(), "could not be had");
        provider.forget();
        provider.next(Manners.saying(good()));
        assertThat(make().path("madeBy").asText()).isEqualTo(BY_MODEL);
    }

    @Test
    void a_model_that_never_answers_is_waited_for_until_a_turn_s_deadline_and_let_go() throws Exception {
        provider.next(Manners.named("hang-before-words"));
        long began = System.nanoTime();
        assertScripted(make(), "could not be had");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertThat(provider.take().hungUp()).succeedsWithin(1, TimeUnit.SECONDS);
    }

    @Test
    void a_limit_on_what_models_may_take_holds_for_summaries_too() throws Exception {
        JsonNode made = Json.read("{}", JsonNode.class);
        for (int times = 0; times < 12 && !made.path("madeBy").asText().equals("scripted"); times++) {
            provider.next(Manners.saying(good()));
            made = make();
        }
        assertScripted(made, "MAX_DISCUSSION_TOKENS");
        assertThat(provider.all()).isNotEmpty();
    }

    @Test
    void two_who_ask_at_once_get_one_summary() throws Exception {
        provider.next(late(1_000, Manners.saying(good())));
        CompletableFuture<JsonNode> other = CompletableFuture.supplyAsync(() -> {
            try {
                return make();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(make()).isEqualTo(other.get(20, TimeUnit.SECONDS));
        assertThat(provider.all()).hasSize(1);
    }

    @Test
    void the_page_shows_that_a_model_is_at_work_and_then_who_wrote_it() throws Exception {
        try (Browser browser = Browser.open()) {
            Visitor visitor = Visitor.at(lab.uri(), browser, 1_280);
            client = visitor.client();
            table = talk(client);
            turns = table.turns();
            provider.next(late(1_500, Manners.saying(good())));
            visitor.go("/discussions/" + table.id() + "/review");
            visitor.button("Make the summary").click();
            Page page = visitor.page();
            assertThat(page.getByRole(AriaRole.STATUS).filter(containing("A model is reading the discussion")))
                    .isVisible();
            assertThat(page.locator(".finding")).hasCount(2);
            assertThat(page.locator(".review")).containsText(Pattern.compile("by an AI model \\(openai, good\\)"));
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
