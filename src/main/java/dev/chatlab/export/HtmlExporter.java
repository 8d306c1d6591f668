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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One HTML page that needs nothing from anywhere, reads well in light and dark, and prints. */
final class HtmlExporter implements Exporter {
    private static final String STYLE = style();

    private final String cover;

    HtmlExporter() {
        this("");
    }

    private HtmlExporter(String cover) {
        this.cover = cover;
    }

    @Override
    public Exporter covered(String svg) {
        return new HtmlExporter("<figure class=\"score\">\n" + svg + "</figure>\n");
    }

    @Override
    public String mediaType() {
        return "text/html; charset=utf-8";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public String opening(View d, @Nullable Summary summary, Instant exportedAt) {
        String facts = Wording.facts(d, exportedAt).stream()
                .map(fact -> "<dt>" + fact.name() + "</dt><dd>" + escape(fact.value()) + "</dd>\n")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%2$s</title>
                <style>
                %3$s</style>
                </head>
                <body>
                <main>
                <header>
                <h1>%2$s</h1>
                <dl>
                %4$s</dl>
                <p class="note">%5$s</p>
                </header>
                %6$s""".formatted(escape(d.language()), escape(d.title()), STYLE, facts, escape(d.notice()), cover)
                + (summary == null ? "" : digest(Digest.of(summary)));
    }

    private static String digest(Digest digest) {
        return "<section class=\"summary\">\n<h2>" + Digest.TITLE + "</h2>\n<p><small>" + escape(digest.about())
                + "</small></p>\n"
                + digest.sections().stream()
                        .map(section -> "<h3>" + section.title() + "</h3>\n<ul>\n"
                                + section.items().stream()
                                        .map(HtmlExporter::item)
                                        .collect(Collectors.joining())
                                + "</ul>\n")
                        .collect(Collectors.joining())
                + "</section>\n";
    }

    private static String item(Item item) {
        return "<li>" + escape(item.text()) + " "
                + item.turns().stream()
                        .map(turn -> "<a class=\"cite\" href=\"#turn-%1$d\">turn %1$d</a>".formatted(turn))
                        .collect(Collectors.joining(" "))
                + "</li>\n";
    }

    @Override
    public String turn(View d, Turn turn, boolean first) {
        String text = Markers.render(turn, HtmlExporter::prose, HtmlExporter::link);
        return "<article id=\"turn-%1$d\" class=\"%2$s\">\n<h2><a href=\"#turn-%1$d\">%1$d</a> %3$s%4$s</h2>\n%5$s%6$s</article>\n"
                .formatted(
                        turn.n(),
                        seat(d, turn),
                        escape(turn.speaker().name()),
                        remark(" <small>", Wording.voice(turn), "</small>"),
                        text.isEmpty() ? "" : "<p>" + text + "</p>\n",
                        remark("<p class=\"ending\">", Wording.ending(turn), "</p>\n"));
    }

    @Override
    public String closing(View d) {
        return "</main>\n</body>\n</html>\n";
    }

    private static String remark(String before, @Nullable String text, String after) {
        return text == null ? "" : before + escape(text) + after;
    }

    /** The style of a speaker: by seat, so that colour and hatch tell them apart; people have their own. */
    private static String seat(View d, Turn turn) {
        int seat = Wording.seat(d, turn);
        return seat == 0 ? "user" : "seat s" + seat;
    }

    private static String link(Citation citation) {
        String title = citation.quote() == null ? "" : " title=\"" + escape(citation.quote()) + "\"";
        return "<a class=\"cite\" href=\"#turn-%d\"%s>turn %d</a>".formatted(citation.turn(), title, citation.turn());
    }

    private static String prose(String text) {
        return escape(text)
                .replaceAll("\\n{2,}", "</p>\n<p>")
                .replace("\n", "<br>\n")
                .replace("</p><br>", "</p>");
    }

    private static String escape(String text) {
        return Wording.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream in = HtmlExporter.class.getResourceAsStream("/export/transcript.css")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks the style of exports");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
