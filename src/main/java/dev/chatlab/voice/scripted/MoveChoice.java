package dev.chatlab.voice.scripted;

import static dev.chatlab.transcript.Move.ANSWER;
import static dev.chatlab.transcript.Move.ASK;
import static dev.chatlab.transcript.Move.BUILD;
import static dev.chatlab.transcript.Move.CHALLENGE;
import static dev.chatlab.transcript.Move.CLOSE;
import static dev.chatlab.transcript.Move.CONCEDE;
import static dev.chatlab.transcript.Move.DISTINGUISH;
import static dev.chatlab.transcript.Move.EXAMPLE;
import static dev.chatlab.transcript.Move.OPEN;
import static dev.chatlab.transcript.Move.SYNTHESISE;

import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the move from the state of the talk: who waits for an answer, who was taken up, how much everybody agrees. */
final class MoveChoice {
    private static final Set<Move> AGREEING = Set.of(BUILD, EXAMPLE, CONCEDE, SYNTHESISE);
    private static final int SYNTHESIS_FROM = 7;
    private static final int SYNTHESIS_EVERY = 9;
    private static final int ASK_EVERY = 4;

    private final Scene scene;
    private final List<Target> targets;

    MoveChoice(Scene scene) {
        this.scene = scene;
        this.targets = new Uptake(scene).targets();
    }

    Plan choose() {
        Target target = targets.isEmpty() ? null : targets.getFirst();
        Question user = Question.ofUser(scene);
        if (user != null) {
            return Plan.answering(Question.asksForEnd(user.text()) ? CLOSE : ANSWER, user, target);
        }
        if (Question.closing(scene) && scene.spent().lastMove() != CLOSE) {
            return Plan.of(CLOSE, target);
        }
        Question colleague = Question.ofColleague(scene);
        if (colleague != null) {
            return Plan.answering(ANSWER, colleague, target);
        }
        if (scene.spent().mine().isEmpty() && scene.brief().n() <= 12) {
            return Plan.of(OPEN, scene.brief().n() > 2 ? target : null);
        }
        return target == null ? alone() : reply(target);
    }

    private Plan alone() {
        return Plan.of(scene.spent().lastMove() == EXAMPLE ? OPEN : EXAMPLE, null);
    }

    private Plan reply(Target target) {
        Map<Move, Double> weights = weights(target);
        Target second = second(target);
        if (second != null
                && target.gist() != null
                && scene.brief().n() >= SYNTHESIS_FROM
                && !lately(SYNTHESISE, SYNTHESIS_EVERY)) {
            weights.put(SYNTHESISE, 1.6);
        }
        if (lately(ASK, ASK_EVERY)) {
            weights.remove(ASK);
        }
        if (everybodyAgrees()) {
            weights.keySet().removeAll(AGREEING);
            weights.merge(DISTINGUISH, 2.0, Double::sum);
        }
        Move last = scene.spent().lastMove();
        if (last != null) {
            weights.remove(last);
        }
        Move move = draw(weights);
        return new Plan(move, target, move == SYNTHESISE ? second : null, null);
    }

    private Map<Move, Double> weights(Target target) {
        return new EnumMap<>(
                switch (Attitude.toward(scene, target.name().id())) {
                    case OPPOSED ->
                        target.contested()
                                ? Map.of(CHALLENGE, 5.0, DISTINGUISH, 2.0, CONCEDE, 2.0, ASK, 1.0)
                                : Map.of(CHALLENGE, 2.2, DISTINGUISH, 2.4, CONCEDE, 2.4, ASK, 1.4, EXAMPLE, 1.0);
                    case ALLIED -> Map.of(BUILD, 4.0, EXAMPLE, 2.2, ASK, 1.4, DISTINGUISH, 1.4, CONCEDE, 0.8);
                    case NEUTRAL ->
                        Map.of(BUILD, 2.4, DISTINGUISH, 2.2, CHALLENGE, 1.0, CONCEDE, 1.8, EXAMPLE, 1.6, ASK, 1.2);
                });
    }

    private @Nullable Target second(Target target) {
        return targets.stream()
                .filter(other -> other.gist() != null
                        && !other.name().id().equals(target.name().id()))
                .findFirst()
                .orElse(null);
    }

    private boolean lately(Move move, int turns) {
        return scene.brief().tail().stream()
                .anyMatch(
                        turn -> turn.move() == move && turn.n() > scene.brief().n() - turns);
    }

    private boolean everybodyAgrees() {
        List<Turn> said = scene.brief().tail().reversed().stream()
                .filter(turn -> !turn.speaker().isUser())
                .limit(3)
                .toList();
        return said.size() == 3
                && said.stream().allMatch(turn -> turn.move() != null && AGREEING.contains(turn.move()));
    }

    private Move draw(Map<Move, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double at = scene.dice().unit() * sum;
        for (Map.Entry<Move, Double> weight : weights.entrySet()) {
            at -= weight.getValue();
            if (at < 0) {
                return weight.getKey();
            }
        }
        return DISTINGUISH;
    }
}
