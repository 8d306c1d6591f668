package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The XHTML from which the PDF is set; only characters that its fonts can show. */
final class PdfPage {
    private static final String STYLE = style();

    private final Glyphs glyphs = new Glyphs();
    private final View discussion;
    private final @Nullable Picture cover;

    PdfPage(View discussion, @Nullable Picture cover) {
        this.discussion = discussion;
        this.cover = cover;
    }

    String write(@Nullable Summary summary, List<Turn> turns, Instant exportedAt) {
        String body = turns.stream().map(this::turn).collect(Collectors.joining());
        String digest = summary == null ? "" : digest(Digest.of(summary));
        String facts = Wording.facts(discussion, exportedAt).stream()
                .map(fact -> "<p><b>" + fact.name() + "</b> " + text(fact.value()) + "</p>\n")
                .collect(Collectors.joining());
        String title = text(discussion.title());
        String marks = (summary == null ? "" : bookmark(Digest.TITLE, "summary", ""))
                + bookmark(
                        Wording.TRANSCRIPT,
                        "transcript",
                        turns.stream()
                                .map(turn -> bookmark(
                                        turn.n() + " · " + turn.speaker().name(), "turn-" + turn.n(), ""))
                                .collect(Collectors.joining()));
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + text(discussion.language())
                + "\"><head><title>" + title + "</title><meta name=\"author\" content=\"ChatLab\"/>"
                + "<meta name=\"description\" content=\"" + text(discussion.topic()) + "\"/><style>" + STYLE
                + "</style><bookmarks>" + marks + "</bookmarks></head><body><h1>" + title
                + "</h1>\n<div class=\"facts\">"
                + facts + "</div><p class=\"note\">" + text(discussion.notice()) + "</p>\n" + missing()
                + (cover == null ? "" : PdfCover.object(cover)) + digest + "<h2 id=\"transcript\">" + Wording.TRANSCRIPT
                + "</h2>\n" + body
                + "</body></html>";
    }

    private String missing() {
        return glyphs.missing() == 0 && (cover == null || cover.missing() == 0)
                ? ""
                : "<p class=\"note\">The fonts of this file lack some characters, such as Chinese ones or emoji. Each stands as "
                        + Glyphs.MISSING + "; the other formats hold them all.</p>\n";
    }

    private String bookmark(String name, String id, String under) {
        return "<bookmark name=\"" + text(name) + "\" href=\"#" + id + "\">" + under + "</bookmark>";
    }

    private String digest(Digest digest) {
        return "<div id=\"summary\"><h2>" + Digest.TITLE + "</h2><p class=\"remark\">" + text(digest.about()) + "</p>"
                + digest.sections().stream()
                        .map(section -> "<h3>" + section.title() + "</h3><ul>"
                                + section.items().stream().map(this::item).collect(Collectors.joining()) + "</ul>")
                        .collect(Collectors.joining())
                + "</div>\n";
    }

    private String item(Item item) {
        return "<li>" + text(item.text()) + " "
                + item.turns().stream().map(PdfPage::link).collect(Collectors.joining(" ")) + "</li>";
    }

    private String turn(Turn turn) {
        String text = Markers.render(turn, this::prose, this::citation);
        String remarks = Stream.of(Wording.voice(turn), Wording.ending(turn))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "<div class=\"turn s" + Wording.seat(discussion, turn) + "\" id=\"turn-" + turn.n()
                + "\"><h3><span class=\"n\">" + turn.n() + "</span> "
                + text(turn.speaker().name())
                + (remarks.isEmpty() ? "" : " <span class=\"remark\">" + text(remarks) + "</span>") + "</h3>"
                + (text.isBlank() ? "" : "<p>" + text + "</p>") + "</div>\n";
    }

    private String citation(Citation citation) {
        String quote = citation.quote() == null ? "" : " title=\"" + text(citation.quote()) + "\"";
        return "<a href=\"#turn-" + citation.turn() + "\"" + quote + ">turn " + citation.turn() + "</a>";
    }

    private static String link(int turn) {
        return "<a href=\"#turn-" + turn + "\">turn " + turn + "</a>";
    }

    private String prose(String text) {
        return text(text).replaceAll("\\n{2,}", "</p><p>").replace("\n", "<br/>");
    }

    private String text(String text) {
        return Markup.escape(glyphs.shown(Wording.clean(text)));
    }

    private static String style() {
        try (InputStream in = Glyphs.open("/export/pdf.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
