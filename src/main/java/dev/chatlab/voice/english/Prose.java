package dev.chatlab.voice.english;

import dev.chatlab.transcript.Citations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small operations on English running text. */
public final class Prose {
    private Prose() {}

    /** The sentences of a text, without citation markers. A single capital before a full stop is an initial. */
    public static List<String> sentences(String text) {
        String clean = Citations.without(text);
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < clean.length(); i++) {
            boolean end = clean.charAt(i) == '\n' || (isStop(clean.charAt(i)) && endsHere(clean, i));
            if (end || i == clean.length() - 1) {
                String sentence = clean.substring(start, i + 1).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '?' || c == '!';
    }

    private static boolean endsHere(String text, int i) {
        if (i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1))) {
            return false;
        }
        boolean initial = i > 0
                && Character.isUpperCase(text.charAt(i - 1))
                && (i == 1 || text.charAt(i - 2) == ' ' || text.charAt(i - 2) == '.');
        return text.charAt(i) != '.' || !initial;
    }

    /** For comparing: lower case, letters and digits only, one space between words. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’' && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().stripTrailing();
    }

    public static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** The first words of a text, in plain form. */
    public static String opening(String text, int count) {
        String plain = plain(text.substring(0, Math.min(text.length(), 80)));
        int end = 0;
        for (int i = 0; i < count && end >= 0; i++) {
            end = plain.indexOf(' ', end + 1);
        }
        return end < 0 ? plain : plain.substring(0, end);
    }

    public static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    public static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
