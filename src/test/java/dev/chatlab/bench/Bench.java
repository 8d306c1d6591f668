package dev.chatlab.bench;

import java.util.ArrayList;
import java.util.List;

/** What every figure is given: the options, the report, and the way to run contenders in turn. */
record Bench(Options options, Report report) {
    /** Runs the contenders in turn (A B A B ...), first uncounted until the JVM is warm, then the counted rounds. */
    List<Series> inTurn(Contender... contenders) throws Exception {
        long warmUntil = warmUntil();
        do {
            for (Contender contender : contenders) {
                contender.before().run();
                contender.round().call();
            }
        } while (System.nanoTime() < warmUntil);
        List<Series> series = new ArrayList<>();
        for (Contender contender : contenders) {
            series.add(new Series(contender.name(), new ArrayList<>()));
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < contenders.length; i++) {
                contenders[i].before().run();
                series.get(i).samples().add(Clock.measure(contenders[i].round()));
            }
        }
        return series;
    }

    /** When, as {@link System#nanoTime()}, a figure that begins now may start to count. */
    long warmUntil() {
        return System.nanoTime() + options.warm() * 1_000_000_000L;
    }

    String warm() {
        return options.warm() + " s";
    }
}
