package dev.chatlab.store;

import org.jspecify.annotations.Nullable;

/** The one place where text is made fit for the database, which takes neither NUL nor half a surrogate pair. */
final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** The same text, with U+FFFD for each unit that PostgreSQL would refuse; null stays null. */
    static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
        int i = from;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            boolean refused = point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
            clean.appendCodePoint(refused ? REPLACEMENT : point);
            i += Character.charCount(point);
        }
        return clean.toString();
    }
}
