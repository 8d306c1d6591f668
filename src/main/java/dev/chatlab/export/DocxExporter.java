package dev.chatlab.export;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A Word document (Office Open XML): a heading for each turn, citations that lead to it, their quotations as footnotes. */
final class DocxExporter implements Bound {
    private static final int MOST = 10_000;
    /** The parts that are the same in every document, and where the jar has them. */
    private static final Map<String, String> FIXED = new TreeMap<>(Map.of(
            "[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "package-relations.xml",
            "word/styles.xml", "styles.xml"));

    private final @Nullable String cover;

    DocxExporter() {
        this(null);
    }

    private DocxExporter(@Nullable String cover) {
        this.cover = cover;
    }

    @Override
    public Bound covered(String svg) {
        return new DocxExporter(svg);
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public byte[] write(View discussion, @Nullable Summary summary, List<Turn> turns, Instant exportedAt) {
        Picture picture = cover == null ? null : new Picture(cover);
        Story story = new Story(discussion, picture, summary, turns, exportedAt);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : FIXED.entrySet()) {
                add(zip, part.getKey(), resource(part.getValue()));
            }
            if (picture != null) {
                add(zip, "word/" + DocxCover.PART, picture.png(DocxCover.SHARPNESS));
            }
            add(zip, "word/_rels/document.xml.rels", relations());
            add(zip, "docProps/core.xml", properties(discussion, exportedAt));
            add(zip, "word/document.xml", story.document());
            add(zip, "word/footnotes.xml", story.footnotes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String relations() throws IOException {
        String all = new String(resource("document-relations.xml"), StandardCharsets.UTF_8);
        return cover == null ? all : all.replace("</Relationships>", DocxCover.RELATION + "</Relationships>");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Glyphs.open("/export/docx/" + name)) {
            return in.readAllBytes();
        }
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        add(zip, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String properties(View discussion, Instant exportedAt) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>\
                <dc:creator>ChatLab</dc:creator><dc:language>%s</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""".formatted(
                        Markup.escape(discussion.title()),
                        Markup.escape(discussion.topic()),
                        Markup.escape(discussion.language()),
                        exportedAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
