package dev.chatlab.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How wide words get at most, whatever font a reader has: measured against the widest of the book faces asked for. */
final class Lettering {
    private static final double NARROW = 0.42;
    private static final double USUAL = 0.62;
    private static final double CAPITAL = 0.8;
    private static final double WIDE = 1.02;
    private static final String SLIM = " .,;:!'’“”\"|ijlI-()[]ftr";
    private static final String BROAD = "mwMW@%…—&";
    private static final int EAST = 0x1100;
    private static final List<String> PARTICLES = List.of("du", "de", "von", "van", "la", "le");

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::letter).sum() * size;
    }

    private static double letter(int c) {
        if (c >= EAST || BROAD.indexOf(c) >= 0) {
            return c >= 0x2010 && c <= 0x201F ? USUAL : WIDE;
        }
        if (SLIM.indexOf(c) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(c) ? CAPITAL : USUAL;
    }

    /** As much of it as fits, with an ellipsis where it was cut. */
    static String fitted(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).strip() + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }

    /** "Paulo Freire" is called Freire; "W. E. B. Du Bois" Du Bois. */
    static String shortName(String name) {
        List<String> words = Arrays.asList(
                name.replaceFirst("(?i)^A reading of\\s+", "").strip().split("\\s+"));
        for (int i = 1; i < words.size(); i++) {
            if (PARTICLES.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return String.join(" ", words.subList(i, words.size()));
            }
        }
        return words.getLast();
    }
}
