package dev.chatlab.transcript;

import org.jspecify.annotations.Nullable;

/** Finds a quotation in a text although case, white space and the shape of quotation marks differ. */
final class Verbatim {
    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private Verbatim(String text) {
        this.text = text;
        this.starts = new int[text.length()];
        this.ends = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            add(normal(text.charAt(i)), i);
        }
    }

    /** The exact substring of {@code text} that {@code quote} stands for, or null when the text does not hold it. */
    static @Nullable String in(String text, String quote) {
        String wanted = new Verbatim(quote).plain.toString().strip();
        while (wanted.length() > 1 && isMark(wanted.charAt(0)) && isMark(wanted.charAt(wanted.length() - 1))) {
            wanted = wanted.substring(1, wanted.length() - 1).strip();
        }
        String bare = withoutStops(wanted);
        if (bare.isEmpty()) {
            return null;
        }
        Verbatim in = new Verbatim(text);
        String whole = in.find(wanted);
        return whole == null ? in.find(bare) : whole;
    }

    /** A comma or full stop before the closing mark is often the citing sentence's own. */
    private static String withoutStops(String wanted) {
        int end = wanted.length();
        while (end > 0 && ".,;:!?…".indexOf(wanted.charAt(end - 1)) >= 0) {
            end--;
        }
        return wanted.substring(0, end).strip();
    }

    private @Nullable String find(String wanted) {
        int at = plain.indexOf(wanted);
        return at < 0 ? null : text.substring(starts[at], ends[at + wanted.length() - 1]);
    }

    private void add(char c, int i) {
        int last = plain.length() - 1;
        if (c == ' ' && last >= 0 && plain.charAt(last) == ' ') {
            ends[last] = i + 1;
            return;
        }
        starts[last + 1] = i;
        ends[last + 1] = i + 1;
        plain.append(c);
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\'';
    }

    private static char normal(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '`', '´', '′', '‹', '›' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }
}
