package dev.chatlab.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One round as its readers heard it. {@code steady} tokens came while all streams flowed; bytes, CPU, p50, p90 and p99 (all times
 * in microseconds) are of those, {@code wholeCpu} and {@code wholeP90} of the round from the first request to the last word.
 */
record Heard(
        int streams,
        int completed,
        int resets,
        int tokens,
        int steady,
        double bytes,
        double cpu,
        double wholeCpu,
        double p50,
        double p90,
        double p99,
        double wholeP90) {
    static Heard parse(String line) {
        double[] v = Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Heard(
                (int) v[0], (int) v[1], (int) v[2], (int) v[3], (int) v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11]);
    }

    boolean holds() {
        return completed == streams && resets == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d %d %d %d %d %f %f %f %f %f %f %f",
                streams,
                completed,
                resets,
                tokens,
                steady,
                bytes,
                cpu,
                wholeCpu,
                p50,
                p90,
                p99,
                wholeP90);
    }
}
