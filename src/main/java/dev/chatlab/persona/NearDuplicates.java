package dev.chatlab.persona;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds texts that say nearly the same as an earlier one: those that share most of their runs of three words. An index by run
 * keeps it from comparing each text with each; a run that many texts share is no trace.
 */
final class NearDuplicates {
    /** The shared part of all runs, as Jaccard counts it, from which two texts are nearly the same. */
    static final double SAME = 0.6;

    private static final int RUN = 3;
    private static final int COMMON = 64;

    private final Map<String, Integer> runs = new HashMap<>();
    private final Map<Integer, List<Integer>> textsByRun = new HashMap<>();
    private final List<int[]> runsByText = new ArrayList<>();

    /** Takes a text in plain form; gives the number of the earlier text most like it, in order of adding, or -1. */
    int add(String plain) {
        int[] own = runsOf(plain);
        Set<Integer> candidates = new TreeSet<>();
        for (int run : own) {
            List<Integer> texts = textsByRun.computeIfAbsent(run, key -> new ArrayList<>());
            candidates.addAll(texts);
            if (texts.size() < COMMON) {
                texts.add(runsByText.size());
            }
        }
        runsByText.add(own);
        int best = -1;
        double most = SAME;
        for (int candidate : candidates) {
            double shared = shared(own, runsByText.get(candidate));
            if (shared >= most && (best < 0 || shared > most)) {
                best = candidate;
                most = shared;
            }
        }
        return best;
    }

    private int[] runsOf(String plain) {
        int[] gaps = IntStream.range(0, plain.length())
                .filter(i -> plain.charAt(i) == ' ')
                .toArray();
        return IntStream.range(0, Math.max(0, gaps.length - RUN))
                .map(i -> number(plain.substring(gaps[i], gaps[i + RUN])))
                .sorted()
                .distinct()
                .toArray();
    }

    private int number(String run) {
        Integer known = runs.putIfAbsent(run, runs.size());
        return known == null ? runs.size() - 1 : known;
    }

    private static double shared(int[] one, int[] other) {
        int both = 0;
        int j = 0;
        for (int run : one) {
            while (j < other.length && other[j] < run) {
                j++;
            }
            if (j < other.length && other[j] == run) {
                both++;
            }
        }
        int all = one.length + other.length - both;
        return all == 0 ? 0 : (double) both / all;
    }
}
