package dev.chatlab.voice.scripted;

import java.util.ArrayList;
import java.util.List;

/**
 * Chance that can be repeated: the same seed, turn, persona and topic give the same throws on every machine and in every version
 * of Java (SplitMix64). Not thread-safe; one turn uses one.
 */
final class Dice {
    private long state;

    Dice(long seed, int n, String persona, String topic) {
        state = mix(mix(seed) + 31L * n)
                ^ mix(persona.hashCode() * 0x9E3779B97F4A7C15L)
                ^ mix(topic.hashCode() * 0xD1B54A32D192ED03L);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** True with this probability. */
    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T one(List<T> list) {
        return list.get(below(list.size()));
    }

    /** The same elements in another order. */
    <T> List<T> shuffled(List<T> list) {
        List<T> mixed = new ArrayList<>(list);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int k = below(i + 1);
            T swap = mixed.get(i);
            mixed.set(i, mixed.get(k));
            mixed.set(k, swap);
        }
        return mixed;
    }
}
