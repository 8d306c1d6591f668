package dev.chatlab.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A text as weights of lemmas, of length 1 unless it is empty. */
record Vector(Map<String, Double> weights) {
    /** TF-IDF of a line: tf is the number of its sentences that hold the lemma; names are left out already. */
    static Vector of(Line line, Idf idf) {
        Map<String, Double> weights = new HashMap<>();
        for (Sentence sentence : line.sentences()) {
            sentence.lemmas().forEach(lemma -> weights.merge(lemma, idf.of(lemma), Double::sum));
        }
        return new Vector(weights).normal();
    }

    static Vector centroid(Collection<Vector> vectors) {
        Map<String, Double> sum = new HashMap<>();
        vectors.forEach(vector -> vector.weights.forEach((lemma, weight) -> sum.merge(lemma, weight, Double::sum)));
        return new Vector(sum).normal();
    }

    private Vector normal() {
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        Map<String, Double> normal = new HashMap<>();
        weights.forEach((lemma, weight) -> normal.put(lemma, length == 0 ? 0 : weight / length));
        return new Vector(normal);
    }

    double cosine(Vector other) {
        return weights.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0))
                .sum();
    }
}
