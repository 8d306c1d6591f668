package dev.chatlab.portrait;

/** A small generator of its own (SplitMix64), so that a drawing never changes with the platform's. */
final class Seeded {
    private long state;

    Seeded(long seed) {
        state = seed;
    }

    /** A seed from a text: FNV-1a over its UTF-16 units. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From {@code low} to {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * ((next() >>> 11) * 0x1p-53);
    }

    <T> T pick(T[] choices) {
        return choices[(int) between(0, choices.length)];
    }
}
