package dev.chatlab.export;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** An embedded font whose letters are drawn as outlines, so that no font of the machine is asked for. */
final class Face {
    static final Face REGULAR = new Face(Glyphs.REGULAR);
    static final Face STRONG = new Face(Glyphs.STRONG);

    private final TrueTypeFont font;
    private final CmapLookup known;
    private final int units;

    private Face(String resource) {
        try (InputStream in = Glyphs.open(resource)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            known = font.getUnicodeCmapLookup();
            units = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(int character) {
        return known.getGlyphId(character) != 0;
    }

    /** The outlines of some text that begins at the origin and stands on the x axis; y goes down. */
    Path2D outline(String text, double size) {
        Path2D letters = new Path2D.Double();
        int x = 0;
        for (int glyph : glyphs(text)) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            letters.append(shape(glyph).getPathIterator(place), false);
            x += advance(glyph);
        }
        double scale = size / units;
        letters.transform(AffineTransform.getScaleInstance(scale, -scale));
        return letters;
    }

    /** How wide some text is. */
    double width(String text, double size) {
        return IntStream.of(glyphs(text)).map(this::advance).sum() * size / units;
    }

    private int[] glyphs(String text) {
        return text.codePoints().map(known::getGlyphId).toArray();
    }

    private Shape shape(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            return data == null ? new Path2D.Double() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
