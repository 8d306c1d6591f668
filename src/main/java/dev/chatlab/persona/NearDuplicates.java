package dev.chatlab.persona;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Texts> textsByRun = new ArrayList<>();
    private final List<int[]> runsByText = new ArrayList<>();
    /** By text: the last text that was compared with it, plus one. */
    private int[] compared = new int[COMMON];

    /** The first texts that have a run. */
    private static final class Texts {
        private int[] numbers = new int[1];
        private int size;

        void add(int text) {
            if (size < COMMON) {
                numbers = size == numbers.length ? Arrays.copyOf(numbers, 2 * size) : numbers;
                numbers[size++] = text;
            }
        }
    }

    /** Takes a text in plain form; gives the number of the earlier text most like it, in order of adding, or -1. */
    int add(String plain) {
        int[] own = runsOf(plain);
        int text = runsByText.size();
        int best = -1;
        double most = SAME;
        for (int run : own) {
            Texts texts = textsByRun.get(run);
            for (int i = 0; i < texts.size; i++) {
                int other = texts.numbers[i];
                if (isNew(other, text)) {
                    double shared = shared(own, runsByText.get(other));
                    if (shared > most || (shared == most && (best < 0 || other < best))) {
                        best = other;
                        most = shared;
                    }
                }
            }
            texts.add(text);
        }
        runsByText.add(own);
        return best;
    }

    private boolean isNew(int other, int text) {
        if (other >= compared.length) {
            compared = Arrays.copyOf(compared, 2 * other);
        }
        boolean fresh = compared[other] != text + 1;
        compared[other] = text + 1;
        return fresh;
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
        Integer known = runs.putIfAbsent(run, textsByRun.size());
        if (known == null) {
            textsByRun.add(new Texts());
            return textsByRun.size() - 1;
        }
        return known;
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
