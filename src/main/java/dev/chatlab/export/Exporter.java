package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a transcript in one format, in pieces, so that its length does not matter: an opening, each turn in order, a closing. */
public interface Exporter {
    /** With the charset where there is one; everything is UTF-8. */
    String mediaType();

    /** Without the dot. */
    String extension();

    /** {@code summary} null: there is none. */
    String opening(View discussion, @Nullable Summary summary, Instant exportedAt);

    /** One turn; {@code first} for the first that is written. */
    String turn(View discussion, Turn turn, boolean first);

    String closing(View discussion);

    /** This exporter with a picture of the discussion, as SVG, at the head of what it writes, where the format can hold one. */
    default Exporter covered(String svg) {
        return this;
    }

    /** Some turns; {@code first} if they begin the transcript. */
    default String turns(View discussion, List<Turn> turns, boolean first) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < turns.size(); i++) {
            out.append(turn(discussion, turns.get(i), first && i == 0));
        }
        return out.toString();
    }

    /** All at once, for short transcripts. */
    default String write(View discussion, @Nullable Summary summary, List<Turn> turns, Instant exportedAt) {
        StringBuilder out = new StringBuilder(opening(discussion, summary, exportedAt));
        return out.append(turns(discussion, turns, true))
                .append(closing(discussion))
                .toString();
    }

    /** The exporter for {@code md}, {@code txt}, {@code json} or {@code html}. */
    static Exporter of(String format) {
        return switch (format) {
            case "md" -> new MarkdownExporter();
            case "txt" -> new TextExporter();
            case "json" -> new JsonExporter();
            case "html" -> new HtmlExporter();
            default -> throw new IllegalArgumentException("No exporter writes " + format);
        };
    }
}
