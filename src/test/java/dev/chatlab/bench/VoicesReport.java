package dev.chatlab.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Ratios of ChatLab's rounds to those of nginx, or of the bare relay where there is no nginx, round by round. */
final class VoicesReport {
    private static final double GOAL_P50 = 1.25;
    private static final double GOAL_P90 = 1.4;
    private static final double GOAL_CPU = 1.25;

    private final Bench bench;
    private final int streams;

    VoicesReport(Bench bench, int streams) {
        this.bench = bench;
        this.streams = streams;
    }

    void show(Map<String, List<Heard>> heard) {
        heard.forEach(this::note);
        String floor = heard.containsKey(Rivals.NGINX) ? Rivals.NGINX : Rivals.VERTX;
        if (floor.equals(Rivals.VERTX)) {
            bench.report().note("nginx is not installed; the bare Vert.x relay stands in for it");
        }
        List<Heard> ours = heard.get(Rivals.CHATLAB);
        List<Heard> theirs = heard.get(floor);
        row("p50 from provider's byte to reader", floor, ours, theirs, Heard::p50, GOAL_P50);
        row("p90 from provider's byte to reader", floor, ours, theirs, Heard::p90, GOAL_P90);
        row("CPU per token", floor, ours, theirs, Heard::cpu, GOAL_CPU);
        if (floor.equals(Rivals.NGINX)) {
            row("CPU per token", Rivals.VERTX, ours, heard.get(Rivals.VERTX), Heard::cpu, GOAL_CPU);
        }
        long held = ours.stream().filter(Heard::holds).count();
        bench.report()
                .row(
                        "%d streams through ChatLab hold".formatted(streams),
                        "%d of %d rounds (p90 %.1f ms, of whole rounds %.1f ms)"
                                .formatted(
                                        held,
                                        ours.size(),
                                        median(ours, Heard::p90) / 1e3,
                                        median(ours, Heard::wholeP90) / 1e3),
                        "all finish, none is reset",
                        held == ours.size(),
                        bench.warm());
    }

    private void note(String name, List<Heard> rounds) {
        bench.report()
                .note(
                        "%d streams, %s: p50 %.0f us, p90 %.0f us, p99 %.0f us, CPU %.1f us a token (whole rounds: p90 %.0f us,"
                                + " CPU %.1f us), %.0f bytes a token; finished %s",
                        streams,
                        name,
                        median(rounds, Heard::p50),
                        median(rounds, Heard::p90),
                        median(rounds, Heard::p99),
                        median(rounds, Heard::cpu),
                        median(rounds, Heard::wholeP90),
                        median(rounds, Heard::wholeCpu),
                        median(rounds, Heard::bytes),
                        rounds.stream()
                                .map(round -> round.completed() + "/" + round.resets() + " resets")
                                .toList());
    }

    private void row(
            String what,
            String floor,
            List<Heard> ours,
            List<Heard> theirs,
            ToDoubleFunction<Heard> figure,
            double goal) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i));
        }
        double ratio = Stats.median(ratios);
        bench.report()
                .row(
                        "%s against %s's, %d streams".formatted(what, floor, streams),
                        "%.2fx, %.2fx to %.2fx (%.0f us against %.0f us)"
                                .formatted(
                                        ratio,
                                        Stats.percentile(0, ratios),
                                        Stats.percentile(100, ratios),
                                        median(ours, figure),
                                        median(theirs, figure)),
                        "at most " + goal + "x",
                        ratio <= goal,
                        bench.warm());
    }

    private static double median(List<Heard> rounds, ToDoubleFunction<Heard> figure) {
        return Stats.median(rounds.stream().mapToDouble(figure).toArray());
    }
}
