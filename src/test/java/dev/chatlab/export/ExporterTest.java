package dev.chatlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.discussion.Seat;
import dev.chatlab.discussion.View;
import dev.chatlab.json.Json;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Policy;
import dev.chatlab.voice.Brief.Length;
import java.time.Instant;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class ExporterTest {
    private static final Instant THEN = Instant.parse("2026-11-21T08:30:00Z");
    private static final String ATTACK =
            "<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://evil/z.png) `a` **b** &lt;\n"
                    + "# heading\n1. list\n- item\n> quote\n    code [[t1]] \u001b[31m";
    private static final Turn FIRST = theorist(1, "Learning is growth.", List.of(), Turn.Status.COMPLETED);
    private static final Turn ASKED = Turn.byUser(2, new Speaker(Speaker.Kind.USER, "u", "Ada <b>"), ATTACK, THEN);
    private static final Turn CITING = theorist(
            3,
            "As was said [[t1]].\n\nAnd asked [[t2]], but [[t9]] is nothing.",
            List.of(
                    new Citation(1, "dewey", "growth", Citation.Relation.EXTENDS),
                    new Citation(2, "u", null, Citation.Relation.ANSWERS)),
            Turn.Status.INTERRUPTED);
    private static final Turn FAILED = theorist(4, "", List.of(), Turn.Status.FAILED);
    private static final List<Turn> TURNS = List.of(FIRST, ASKED, CITING, FAILED);

    private static Turn theorist(int n, String text, List<Citation> citations, Turn.Status status) {
        Speaker dewey = new Speaker(Speaker.Kind.THEORIST, "dewey", "John Dewey");
        Turn.Provenance voice = new Turn.Provenance("scripted", "scripted", null, null);
        return new Turn(n, dewey, text, citations, Move.OPEN, status, voice, null, 1, 1, false, THEN, THEN);
    }

    private static View view(String title) {
        return new View(
                "id",
                title,
                "What is <learning>?",
                "en",
                Length.NORMAL,
                Policy.NATURAL,
                "scripted",
                42,
                List.of(new Seat("dewey", "v", "John Dewey", null)),
                View.State.IDLE,
                null,
                9,
                4,
                new View.AutoPlay(0),
                null,
                false,
                false,
                THEN,
                THEN);
    }

    private static String written(String format) {
        return Exporter.of(format).write(view("On *learning* & <growth>"), null, TURNS, THEN);
    }

    @Test
    void every_format_holds_every_turn_the_facts_and_the_honest_note() {
        for (String format : List.of("md", "txt", "html")) {
            assertThat(written(format))
                    .as(format)
                    .contains("Learning is growth.")
                    .contains("John Dewey")
                    .contains("21 November 2026, 08:30 UTC")
                    .contains("natural, seed 42")
                    .contains("scripted voice")
                    .contains("no AI model is running")
                    .contains("interrupted here")
                    .contains("this turn failed")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void citations_are_links_and_what_only_looks_like_one_stays_text() {
        assertThat(written("txt"))
                .contains("said (turn 1).")
                .contains("asked (turn 2), but [[t9]] is")
                .contains("code [[t1]]");
        assertThat(written("md")).contains("said ([turn 1](#turn-1)).").contains("<a id=\"turn-1\"></a>");
        assertThat(written("html"))
                .contains("<a class=\"cite\" href=\"#turn-1\" title=\"growth\">turn 1</a>.</p>\n<p>And")
                .contains("id=\"turn-1\"")
                .contains("[[t9]]");
    }

    @Test
    void nothing_that_was_said_becomes_markup_in_html() {
        assertThat(written("html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .contains("Ada &lt;b&gt;")
                .contains("&amp;lt;");
        assertThat(written("html")).contains("<h1>On *learning* &amp; &lt;growth&gt;</h1>");
    }

    @Test
    void nothing_that_was_said_becomes_markup_in_markdown() {
        String shown =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(written("md")));
        String said = shown.substring(shown.indexOf("Ada"), shown.indexOf("turn-3"));
        assertThat(said)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) ![y](http://evil/z.png) `a` **b** &amp;lt;")
                .contains("# heading")
                .contains("1. list")
                .contains("- item")
                .contains("&gt; quote")
                .contains("code [[t1]]")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<code")
                .doesNotContain("<li")
                .doesNotContain("<h1")
                .doesNotContain("<blockquote");
        assertThat(shown).contains("<h1>On *learning* &amp; &lt;growth&gt;</h1>");
    }

    @Test
    void the_html_needs_nothing_from_anywhere() {
        assertThat(written("html"))
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("<link")
                .contains("default-src 'none'")
                .contains("prefers-color-scheme: dark")
                .contains("@media print")
                .endsWith("</html>\n");
    }

    @Test
    void the_json_is_what_the_api_shows() throws Exception {
        JsonNode json = Json.mapper().readTree(written("json"));
        assertThat(json.get("turns")).hasSize(4);
        assertThat(json.get("turns").get(2)).isEqualTo(Json.mapper().readTree(Json.write(CITING)));
        assertThat(json.get("discussion").get("seed").asLong()).isEqualTo(42);
        assertThat(Json.mapper()
                        .readTree(Exporter.of("json").write(view("t"), null, List.of(), THEN))
                        .get("turns"))
                .isEmpty();
    }

    @Test
    void a_file_name_is_safe_and_readable() {
        assertThat(FileName.disposition("Was heißt „Größe“? / \\ \"x\"\r\nSet-Cookie: a", "md"))
                .isEqualTo(
                        "attachment; filename=\"Was-hei-t-Gro-e-x-Set-Cookie-a.md\"; filename*=UTF-8''Was-hei%C3%9Ft-Gr%C3%B6%C3%9Fe-x-Set-Cookie-a.md");
        assertThat(FileName.disposition("../../etc", "txt")).contains("filename=\"etc.txt\"");
        assertThat(FileName.disposition("CON", "txt")).contains("filename=\"discussion.txt\"");
        assertThat(FileName.disposition("教育とは", "md"))
                .contains("filename=\"discussion.md\"")
                .contains("UTF-8''%E6%95%99");
        assertThat(FileName.disposition("x".repeat(500), "md")).hasSizeLessThan(250);
    }
}
