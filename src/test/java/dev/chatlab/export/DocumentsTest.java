package dev.chatlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Status;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** What the PDF and the Word document hold, found by reading them back. */
class DocumentsTest {
    private static final Instant THEN = Instant.parse("2026-11-21T08:30:00Z");
    private static final List<Turn> TURNS = List.of(
            Said.turn(1, Said.DEWEY, "Learning is growth.\n\nIt has no end beyond <itself> & more."),
            Said.turn(2, Said.ANNA, "Тише едешь, дальше будешь. Γνῶθι σεαυτόν. Œuvre, Škola, Łódź."),
            Said.turn(
                    3,
                    Said.HOOKS,
                    "As was said [[t1]]. And [[t9]] is text.\nA new line.",
                    Status.INTERRUPTED,
                    Move.BUILD,
                    List.of(new Citation(1, "dewey", "Learning is growth.", Relation.SUPPORTS))),
            Said.turn(4, Said.ANNA, "教育とは何か 👩🏽‍🏫 and \u0001\uD800 after."));

    private static View view(int turns) {
        return new View(
                "id",
                "On growth & <ends>",
                "What is growth for?",
                "en",
                Length.NORMAL,
                Policy.NATURAL,
                "scripted",
                42,
                List.of(new Seat("dewey", "v", "John Dewey", null), new Seat("hooks", "v", "bell hooks", null)),
                View.State.IDLE,
                null,
                9,
                turns,
                new View.AutoPlay(0),
                null,
                false,
                false,
                THEN,
                THEN);
    }

    private static final Summary SUMMARY = new Summary(
            "What is growth for?",
            List.of(),
            List.of(new Summary.Item("Dewey holds that learning is growth.", List.of(1), List.of("dewey"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            "scripted",
            9,
            3,
            THEN,
            1,
            true);

    private static byte[] written(String format, Summary summary, List<Turn> turns) {
        return Bound.of(format).write(view(turns.size()), summary, turns, THEN);
    }

    private static String words(PDDocument pdf) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private static String words(XWPFDocument document) {
        return document.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    @Test
    void a_pdf_holds_every_turn_in_order_with_its_title_language_bookmarks_and_links() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written("pdf", SUMMARY, TURNS))) {
            assertThat(words(pdf))
                    .containsSubsequence(
                            "On growth & <ends>",
                            "What is growth for?",
                            "21 November 2026, 08:30 UTC",
                            "no AI model is running",
                            "Dewey holds that learning is growth.",
                            "Transcript",
                            "1 John Dewey",
                            "It has no end beyond <itself> & more.",
                            "2 Anna",
                            "Тише едешь, дальше будешь.",
                            "Œuvre, Škola, Łódź.",
                            "3 bell hooks",
                            "As was said turn 1. And [[t9]] is text.",
                            "4 Anna",
                            "after.");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("On growth & <ends>");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            PDOutlineItem mark = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(mark.getTitle()).isEqualTo("Summary");
            assertThat(mark.getNextSibling().getTitle()).isEqualTo("Transcript");
            assertThat(mark.getNextSibling().getFirstChild().getTitle()).isEqualTo("1 · John Dewey");
            assertThat(pdf.getPage(0).getAnnotations()).anyMatch(PDAnnotationLink.class::isInstance);
        }
    }

    @Test
    void its_fonts_are_inside_and_what_they_lack_is_marked_and_said() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written("pdf", null, TURNS))) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            assertThat(words(pdf)).contains("lack some characters").contains("□□□□□□");
        }
        try (PDDocument plain = Loader.loadPDF(written("pdf", null, TURNS.subList(0, 1)))) {
            assertThat(words(plain)).doesNotContain("lack some characters");
        }
    }

    @Test
    void a_word_document_holds_every_turn_in_order_and_quotations_as_footnotes() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written("docx", SUMMARY, TURNS)))) {
            assertThat(words(document))
                    .containsSubsequence(
                            "On growth & <ends>",
                            "no AI model is running",
                            "Dewey holds that learning is growth.",
                            "Transcript",
                            "1 · John Dewey",
                            "It has no end beyond <itself> & more.",
                            "Γνῶθι σεαυτόν.",
                            "3 · bell hooks",
                            "As was said turn 1",
                            "And [[t9]] is text.",
                            "interrupted here",
                            "教育とは何か",
                            "after.");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("On growth & <ends>");
            assertThat(document.getFootnotes().stream()
                            .flatMap(note -> note.getParagraphs().stream())
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining()))
                    .contains("John Dewey, turn 1: “Learning is growth.”");
            assertThat(document.getDocument().xmlText())
                    .contains("w:name=\"turn_1\"")
                    .contains("w:anchor=\"turn_1\"");
        }
    }

    private static byte[] covered(String format, String name) {
        String score = PictureTest.svg(name, TURNS.subList(0, 3));
        return Bound.of(format).covered(score).write(view(3), null, TURNS.subList(0, 3), THEN);
    }

    @Test
    void a_pdf_begins_with_the_score_in_lines_that_lead_to_the_turns_and_is_told_in_words() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(covered("pdf", "John Dewey"))) {
            assertThat(Figures.told(pdf)).singleElement().asString().contains("John Dewey: 1 turn", "1 support");
            PDPage page = pdf.getPage(0);
            var drawn = page.getResources().getXObjectNames().iterator().next();
            assertThat(page.getResources().getXObject(drawn))
                    .isInstanceOfSatisfying(
                            PDFormXObject.class,
                            form -> assertThat(form.getResources().getXObjectNames())
                                    .as("pictures of dots within the lines")
                                    .isEmpty());
            assertThat(page.getAnnotations())
                    .filteredOn(a -> "Each bar leads to its turn".equals(a.getContents()))
                    .hasSize(3);
            assertThat(words(pdf)).doesNotContain("lack some characters");
        }
        try (PDDocument plain = Loader.loadPDF(written("pdf", SUMMARY, TURNS))) {
            assertThat(Figures.told(plain)).isEmpty();
        }
    }

    @Test
    void a_word_document_begins_with_the_score_within_its_margins_and_told_in_words() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(covered("docx", "John Dewey")))) {
            assertThat(Figures.told(document)).singleElement().asString().contains("John Dewey: 1 turn", "1 support");
            assertThat(Figures.image(document).getWidth()).isEqualTo(1280);
            assertThat(words(document)).doesNotContain("lack some characters");
        }
        try (XWPFDocument plain = new XWPFDocument(new ByteArrayInputStream(written("docx", SUMMARY, TURNS)))) {
            assertThat(Figures.told(plain)).isEmpty();
            assertThat(plain.getAllPictures()).isEmpty();
        }
    }

    @Test
    void signs_that_a_picture_lacks_are_said() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(covered("pdf", "孔子"))) {
            assertThat(words(pdf)).contains("lack some characters");
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(covered("docx", "孔子")))) {
            assertThat(words(document)).contains("lacks some characters");
        }
    }

    @Test
    void a_seat_has_the_same_colour_in_every_format() throws Exception {
        List<String> page = colours("transcript.css", "--s\\d: #(\\w{6})").subList(0, 6);
        assertThat(colours("pdf.css", "\\.s\\d \\{ border-color: #(\\w{6})")).isEqualTo(page);
        assertThat(colours("docx/styles.xml", "\"Seat\\d\".*w:color w:val=\"(\\w{6})"))
                .isEqualTo(page);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written("docx", null, TURNS)))) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getText().matches("\\d · .*"))
                    .extracting(paragraph -> paragraph.getRuns().getFirst().getStyle())
                    .containsExactly("Seat1", "", "Seat2", "");
        }
    }

    private static List<String> colours(String resource, String pattern) throws Exception {
        try (InputStream in = Glyphs.open("/export/" + resource)) {
            return Pattern.compile(pattern)
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    @Test
    void five_hundred_turns_become_one_file_of_each_kind() throws Exception {
        List<Turn> turns = IntStream.rangeClosed(1, 500)
                .mapToObj(n -> Said.turn(
                        n,
                        n % 2 == 0 ? Said.DEWEY : Said.HOOKS,
                        "Sentence " + n + " begins. " + "Growth leads to more growth. ".repeat(24)))
                .toList();
        for (String format : List.of("pdf", "docx")) {
            long begun = System.nanoTime();
            byte[] file = written(format, null, turns);
            System.out.printf(
                    "500 turns as %s: %,d bytes in %,d ms%n",
                    format, file.length, (System.nanoTime() - begun) / 1_000_000);
            String[] all = IntStream.rangeClosed(1, 500)
                    .mapToObj(n -> "Sentence " + n + " begins.")
                    .toArray(String[]::new);
            if (format.equals("pdf")) {
                try (PDDocument pdf = Loader.loadPDF(file)) {
                    assertThat(words(pdf)).containsSubsequence(all);
                }
            } else {
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                    assertThat(words(document)).containsSubsequence(all);
                }
            }
            assertThat(file.length).isLessThan(5_000_000);
        }
    }
}
