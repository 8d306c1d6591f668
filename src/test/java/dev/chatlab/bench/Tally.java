package dev.chatlab.bench;

import java.util.Arrays;

/**
 * What one round's streams came to. Its middle, from when all streams flow until the first one ends, is counted apart: there
 * tokens are passed on and nothing else is done.
 */
final class Tally {
    private static final int MOST = 2_000_000;

    private final double[] micros = new double[MOST];
    private int tokens;
    private int flowing;
    private int completed;
    private int broken;
    private int resets;
    private long bytes;
    private double cpuBefore;
    private Mark flow = Mark.NONE;
    private Mark ebb = Mark.NONE;

    /** Tokens, bytes and CPU seconds at one instant. */
    private record Mark(int tokens, long bytes, double cpu) {
        static final Mark NONE = new Mark(-1, 0, 0);

        boolean isSet() {
            return tokens >= 0;
        }
    }

    void begins(long pid) {
        cpuBefore = Ticks.seconds(pid);
    }

    void bytes(int count) {
        bytes += count;
    }

    void token(long nanos, boolean first) {
        if (tokens < MOST) {
            micros[tokens++] = nanos / 1e3;
        }
        if (first) {
            flowing++;
        }
    }

    void reset() {
        resets++;
    }

    void end(boolean well) {
        if (well) {
            completed++;
        } else {
            broken++;
        }
    }

    int ended() {
        return completed + broken;
    }

    /** Notes the instants that bound the middle. */
    void look(long pid, int streams) {
        if (!flow.isSet() && flowing == streams) {
            flow = new Mark(tokens, bytes, Ticks.seconds(pid));
        }
        if (!ebb.isSet() && ended() > 0) {
            ebb = new Mark(tokens, bytes, Ticks.seconds(pid));
        }
    }

    /** Of the whole round where it had no middle, because streams had ended before the last began. */
    Heard result(long pid, int streams) {
        Mark end = new Mark(tokens, bytes, Ticks.seconds(pid));
        boolean steady = flow.isSet() && ebb.isSet() && ebb.tokens > flow.tokens;
        Mark from = steady ? flow : new Mark(0, 0, cpuBefore);
        Mark to = steady ? ebb : end;
        double[] middle = Arrays.copyOfRange(micros, from.tokens, to.tokens);
        return new Heard(
                streams,
                completed,
                resets,
                tokens,
                middle.length,
                (double) (to.bytes - from.bytes) / middle.length,
                (to.cpu - from.cpu) * 1e6 / middle.length,
                (end.cpu - cpuBefore) * 1e6 / tokens,
                Stats.percentile(50, middle),
                Stats.percentile(90, middle),
                Stats.percentile(99, middle),
                Stats.percentile(90, Arrays.copyOf(micros, tokens)));
    }
}
