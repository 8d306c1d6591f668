package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in earlier turns of colleagues what can be taken up, and prefers what invites a reply most. */
final class Uptake {
    private static final int REACH = 8;
    private static final int MAX_SPAN = 12;

    private record Scored(Target target, double score) {}

    private final Scene scene;

    Uptake(Scene scene) {
        this.scene = scene;
    }

    /** Targets, best first; empty when no colleague has spoken yet. */
    List<Target> targets() {
        List<Scored> scored = new ArrayList<>();
        int age = 0;
        for (Turn turn : scene.colleaguesTurns().stream().limit(REACH).toList()) {
            Target target = read(turn);
            if (target != null) {
                scored.add(new Scored(target, score(target, age)));
            }
            age++;
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(one -> -one.score()))
                .map(Scored::target)
                .toList();
    }

    private double score(Target target, int age) {
        double score = 1.0 / (1 + 0.6 * age);
        Attitude attitude = Attitude.toward(scene, target.name().id());
        score += attitude == Attitude.OPPOSED ? 0.45 : attitude == Attitude.ALLIED ? 0.25 : 0;
        score += target.turn().citations().stream().anyMatch(made -> made.speaker().equals(scene.me().id())) ? 0.4 : 0;
        score -= scene.spent().cited(target.turn().n()) ? 1.2 : 0;
        score -= target.gist() == null ? 0.3 : scene.spent().heard(target.gist()) ? 0.8 : 0;
        score += 0.3 * unit(target.turn().n());
        return score;
    }

    /** Chance that depends on the turn looked at, not on the order of looking. */
    private double unit(int turn) {
        return new Dice(scene.brief().seed(), scene.brief().n() * 1000 + turn, scene.me().id()).unit();
    }

    private @Nullable Target read(Turn turn) {
        Notes notes = scene.colleagues().apply(turn.speaker().id());
        Map<Idea, Integer> weights = new HashMap<>();
        Map<Idea, String> sentences = new HashMap<>();
        if (notes != null) {
            for (String sentence : Prose.sentences(turn.text())) {
                Unit unit = notes.origin(sentence);
                if (unit != null && unit.idea() != null) {
                    int weight = unit.facet() == Unit.Facet.CLAIM ? 3 : 1;
                    if (weights.merge(unit.idea(), weight, Integer::sum) == weight || weight == 3) {
                        sentences.put(unit.idea(), sentence);
                    }
                }
            }
        }
        return weights.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Idea, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().id()))
                .map(entry -> byGist(turn, entry.getKey(), sentences.get(entry.getKey())))
                .filter(target -> target != null)
                .findFirst()
                .orElseGet(() -> bySpan(turn));
    }

    private @Nullable Target byGist(Turn turn, Idea idea, @Nullable String sentence) {
        Set<String> said = Stems.of(Citations.without(turn.text()));
        return idea.gist().stream()
                .filter(scene::decent)
                .min(Comparator.comparingInt((String gist) -> scene.spent().heard(gist) ? 1 : 0)
                        .thenComparingLong(gist -> -Stems.of(gist).stream().filter(said::contains).count()))
                .map(gist -> new Target(turn, scene.name(turn.speaker()), idea, gist, sentence == null ? "" : sentence))
                .orElse(null);
    }

    /** A sentence, or a part of one up to a comma, of at most twelve words; the one that is most on the topic. */
    private @Nullable Target bySpan(Turn turn) {
        Set<String> signs = scene.topic().signs();
        List<String> spans = new ArrayList<>();
        for (String sentence : Prose.sentences(turn.text())) {
            for (String clause : sentence.split("(?<=[,;:])\\s+|\\s+[–—]\\s+", -1)) {
                String span = clause.replaceAll("[\\s.,;:?!]+$", "").replaceAll("^[\"“]|[\"”]$", "");
                int words = Prose.words(span);
                if (words >= 4 && words <= MAX_SPAN && scene.decent(span) && span.indexOf('"') < 0) {
                    spans.add(span);
                }
            }
        }
        return spans.stream()
                .max(Comparator.comparingLong((String span) -> Stems.of(span).stream().filter(signs::contains).count())
                        .thenComparingInt(Prose::words))
                .map(span -> new Target(turn, scene.name(turn.speaker()), null, null, span))
                .orElse(null);
    }
}
