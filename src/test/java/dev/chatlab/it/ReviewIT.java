package dev.chatlab.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
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

    private Browser browser;

    @BeforeEach
    void a_browser_opens() {
        browser = Browser.open();
    }

    @AfterEach
    void it_closes() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(name));
    }

    private Page talk(int width) {
        Page page = browser.page(LAB.process().uri(), width);
        page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("Topic"))
                .fill("Should homework be graded?");
        for (String name : List.of("John Dewey", "Paulo Freire", "bell hooks")) {
            page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(name))
                    .check();
        }
        button(page, "Launch discussion").click();
        for (int n = 1; n <= TURNS; n++) {
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Next response")))
                    .click();
            assertThat(page.locator("article[data-status=completed]")).hasCount(n);
        }
        return page;
    }

    private static void review(Page page) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Review").setExact(true))
                .click();
        assertThat(page.locator("main h1")).containsText("Review: Should homework be graded?");
    }

    @Test
    void the_summary_is_made_leads_back_to_the_turns_and_tells_when_it_is_stale() {
        Page page = talk(1_280);
        review(page);
        assertThat(page.locator(".review")).containsText("There is no summary of this discussion yet.");
        button(page, "Make the summary").press("Enter");
        assertThat(tab(page, "Summary")).isVisible();
        for (String title : List.of("Key insights", "Agreements", "Disputes", "Open questions")) {
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(title)))
                    .isVisible();
        }
        Locator link = page.locator(".finding .turn-links a").first();
        String n = link.innerText().replaceAll("\\D", "");
        link.click();
        assertThat(page.locator("#turn-" + n)).isFocused();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Next response")))
                .click();
        assertThat(page.locator("article[data-status=completed]")).hasCount(TURNS + 1);
        review(page);
        assertThat(page.locator(".stale")).containsText("1 turn came after this summary.");
        button(page, "Make it anew").click();
        assertThat(page.locator(".stale")).hasCount(0);
        page.reload();
        assertThat(page.locator(".finding").first()).isVisible();
        tab(page, "Balance").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new GetByRoleOptions().setName("bell hooks")))
                .isVisible();
        tab(page, "Ideas").press("Enter");
        assertThat(page.getByRole(AriaRole.TABPANEL)).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void every_format_of_the_dialog_holds_every_turn() throws Exception {
        Page page = talk(1_280);
        List<String> said = page.locator("article .said").allInnerTexts().stream()
                .map(text -> text.strip().split("[.?!]", 2)[0])
                .toList();
        assertThat(said).hasSize(TURNS);
        review(page);
        button(page, "Export").click();
        for (Map.Entry<String, String> format : FORMATS.entrySet()) {
            Download file =
                    page.waitForDownload(() -> button(page, format.getKey()).click());
            assertThat(file.suggestedFilename()).endsWith("." + format.getValue());
            String words = plain(words(file.path(), format.getValue()));
            for (String opening : said) {
                String start = plain(opening.split("\\s*(?=\\p{Lu}\\p{L}+ \\d)", 2)[0]);
                assertThat(words).as(format.getKey()).contains(start.substring(0, Math.min(40, start.length())));
            }
        }
        button(page, "Close").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
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
        Page page = talk(390);
        review(page);
        page.route("**/export?format=pdf", route -> route.abort());
        button(page, "Export").click();
        button(page, "PDF").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT)).containsText("another format");
        Download file = page.waitForDownload(() -> button(page, "Text").click());
        assertThat(file.suggestedFilename()).endsWith(".txt");
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0);
    }
}
