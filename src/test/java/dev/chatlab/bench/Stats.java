package dev.chatlab.bench;

import java.util.Arrays;

/** Medians and percentiles; the nearest rank, no interpolation. */
final class Stats {
    private Stats() {}

    static double median(double... values) {
        return percentile(50, values);
    }

    static double percentile(double percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)];
    }
}
