package dev.chatlab.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PDF with its fonts inside, a bookmark for each turn, and citations that lead to it; tagged, so that it can be read aloud. */
final class PdfExporter implements Bound {
    private static final String FAMILY = "Literata";
    private static final int NORMAL = 400;
    private static final int STRONG = 600;
    private static final int MOST = 2_000;

    private final @Nullable String cover;

    PdfExporter() {
        this(null);
    }

    private PdfExporter(@Nullable String cover) {
        this.cover = cover;
    }

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public Bound covered(String svg) {
        return new PdfExporter(svg);
    }

    @Override
    public byte[] write(View discussion, @Nullable Summary summary, List<Turn> turns, Instant exportedAt) {
        Picture picture = cover == null ? null : new Picture(cover);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("ChatLab")
                .toStream(out);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        font(builder, Glyphs.REGULAR, NORMAL, FontStyle.NORMAL);
        font(builder, "/export/fonts/Literata-Italic.ttf", NORMAL, FontStyle.ITALIC);
        font(builder, Glyphs.STRONG, STRONG, FontStyle.NORMAL);
        builder.withHtmlContent(new PdfPage(discussion, picture).write(summary, turns, exportedAt), null);
        if (picture != null) {
            builder.useObjectDrawerFactory(new PdfCover(picture));
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String resource, int weight, FontStyle style) {
        builder.useFont(() -> Glyphs.open(resource), FAMILY, weight, style, true);
    }
}
