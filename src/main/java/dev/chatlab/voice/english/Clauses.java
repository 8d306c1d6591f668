package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a text into clauses that can be quoted word for word: up to a comma or the like, at most twelve words. */
public final class Clauses {
    private static final int MAX_WORDS = 12;
    private static final int MAX_SENTENCE_WORDS = 20;

    private Clauses() {}

    /**
     * The clause of at least {@code least} words that shares most with {@code signs}, the longest of equals; where nothing is
     * short enough, the shortest whole sentence of at most 20 words.
     */
    public static @Nullable String best(String text, int least, Set<String> signs) {
        return of(text).stream()
                .filter(clause -> Prose.words(clause) >= least)
                .max(Comparator.comparingLong((String clause) -> shared(clause, signs))
                        .thenComparingInt(Prose::words))
                .orElseGet(() -> shortest(text, least));
    }

    private static @Nullable String shortest(String text, int least) {
        List<String> whole = new ArrayList<>();
        Prose.sentences(text).stream()
                .filter(sentence -> !sentence.contains("[["))
                .forEach(sentence -> addFitting(sentence, MAX_SENTENCE_WORDS, whole));
        return whole.stream()
                .filter(sentence -> Prose.words(sentence) >= least)
                .min(Comparator.comparingInt(Prose::words))
                .orElse(null);
    }

    private static long shared(String clause, Set<String> signs) {
        return Stems.of(clause).stream().filter(signs::contains).count();
    }

    private static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : Prose.sentences(text)) {
            addFitting(sentence, MAX_WORDS, clauses);
            for (String clause : sentence.split("(?<=[,;:])\\s+|\\s+[–—-]\\s+", -1)) {
                addFitting(clause, MAX_WORDS, clauses);
            }
        }
        return clauses;
    }

    private static void addFitting(String text, int most, List<String> clauses) {
        String clause = text.replaceAll("[\\s.,;:?!]+$", "")
                .replaceAll("^[\"“]|[\"”]$", "")
                .strip();
        boolean quotable = clause.indexOf('"') < 0 && clause.indexOf('“') < 0 && clause.indexOf('”') < 0;
        if (!clause.isEmpty() && Prose.words(clause) <= most && quotable) {
            clauses.add(clause);
        }
    }
}
