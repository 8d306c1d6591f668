package dev.chatlab.persona;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Guesses what a misspelt word was meant to be. */
final class Nearest {
    private static final int FURTHEST = 2;

    private Nearest() {}

    /** The nearest of some words, or null when none is near enough. */
    static @Nullable String to(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= Math.min(FURTHEST, other.length() - 1))
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** {@code " Did you mean x?"}, or nothing. */
    static String question(@Nullable String near) {
        return near == null ? "" : " Did you mean " + near + "?";
    }

    /** Letters to add, drop or change; more than {@link #FURTHEST} is not told exactly. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > FURTHEST) {
            return FURTHEST + 1;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
