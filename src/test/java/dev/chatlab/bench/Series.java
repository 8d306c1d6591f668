package dev.chatlab.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The counted rounds of one contender, in the order they were run. */
record Series(String name, List<Sample> samples) {
    double median(ToDoubleFunction<Sample> figure) {
        return Stats.median(samples.stream().mapToDouble(figure).toArray());
    }

    /** The median over the rounds of this one's figure against the other's in the same round. */
    double ratio(Series other, ToDoubleFunction<Sample> figure) {
        double[] ratios = new double[samples.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(samples.get(i)) / figure.applyAsDouble(other.samples.get(i));
        }
        return Stats.median(ratios);
    }

    /** The median over the rounds of this one's figure less the other's in the same round. */
    double excess(Series other, ToDoubleFunction<Sample> figure) {
        double[] differences = new double[samples.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = figure.applyAsDouble(samples.get(i)) - figure.applyAsDouble(other.samples.get(i));
        }
        return Stats.median(differences);
    }

    /** Least, median and greatest of a figure, for showing how much the rounds differ. */
    String spread(ToDoubleFunction<Sample> figure) {
        double[] all = samples.stream().mapToDouble(figure).sorted().toArray();
        return "%,.0f (%,.0f to %,.0f)".formatted(Stats.median(all), all[0], all[all.length - 1]);
    }
}
