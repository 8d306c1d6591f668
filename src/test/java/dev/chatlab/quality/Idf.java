package dev.chatlab.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How telling a lemma is: {@code ln(N / df)} over the N turns of a run; one that stands in none counts as in one. */
record Idf(int turns, Map<String, Integer> frequencies) {
    static Idf of(List<Transcript> transcripts) {
        Map<String, Integer> frequencies = new HashMap<>();
        int turns = 0;
        for (Transcript transcript : transcripts) {
            for (Line line : transcript.lines()) {
                turns++;
                line.lemmas().forEach(lemma -> frequencies.merge(lemma, 1, Integer::sum));
            }
        }
        return new Idf(turns, frequencies);
    }

    double of(String lemma) {
        return Math.log((double) turns / frequencies.getOrDefault(lemma, 1));
    }

    /** The share of the weight of {@code some} that also stands in {@code others}; 0 without weight. */
    double overlap(Collection<String> some, Set<String> others) {
        double all = some.stream().mapToDouble(this::of).sum();
        double shared =
                some.stream().filter(others::contains).mapToDouble(this::of).sum();
        return all == 0 ? 0 : shared / all;
    }
}
