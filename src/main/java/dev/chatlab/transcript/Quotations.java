package dev.chatlab.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks, double or single, curly, straight or angled, within one paragraph. An apostrophe is
 * no such mark: a single one opens only before a word and closes only behind one.
 */
final class Quotations {
    private final CharSequence text;
    private final List<Quotation> found = new ArrayList<>();
    private boolean open;

    private Quotations(CharSequence text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            int close = opens(i) ? close(i) : -1;
            if (close > i + 1) {
                found.add(new Quotation(
                        i, close + 1, text.subSequence(i + 1, close).toString()));
            }
            i = Math.max(close, i) + 1;
        }
    }

    /** {@code words} between its marks, which stand from {@code start} up to {@code end}, exclusive. */
    record Quotation(int start, int end, String words) {}

    static List<Quotation> in(CharSequence text) {
        return new Quotations(text).found;
    }

    /** Whether one has been opened that has not been closed yet. */
    static boolean isOpen(CharSequence text) {
        return new Quotations(text).open;
    }

    private boolean opens(int i) {
        return switch (text.charAt(i)) {
            case '“', '„', '«', '"' -> true;
            case '‘', '\'' -> !isWordAt(i - 1) && isWordAt(i + 1);
            default -> false;
        };
    }

    /** Where the quotation that opens at {@code from} ends, or -1. */
    private int close(int from) {
        char mark = text.charAt(from);
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return -1;
            }
            if (closes(mark, i)) {
                return i;
            }
        }
        open = true;
        return -1;
    }

    private boolean closes(char mark, int i) {
        char c = text.charAt(i);
        return switch (mark) {
            case '“', '"' -> c == '”' || c == '"';
            case '„' -> c == '“' || c == '”' || c == '"';
            case '«' -> c == '»';
            default -> (c == '’' || c == '\'') && !isWordAt(i + 1) && !isSpaceAt(i - 1);
        };
    }

    private boolean isWordAt(int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }

    private boolean isSpaceAt(int i) {
        return Character.isWhitespace(text.charAt(i));
    }
}
