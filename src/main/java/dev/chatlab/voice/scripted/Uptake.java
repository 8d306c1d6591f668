package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Clauses;
import dev.chatlab.voice.english.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds in earlier turns of colleagues what can be taken up, and prefers what invites a reply most. */
final class Uptake {
    private static final int REACH = 8;

    private record Scored(Target target, double score) {}

    private final Scene scene;

    Uptake(Scene scene) {
        this.scene = scene;
    }

    /** Targets, best first; empty when no colleague has spoken yet. */
    List<Target> targets() {
        return targets(turn -> true);
    }

    /** Targets among these turns only. */
    List<Target> targets(Predicate<Turn> among) {
        List<Scored> scored = new ArrayList<>();
        int age = 0;
        for (Turn turn :
                scene.colleaguesTurns().stream().filter(among).limit(REACH).toList()) {
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
        Attitude attitude = Attitude.toward(scene, target);
        score += attitude == Attitude.OPPOSED ? 0.45 : attitude == Attitude.ALLIED ? 0.2 : 0;
        score += target.contested() ? 0.3 : 0;
        score += isOnIssue(target) ? 0.35 : 0;
        score -= 0.3 * answeredLately(target.name().id());
        score += target.turn().citations().stream()
                        .anyMatch(made -> made.speaker().equals(scene.me().id()))
                ? 0.4
                : 0;
        score -= scene.spent().cited(target.turn().n()) ? 1.2 : 0;
        score -= target.gist() == null ? 0.3 : scene.spent().heard(target.gist()) ? 0.8 : 0;
        score += 0.3 * unit(target.turn().n());
        return score;
    }

    /** Whether the colleague's notes give the idea as a ground for its position on the topic's issue. */
    private boolean isOnIssue(Target target) {
        Notes notes = scene.colleagues().apply(target.name().id());
        Issues.Issue issue = scene.topic().issue();
        Idea idea = target.idea();
        return notes != null
                && issue != null
                && idea != null
                && notes.persona().positions().stream()
                        .anyMatch(position -> position.issue().equals(issue.id())
                                && position.grounds().contains(idea.id()));
    }

    /** In how many of my last two turns I took up this colleague. */
    private long answeredLately(String colleague) {
        return scene.spent().mine().reversed().stream()
                .limit(2)
                .filter(mine -> mine.citations().stream()
                        .anyMatch(citation -> citation.speaker().equals(colleague)))
                .count();
    }

    /** Whether an idea is what my notes say I dispute with this colleague. */
    private boolean contested(Turn turn, Idea idea) {
        Notes colleague = scene.colleagues().apply(turn.speaker().id());
        Set<String> disputed = scene.notes().disputed(turn.speaker().id());
        return colleague != null
                && colleague.words(idea).stream().filter(disputed::contains).count() >= 2;
    }

    /** Chance that depends on the turn looked at, not on the order of looking. */
    private double unit(int turn) {
        return new Dice(
                        scene.brief().seed(),
                        scene.brief().n() * 1000 + turn,
                        scene.me().id(),
                        scene.brief().topic())
                .unit();
    }

    private @Nullable Target read(Turn turn) {
        Notes notes = scene.colleagues().apply(turn.speaker().id());
        Map<Idea, Integer> weights = new HashMap<>();
        Map<Idea, String> sentences = new HashMap<>();
        if (notes != null) {
            Heard heard = Heard.of(turn.text());
            for (int i = 0; i < heard.plain().size(); i++) {
                String sentence = heard.sentences().get(i);
                Unit unit = notes.origin(heard.plain().get(i));
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
        Set<String> said = Heard.of(turn.text()).stems();
        return idea.gist().stream()
                .filter(scene::decent)
                .min(Comparator.comparingInt((String gist) -> scene.spent().heard(gist) ? 1 : 0)
                        .thenComparingLong(gist -> -Heard.of(gist).stems().stream()
                                .filter(said::contains)
                                .count()))
                .map(gist -> new Target(
                        turn,
                        scene.name(turn.speaker()),
                        idea,
                        gist,
                        sentence == null ? "" : sentence,
                        contested(turn, idea),
                        Joint.of(scene, idea.themes())))
                .orElse(null);
    }

    private @Nullable Target bySpan(Turn turn) {
        String span = Clauses.best(turn.text(), 4, scene.topic().signs());
        return span == null || !scene.decent(span)
                ? null
                : new Target(turn, scene.name(turn.speaker()), null, null, span, false, joint(turn, span));
    }

    /** The theme of quoted words: that of the note they come from, else the one that they name most. */
    private @Nullable Joint joint(Turn turn, String span) {
        Notes notes = scene.colleagues().apply(turn.speaker().id());
        if (notes != null) {
            for (String sentence : Heard.of(turn.text()).plain()) {
                Unit unit = sentence.contains(Prose.plain(span)) ? notes.origin(sentence) : null;
                if (unit != null && unit.themed() != null) {
                    return Joint.of(
                            scene, Map.of(unit.themed().theme(), unit.themed().pole()));
                }
            }
        }
        return Joint.of(scene, scene.topics().themes(span));
    }
}
