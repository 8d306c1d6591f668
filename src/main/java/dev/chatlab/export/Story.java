package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.summary.Summary.Item;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of a Word document and its footnotes, as WordprocessingML. */
final class Story {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** The first two numbers belong to the separators. */
    private static final int FIRST_NOTE = 2;

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final View discussion;
    private int note = FIRST_NOTE;

    Story(View discussion, @Nullable Picture cover, @Nullable Summary summary, List<Turn> turns, Instant exportedAt) {
        this.discussion = discussion;
        body.append(paragraph("Title", run(discussion.title())));
        Wording.facts(discussion, exportedAt)
                .forEach(fact -> body.append(paragraph("Fact", strong(fact.name() + ": ") + run(fact.value()))));
        body.append(paragraph("Note", run(discussion.notice())));
        if (cover != null) {
            body.append(paragraph("Score", DocxCover.run(cover)));
            if (cover.missing() > 0) {
                body.append(paragraph("Remark", run(DocxCover.MISSING)));
            }
        }
        if (summary != null) {
            digest(Digest.of(summary));
        }
        body.append(paragraph("Heading1", run(Wording.TRANSCRIPT)));
        turns.forEach(this::turn);
    }

    String document() {
        return HEAD + "<w:document " + W + "><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1361\" w:right=\"1474\" w:bottom=\"1361\""
                + " w:left=\"1474\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    String footnotes() {
        return HEAD + "<w:footnotes " + W
                + "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                + "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p>"
                + "</w:footnote>" + notes + "</w:footnotes>";
    }

    private void digest(Digest digest) {
        body.append(paragraph("Heading1", run(Digest.TITLE))).append(paragraph("Remark", run(digest.about())));
        digest.sections().forEach(section -> {
            body.append(paragraph("Heading2", run(section.title())));
            section.items()
                    .forEach(item -> body.append(paragraph("Item", run("• " + item.text() + " ") + links(item))));
        });
    }

    private static String links(Item item) {
        return item.turns().stream().map(Story::link).collect(Collectors.joining(run(" ")));
    }

    private void turn(Turn turn) {
        String remarks = Stream.of(Wording.voice(turn), Wording.ending(turn))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String name = "turn_" + turn.n();
        body.append(paragraph(
                "Heading2",
                "<w:bookmarkStart w:id=\"" + turn.n() + "\" w:name=\"" + name + "\"/>"
                        + named(turn) + "<w:bookmarkEnd w:id=\"" + turn.n()
                        + "\"/>"));
        if (!turn.text().isBlank()) {
            String runs = Markers.render(turn, Story::prose, this::citation);
            body.append(paragraph("Said", runs));
        }
        if (!remarks.isEmpty()) {
            body.append(paragraph("Remark", run(remarks)));
        }
    }

    /** The number of a turn and its speaker, in the colour of the seat. */
    private String named(Turn turn) {
        int seat = Wording.seat(discussion, turn);
        String style = seat == 0 ? "" : "<w:rPr><w:rStyle w:val=\"Seat" + seat + "\"/></w:rPr>";
        return "<w:r>" + style + words(turn.n() + " · " + turn.speaker().name()) + "</w:r>";
    }

    private static String prose(String text) {
        return Stream.of(text.split("\\n{2,}", -1))
                .map(part -> Stream.of(part.split("\\n", -1))
                        .map(Story::run)
                        .collect(Collectors.joining("<w:r><w:br/></w:r>")))
                .collect(Collectors.joining("</w:p><w:p><w:pPr><w:pStyle w:val=\"Said\"/></w:pPr>"));
    }

    private String citation(Citation citation) {
        if (citation.quote() == null) {
            return link(citation.turn());
        }
        String who = discussion.seats().stream()
                .filter(seat -> seat.persona().equals(citation.speaker()))
                .map(seat -> seat.name() + ", ")
                .findFirst()
                .orElse("");
        notes.append("<w:footnote w:id=\"")
                .append(note)
                .append("\">")
                .append(paragraph(
                        "Footnote",
                        "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>"
                                + run(" " + who + "turn " + citation.turn() + ": “" + citation.quote() + "”")))
                .append("</w:footnote>");
        return link(citation.turn())
                + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"" + note++
                + "\"/></w:r>";
    }

    private static String link(int turn) {
        return "<w:hyperlink w:anchor=\"turn_" + turn
                + "\" w:history=\"1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>" + words("turn " + turn)
                + "</w:r></w:hyperlink>";
    }

    private static String paragraph(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>\n";
    }

    private static String strong(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr>" + words(text) + "</w:r>";
    }

    private static String run(String text) {
        return text.isEmpty() ? "" : "<w:r>" + words(text) + "</w:r>";
    }

    private static String words(String text) {
        return "<w:t xml:space=\"preserve\">" + Markup.escape(text) + "</w:t>";
    }
}
