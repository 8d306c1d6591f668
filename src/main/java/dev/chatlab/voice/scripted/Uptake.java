package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds in earlier turns of colleagues what can be taken up, and prefers what invites a reply most. */
final class Uptake {
    private static final int REACH = 8;

    private record Scored(Target target, double score) {}

    private final Scene scene;
    private final Reading reading;
    private final List<Target> targets;

    Uptake(Scene scene) {
        this.scene = scene;
        this.reading = new Reading(scene);
        this.targets = targets(turn -> true);
    }

    /** Targets, best first; empty when no colleague has spoken yet. */
    List<Target> targets() {
        return targets;
    }

    /** Targets among these turns only. */
    List<Target> targets(Predicate<Turn> among) {
        List<Scored> scored = new ArrayList<>();
        int age = 0;
        for (Turn turn :
                scene.colleaguesTurns().stream().filter(among).limit(REACH).toList()) {
            Target target = reading.of(turn);
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

    /** Chance that depends on the turn looked at, not on the order of looking. */
    private double unit(int turn) {
        return new Dice(
                        scene.brief().seed(),
                        scene.brief().n() * 1000 + turn,
                        scene.me().id(),
                        scene.brief().topic())
                .unit();
    }
}
