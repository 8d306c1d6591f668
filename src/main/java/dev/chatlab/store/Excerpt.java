package dev.chatlab.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a turn's text around the first of the words looked for: one line of whole words, without citation markers. */
final class Excerpt {
    private static final int LENGTH = 200;
    private static final int BEFORE = 60;
    private static final Pattern MARKER = Pattern.compile("\\s*\\[\\[t\\d+]]");

    private Excerpt() {}

    static String of(String text, List<String> words) {
        String line =
                MARKER.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
        int from = start(line, first(line, words));
        int to = end(line, from);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }

    /** Where the first of the words begins a word; 0 where none does. */
    private static int first(String line, List<String> words) {
        int first = Integer.MAX_VALUE;
        for (String word : words) {
            Matcher found = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(line);
            first = found.find() ? Math.min(first, found.start()) : first;
        }
        return first == Integer.MAX_VALUE ? 0 : first;
    }

    private static int start(String line, int at) {
        if (at <= BEFORE || line.length() <= LENGTH) {
            return 0;
        }
        int space = line.indexOf(' ', at - BEFORE);
        return space < 0 || space >= at ? at : space + 1;
    }

    private static int end(String line, int from) {
        if (line.length() - from <= LENGTH) {
            return line.length();
        }
        int space = line.lastIndexOf(' ', from + LENGTH);
        return space > from
                ? space
                : line.offsetByCodePoints(from, Math.min(LENGTH, line.codePointCount(from, line.length())));
    }
}
