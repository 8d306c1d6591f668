package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.chatlab.persona.Draft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a picture of every screen, wide and narrow, light and dark: {@code mvn -Pscreenshots verify} runs it and leaves them in
 * {@code target/screenshots}. What is said in them comes from a fixed seed.
 */
final class Screenshots {
    private static final int WIDE = 1_280;
    private static final int NARROW = 390;
    private static final int TURNS = 9;
    private static final String TOPIC = "Should homework be graded?";
    private static final String PLAN = "?topic=Should%20homework%20be%20graded%3F&seat=dewey&seat=freire&seat=hooks";
    private static final String ALL_THERE = """
            () => document.fonts.status === 'loaded' && [...document.images].every(one => {
              const box = one.getBoundingClientRect();
              return one.complete || box.top > innerHeight || box.bottom < 0 || box.left > innerWidth || box.right < 0;
            })""";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path folder;
    private final Visitor visitor;
    private final Page page;
    private final String suffix;

    private Screenshots(Path folder, Visitor visitor, int width, ColorScheme theme) {
        this.folder = folder;
        this.visitor = visitor;
        this.page = visitor.page();
        this.suffix = "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        TempHome home = new TempHome();
        try (ChatLabProcess lab = ChatLabProcess.start(Setup.in(home.create()).with("DELAY_MS", 0));
                Browser browser = Browser.open()) {
            for (int width : new int[] {WIDE, NARROW}) {
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Visitor visitor = Visitor.at(lab.uri(), browser, width);
                    visitor.page()
                            .emulateMedia(new Page.EmulateMediaOptions()
                                    .setColorScheme(theme)
                                    .setReducedMotion(ReducedMotion.REDUCE));
                    new Screenshots(folder, visitor, width, theme).take();
                    visitor.page().context().close();
                }
            }
            System.out.println("Every screen is in " + folder.toAbsolutePath());
        } finally {
            home.delete();
        }
    }

    private void take() throws Exception {
        Client client = visitor.client();
        Table table = client.launch(
                Map.of("topic", TOPIC, "personas", List.of("dewey", "freire", "hooks"), "seed", 20_261_101));
        convene();
        preview();
        visitor.open(table);
        shot("discussion-empty");
        table.auto(4);
        table.awaitQuiet(SOON);
        table.say("What would you tell a tired parent?");
        table.auto(TURNS - 5);
        table.awaitQuiet(SOON);
        discussion(table);
        review(table);
        client.launch(
                Map.of("topic", "What is a good question?", "personas", List.of("socrates", "skinner"), "seed", 3));
        others();
    }

    private void convene() {
        visitor.go("/");
        settle(".card");
        shot("convene");
        visitor.go("/" + PLAN);
        settle(".seat-chip");
        shot("convene-seated");
        page.locator(".card").nth(20).scrollIntoViewIfNeeded();
        shot("convene-cast");
    }

    private void preview() {
        visitor.go("/preview" + PLAN);
        settle("main h1");
        page.waitForCondition(() -> page.locator(".skeleton, [aria-busy=true]").count() == 0);
        shot("preview");
    }

    private void discussion(Table table) {
        visitor.open(table);
        assertThat(visitor.articles()).hasCount(TURNS);
        if (visitor.button("Understood").isVisible()) {
            visitor.button("Understood").press("Enter");
        }
        page.evaluate("() => window.scrollTo(0, 0)");
        shot("discussion");
        page.locator(".cite").last().focus();
        shot("discussion-citation");
        page.locator(".score-toggle").press("Enter");
        settle(".score-sheet .turn");
        page.evaluate("() => window.scrollTo(0, 0)");
        shot("discussion-score");
        page.locator(".score-table").press("Enter");
        settle("#score-body table");
        shot("discussion-table");
        page.locator(".score-table").press("Enter");
        page.locator(".score-toggle").press("Enter");
        visitor.article(1).focus();
        page.keyboard().press("?");
        settle("[role=dialog]");
        shot("discussion-help");
        page.keyboard().press("Escape");
        page.keyboard().press("Control+k");
        settle("[role=dialog] [role=option], [role=dialog] [role=menuitem]");
        shot("palette");
        page.keyboard().press("Escape");
    }

    private void review(Table table) {
        visitor.go("/discussions/" + table.id() + "/review");
        settle(".review .empty");
        shot("review-before");
        visitor.button("Make the summary").press("Enter");
        settle(".finding");
        page.evaluate("() => window.scrollTo(0, 0)");
        shot("review");
        for (String tab : List.of("Score", "Balance", "Ideas")) {
            visitor.named(AriaRole.TAB, tab).press("Enter");
            settle("[role=tabpanel] :is(.score-sheet .turn, table, .ideas)");
            shot("review-" + tab.toLowerCase(Locale.ROOT));
        }
        visitor.button("Export").press("Enter");
        settle("[role=dialog]");
        shot("export");
    }

    private void others() throws Exception {
        visitor.go("/history");
        settle(".past h2");
        shot("history");
        visitor.go("/history?q=tired");
        settle(".past mark");
        shot("history-search");
        visitor.go("/personas");
        settle(".card");
        shot("personas");
        visitor.go("/personas/dewey");
        settle("main h1");
        shot("persona");
        visitor.go("/personas/new");
        settle(".cm-content");
        shot("editor-new");
        new Writer(visitor.client()).create(Draft.good().text()).is(201);
        visitor.go("/personas/ada/edit");
        settle(".cm-content");
        shot("editor");
        visitor.go("/settings");
        settle("main h1");
        shot("settings");
        page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
        shot("settings-data");
        visitor.go("/discussions/00000000-0000-0000-0000-000000000000");
        settle(".trouble");
        shot("trouble");
    }

    private void settle(String selector) {
        assertThat(page.locator(selector).first()).isVisible();
    }

    /** Once every picture in sight has come. */
    private void shot(String name) {
        page.waitForFunction(ALL_THERE);
        page.waitForTimeout(250);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + suffix)));
    }
}
