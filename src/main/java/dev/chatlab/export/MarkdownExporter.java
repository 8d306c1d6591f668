package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CommonMark, citations as links to the turn's anchor. What was said cannot become markup. */
final class MarkdownExporter implements Exporter {
    private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>&~|!$]");
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*([#+\\-=>]|\\d{1,9}(?=[.)]))");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");
    private static final Pattern LINE_END = Pattern.compile("(?<!\\n)\\n(?!\\n)");

    @Override
    public String mediaType() {
        return "text/markdown; charset=utf-8";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public String opening(View d, @Nullable Summary summary, Instant exportedAt) {
        String facts = Wording.facts(d, exportedAt).stream()
                .map(fact -> "- **" + fact.name() + "**: " + line(fact.value()) + "\n")
                .collect(Collectors.joining());
        return "# " + line(d.title()) + "\n\n" + facts + "\n> " + d.notice() + "\n"
                + (summary == null ? "" : digest(Digest.of(summary)));
    }

    private static String digest(Digest digest) {
        return "\n## " + Digest.TITLE + "\n\n*" + line(digest.about()) + "*\n"
                + digest.sections().stream()
                        .map(section -> "\n### " + section.title() + "\n\n"
                                + section.items().stream()
                                        .map(MarkdownExporter::item)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String item(Item item) {
        return "- " + line(item.text()) + " "
                + item.turns().stream().map(MarkdownExporter::link).collect(Collectors.joining(" ")) + "\n";
    }

    @Override
    public String turn(View d, Turn turn, boolean first) {
        String remarks = Stream.of(Wording.voice(turn), Wording.ending(turn))
                .filter(Objects::nonNull)
                .map(remark -> "*" + line(remark) + "*")
                .collect(Collectors.joining(", "));
        String text = Markers.render(turn, MarkdownExporter::escape, MarkdownExporter::link);
        return "\n<a id=\"turn-" + turn.n() + "\"></a>\n\n## " + turn.n() + " · "
                + line(turn.speaker().name()) + "\n"
                + (text.isEmpty() ? "" : "\n" + text + "\n")
                + (remarks.isEmpty() ? "" : "\n" + remarks + "\n");
    }

    @Override
    public String closing(View d) {
        return "";
    }

    private static String link(Citation citation) {
        return link(citation.turn());
    }

    private static String link(int turn) {
        return "([turn " + turn + "](#turn-" + turn + "))";
    }

    private static String line(String text) {
        return escape(Wording.clean(text).replaceAll("\\s+", " "));
    }

    private static String escape(String text) {
        String inline = INLINE.matcher(text).replaceAll("\\\\$0");
        String flush = INDENT.matcher(LINE_START.matcher(inline).replaceAll(MarkdownExporter::escapeStart))
                .replaceAll("");
        return LINE_END.matcher(flush).replaceAll("  \n");
    }

    /** A number that would begin a list is followed by an escaped dot; other signs are escaped themselves. */
    private static String escapeStart(java.util.regex.MatchResult start) {
        String sign = start.group(1);
        return Character.isDigit(sign.charAt(0)) ? sign + "\\\\" : "\\\\" + sign;
    }
}
