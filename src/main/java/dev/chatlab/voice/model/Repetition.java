package dev.chatlab.voice.model;

import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a turn says again what its speaker, or one whom it cites, said before. */
final class Repetition {
    private static final int SHINGLE = 5;
    private static final double TOO_MUCH = 0.5;
    private static final int OPENING = 10;
    private static final int OPENING_SHARED = 9;
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’]+");

    private Repetition() {}

    /**
     * Whether more than half of the text's runs of five words stand in one of the turns compared, or it opens as one of the
     * speaker's own did.
     */
    static boolean in(String text, Speaker speaker, List<Turn> earlier) {
        List<String> words = words(text);
        Set<List<String>> shingles = shingles(words);
        List<Integer> cited = Citations.named(text);
        return earlier.stream().anyMatch(turn -> {
            boolean own = isBy(turn, speaker);
            List<String> before = own || cited.contains(turn.n()) ? words(turn.text()) : List.of();
            return share(shingles, shingles(before)) > TOO_MUCH || (own && opensAlike(words, before));
        });
    }

    private static boolean isBy(Turn turn, Speaker speaker) {
        return !turn.speaker().isUser() && turn.speaker().id().equals(speaker.id());
    }

    private static double share(Set<List<String>> shingles, Set<List<String>> before) {
        return shingles.isEmpty()
                ? 0
                : shingles.stream().filter(before::contains).count() / (double) shingles.size();
    }

    /** Whether of the first ten words all but one are the same, place by place. */
    private static boolean opensAlike(List<String> words, List<String> before) {
        if (words.size() < OPENING || before.size() < OPENING) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < OPENING; i++) {
            same += words.get(i).equals(before.get(i)) ? 1 : 0;
        }
        return same >= OPENING_SHARED;
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE));
        }
        return shingles;
    }

    private static List<String> words(String text) {
        return Stream.of(BREAK.split(Citations.without(text).toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
