package dev.chatlab.transcript;

import java.util.Locale;
import java.util.Set;

/** Tells where a sentence ends, as far as it can be told without what follows. */
final class Sentences {
    private static final String CLOSERS = "\"'”’»)*_";
    private static final Set<String> SHORTENED =
            Set.of("mr", "mrs", "ms", "dr", "prof", "st", "vs", "cf", "eg", "ie", "etc", "p", "pp", "no", "ed", "vol");

    private Sentences() {}

    /** Whether {@code text}, which white space follows, is at a sentence's end; initials and the like are none. */
    static boolean endsIn(CharSequence text) {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        char last = text.charAt(end - 1);
        return last == '!' || last == '?' || (last == '.' && isFullStop(text, end - 1));
    }

    private static boolean isFullStop(CharSequence text, int stop) {
        int start = stop;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.subSequence(start, stop).toString().replace(".", "");
        boolean isInitial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean isEllipsis = stop > 0 && text.charAt(stop - 1) == '.';
        return !isInitial && !isEllipsis && !SHORTENED.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a sentence closed with a quotation. */
    static boolean endsInQuotation(CharSequence text) {
        int end = text.length();
        while (end > 0 && ".!?,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && "\"”»’'".indexOf(text.charAt(end - 1)) >= 0;
    }
}
