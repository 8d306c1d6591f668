package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a text into clauses that can be quoted word for word: up to a comma or the like, at most twelve words. */
public final class Clauses {
    private static final int MAX_WORDS = 12;

    private Clauses() {}

    /** The clause of at least {@code least} words that shares most with {@code signs}, the longest of equals. */
    public static @Nullable String best(String text, int least, Set<String> signs) {
        return of(text).stream()
                .filter(clause -> Prose.words(clause) >= least)
                .max(Comparator.comparingLong((String clause) -> shared(clause, signs))
                        .thenComparingInt(Prose::words))
                .orElse(null);
    }

    private static long shared(String clause, Set<String> signs) {
        return Stems.of(clause).stream().filter(signs::contains).count();
    }

    private static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        for (String sentence : Prose.sentences(text)) {
            addFitting(sentence, clauses);
            for (String clause : sentence.split("(?<=[,;:])\\s+|\\s+[–—-]\\s+", -1)) {
                addFitting(clause, clauses);
            }
        }
        return clauses;
    }

    private static void addFitting(String text, List<String> clauses) {
        String clause = text.replaceAll("[\\s.,;:?!]+$", "")
                .replaceAll("^[\"“]|[\"”]$", "")
                .strip();
        boolean quotable = clause.indexOf('"') < 0 && clause.indexOf('“') < 0 && clause.indexOf('”') < 0;
        if (!clause.isEmpty() && Prose.words(clause) <= MAX_WORDS && quotable) {
            clauses.add(clause);
        }
    }
}
