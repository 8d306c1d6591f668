package dev.chatlab.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Puts a sign in the place of characters that the embedded fonts cannot show, and counts them. */
final class Glyphs {
    static final String REGULAR = "/export/fonts/Literata-Regular.ttf";
    static final char MISSING = '\u25A1';
    private static final CmapLookup KNOWN = load();

    private int missing;

    /** The same text with {@link #MISSING} for what cannot be shown; marks that only join or vary characters are left out. */
    String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || KNOWN.getGlyphId(c) != 0) {
                out.appendCodePoint(c);
            } else if (!joins(c)) {
                missing++;
                out.append(MISSING);
            }
        });
        return out.toString();
    }

    int missing() {
        return missing;
    }

    private static boolean joins(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.MODIFIER_SYMBOL;
    }

    private static CmapLookup load() {
        try (InputStream in = open(REGULAR);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String resource) {
        InputStream in = Glyphs.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The jar lacks " + resource);
        }
        return in;
    }
}
