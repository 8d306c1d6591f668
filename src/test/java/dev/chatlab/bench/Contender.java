package dev.chatlab.bench;

import java.util.concurrent.Callable;

/**
 * One side of a comparison: does a round's work and tells how many units that was. What {@code before} does, ahead of each
 * round, is not counted.
 */
record Contender(String name, Runnable before, Callable<Long> round) {
    Contender(String name, Callable<Long> round) {
        this(name, () -> {}, round);
    }
}
