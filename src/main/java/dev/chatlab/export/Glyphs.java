package dev.chatlab.export;

import java.io.InputStream;

/** Puts a sign in the place of characters that the embedded fonts cannot show, and counts them. */
final class Glyphs {
    static final String REGULAR = "/export/fonts/Literata-Regular.ttf";
    static final String STRONG = "/export/fonts/Literata-SemiBold.ttf";
    static final char MISSING = '\u25A1';

    private int missing;

    /** The same text with {@link #MISSING} for what cannot be shown; marks that only join or vary characters are left out. */
    String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Face.REGULAR.has(c)) {
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

    static InputStream open(String resource) {
        InputStream in = Glyphs.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The jar lacks " + resource);
        }
        return in;
    }
}
