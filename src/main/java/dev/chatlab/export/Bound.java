package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a transcript as one document that must be whole before it can be sent. Takes seconds for long ones; not for an event loop. */
public interface Bound {
    String mediaType();

    /** Without the dot. */
    String extension();

    /** The most turns it takes. */
    int most();

    /** This one with a picture of the discussion, as SVG, at the head of what it writes. */
    Bound covered(String svg);

    byte[] write(View discussion, @Nullable Summary summary, List<Turn> turns, Instant exportedAt);

    /** The one for {@code pdf} or {@code docx}; null for formats that are written in pieces. */
    static @Nullable Bound of(String format) {
        return switch (format) {
            case "pdf" -> new PdfExporter();
            case "docx" -> new DocxExporter();
            default -> null;
        };
    }
}
