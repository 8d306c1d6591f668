package dev.chatlab.transcript;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Lets a text pass character by character, but holds back what may be a marker until it is decided: one that may stand
 * passes whole, any other vanishes with the space before it. Half a surrogate pair waits for its other half; NUL and lone
 * surrogates vanish, since no database takes them.
 */
final class MarkerFilter {
    private static final String HEAD = "[[t";
    private static final Pattern MARKER_BUT_ONE = Pattern.compile("\\[\\[t\\d{1," + Citations.MAX_DIGITS + "}]$");
    private static final int LONGEST = HEAD.length() + Citations.MAX_DIGITS + 1;

    private final IntPredicate allowed;
    private final StringBuilder held = new StringBuilder();
    private final StringBuilder recent = new StringBuilder();
    private char high;

    MarkerFilter(IntPredicate allowed) {
        this.allowed = allowed;
    }

    void feed(char c, StringBuilder out) {
        if (Character.isHighSurrogate(c)) {
            high = c;
            return;
        }
        if (Character.isLowSurrogate(c)) {
            if (high != 0) {
                flush(out);
                pass(high, out);
                pass(c, out);
            }
        } else if (c != 0) {
            held.append(c);
            settle(out);
        }
        high = 0;
    }

    /** Ends the text: an unfinished marker is dropped with the space before it, anything else passes. */
    void finish(StringBuilder out) {
        if (!held.toString().stripLeading().startsWith("[[")) {
            flush(out);
        }
        held.setLength(0);
    }

    private void flush(StringBuilder out) {
        for (int i = 0; i < held.length(); i++) {
            pass(held.charAt(i), out);
        }
        held.setLength(0);
    }

    /** Passes one character, unless it would complete a marker out of what stood on both sides of a vanished one. */
    private void pass(char c, StringBuilder out) {
        if (c == ']' && MARKER_BUT_ONE.matcher(recent).find()) {
            return;
        }
        if (recent.length() == LONGEST) {
            recent.deleteCharAt(0);
        }
        recent.append(c);
        out.append(c);
    }

    private void settle(StringBuilder out) {
        while (!held.isEmpty()) {
            int start = held.charAt(0) == ' ' ? 1 : 0;
            int end = progress(start);
            if (end == 0) {
                return;
            }
            if (end < 0) {
                pass(held.charAt(0), out);
                held.deleteCharAt(0);
                continue;
            }
            if (allowed.test(Integer.parseInt(held, start + HEAD.length(), end - 2, 10))) {
                out.append(held, 0, end);
                recent.setLength(0);
            }
            held.delete(0, end);
        }
    }

    /** The end of a whole marker that begins at {@code start}; 0 while it may still become one; -1 when it cannot. */
    private int progress(int start) {
        int i = start;
        for (int k = 0; k < HEAD.length(); k++, i++) {
            if (i == held.length()) {
                return 0;
            }
            if (held.charAt(i) != HEAD.charAt(k)) {
                return -1;
            }
        }
        return progressInDigits(i);
    }

    private int progressInDigits(int first) {
        int i = first;
        while (i < held.length() && isDigit(held.charAt(i))) {
            i++;
        }
        int digits = i - first;
        if (digits > Citations.MAX_DIGITS) {
            return -1;
        }
        if (i == held.length()) {
            return 0;
        }
        if (digits == 0 || held.charAt(i) != ']') {
            return -1;
        }
        if (i + 1 == held.length()) {
            return 0;
        }
        return held.charAt(i + 1) == ']' ? i + 2 : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
