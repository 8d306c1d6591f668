package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.chatlab.export.Figures;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a discussion to its review, from there back to the turns, and home with every kind of file. */
class ReviewIT {
    private static final int TURNS = 6;
    private static final Map<String, String> FORMATS =
            Map.of("Markdown", "md", "Text", "txt", "JSON", "json", "HTML", "html", "PDF", "pdf", "Word", "docx");

    @RegisterExtension
    private static final Running LAB = Running.chatLab().with("DELAY_MS", 0);

    @RegisterExtension
    static final Browsing PAGE = Browsing.of(LAB);

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void six_turns_were_said() {
        visitor = PAGE.visitor();
        page = visitor.page();
        visitor.launch("Should homework be graded?");
        for (int n = 1; n <= TURNS; n++) {
            visitor.button("Next response").click();
            visitor.assertFinished(n);
        }
    }

    private void review() {
        visitor.named(AriaRole.LINK, "Review").click();
        assertThat(page.locator("main h1")).containsText("Review: Should homework be graded?");
    }

    @Test
    void the_summary_is_made_leads_back_to_the_turns_and_tells_when_it_is_stale() {
        review();
        assertThat(page.locator(".review")).containsText("There is no summary of this discussion yet.");
        visitor.button("Make the summary").press("Enter");
        assertThat(visitor.named(AriaRole.TAB, "Summary")).isVisible();
        for (String title : List.of("Key insights", "Agreements", "Disputes", "Open questions")) {
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(title)))
                    .isVisible();
        }
        Locator link = page.locator(".finding .turn-links a").first();
        String n = link.innerText().replaceAll("\\D", "");
        link.click();
        assertThat(page.locator("#turn-" + n)).isFocused();
        visitor.button("Next response").click();
        assertThat(page.locator("article[data-status=completed]")).hasCount(TURNS + 1);
        review();
        assertThat(page.locator(".stale")).containsText("1 turn came after this summary.");
        visitor.button("Make it anew").click();
        assertThat(page.locator(".stale")).hasCount(0);
        page.reload();
        assertThat(page.locator(".finding").first()).isVisible();
        visitor.named(AriaRole.TAB, "Balance").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new GetByRoleOptions().setName("bell hooks")))
                .isVisible();
        visitor.named(AriaRole.TAB, "Ideas").press("Enter");
        assertThat(page.getByRole(AriaRole.TABPANEL)).isVisible();
    }

    @Test
    void every_format_of_the_dialog_holds_every_turn() throws Exception {
        List<String> said = page.locator("article .said").allInnerTexts().stream()
                .map(text -> text.strip().split("[.?!]", 2)[0])
                .toList();
        assertThat(said).hasSize(TURNS);
        review();
        visitor.button("Export").click();
        for (Map.Entry<String, String> format : FORMATS.entrySet()) {
            Download file =
                    page.waitForDownload(() -> visitor.button(format.getKey()).click());
            assertThat(file.suggestedFilename()).endsWith("." + format.getValue());
            assertCovered(file.path(), format.getValue());
            String words = plain(words(file.path(), format.getValue()));
            for (String opening : said) {
                String start = plain(opening.split("\\s*(?=\\p{Lu}\\p{L}+ \\d)", 2)[0]);
                assertThat(words).as(format.getKey()).contains(start.substring(0, Math.min(40, start.length())));
            }
        }
        visitor.button("Close").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** HTML, PDF and Word begin with the Score, which says in words what it shows. */
    private static void assertCovered(Path file, String format) throws Exception {
        List<String> told = List.of();
        if (format.equals("pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                told = Figures.told(pdf);
            }
        } else if (format.equals("docx")) {
            try (InputStream in = Files.newInputStream(file);
                    XWPFDocument document = new XWPFDocument(in)) {
                told = Figures.told(document);
            }
        } else if (format.equals("html")) {
            assertThat(Files.readString(file)).contains(">Score: 6 turns on Should homework be graded?<");
        }
        if (format.equals("pdf") || format.equals("docx")) {
            assertThat(told)
                    .as(format)
                    .singleElement()
                    .asString()
                    .startsWith("Score: 6 turns on Should homework be graded? One staff for each speaker");
            assertThat(words(file, format)).doesNotContain("some characters");
        }
    }

    private static String words(Path file, String format) throws Exception {
        if (format.equals("pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                return stripper.getText(pdf);
            }
        }
        if (format.equals("docx")) {
            try (InputStream in = Files.newInputStream(file);
                    XWPFDocument document = new XWPFDocument(in)) {
                return document.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining(" "));
            }
        }
        return Files.readString(file);
    }

    /** Letters only: formats differ in how they break lines and mark signs. */
    private static String plain(String text) {
        return text.replace("&#39;", "'").replaceAll("\\P{L}+", "").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void a_failed_export_is_told_and_leaves_the_other_formats() {
        page.setViewportSize(390, 844);
        review();
        page.route(
                "**/export?format=pdf",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\": 500, \"title\": \"It broke\", \"code\": \"internal\"}")));
        visitor.button("Export").click();
        visitor.button("PDF").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT))
                .hasText("It broke. Another format may still work.");
        Download file = page.waitForDownload(() -> visitor.button("Text").click());
        assertThat(file.suggestedFilename()).endsWith(".txt");
        visitor.assertFits();
        PAGE.forgive("format=pdf");
    }
}
