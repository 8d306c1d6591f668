package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends the first word of a question when two letters are swapped or one is missing: on it hangs how the rest is read. */
final class Typos {
    private static final List<String> OPENERS = List.of(
            "should", "could", "would", "what", "where", "which", "does", "must", "shall", "whether", "might", "when");

    private Typos() {}

    static List<Word> mended(List<Word> words) {
        String first = words.isEmpty() ? "" : words.getFirst().lower();
        String opener =
                first.length() < 3 || words.size() < 3 || !words.getFirst().is(Kind.NOUN) ? null : opener(first);
        if (opener == null) {
            return words;
        }
        List<Word> mended = new ArrayList<>(words);
        Kind kind = Closed.QUESTION.contains(opener) ? Kind.QUESTION : Kind.AUXILIARY;
        mended.set(0, words.getFirst().with(opener).as(kind));
        return mended;
    }

    private static @Nullable String opener(String word) {
        return OPENERS.stream()
                .filter(known -> !known.equals(word)
                        && ((sorted(known).equals(sorted(word)) && known.charAt(0) == word.charAt(0))
                                || lacksOne(known, word)))
                .findFirst()
                .orElse(null);
    }

    private static boolean lacksOne(String known, String word) {
        if (word.length() != known.length() - 1) {
            return false;
        }
        for (int i = 1; i < known.length(); i++) {
            if ((known.substring(0, i) + known.substring(i + 1)).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
