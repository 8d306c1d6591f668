package dev.chatlab.persona;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what a misspelt word was meant to be. */
final class Nearest {
    private static final int FURTHEST = 2;

    private Nearest() {}

    /** {@code " Did you mean x?"}, or nothing when no word is near enough. */
    static String hint(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(word, other) <= FURTHEST)
                .min(Comparator.comparingInt(other -> distance(word, other)))
                .map(other -> " Did you mean " + other + "?")
                .orElse("");
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
