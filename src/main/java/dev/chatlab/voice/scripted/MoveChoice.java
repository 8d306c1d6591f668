package dev.chatlab.voice.scripted;

import static dev.chatlab.transcript.Move.ANSWER;
import static dev.chatlab.transcript.Move.ASK;
import static dev.chatlab.transcript.Move.BUILD;
import static dev.chatlab.transcript.Move.CHALLENGE;
import static dev.chatlab.transcript.Move.CLOSE;
import static dev.chatlab.transcript.Move.CONCEDE;
import static dev.chatlab.transcript.Move.DISSENT;
import static dev.chatlab.transcript.Move.DISTINGUISH;
import static dev.chatlab.transcript.Move.EXAMPLE;
import static dev.chatlab.transcript.Move.OPEN;
import static dev.chatlab.transcript.Move.SYNTHESISE;

import dev.chatlab.persona.Manner;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the move from the state of the talk: who waits for an answer, who was taken up, how much everybody agrees. */
final class MoveChoice {
    private static final Set<Move> AGREEING = Set.of(BUILD, EXAMPLE, CONCEDE, SYNTHESISE);
    private static final int AGREED = 3;
    private static final int SYNTHESIS_FROM = 7;
    private static final int SYNTHESIS_EVERY = 9;
    private static final int ASK_EVERY = 4;
    private static final int OPENING_ROUND = 12;
    private static final int RECENT = 8;
    private static final double FADE = 0.5;

    private final Scene scene;
    private final Manner manner;
    private final Uptake uptake;
    private final List<Target> targets;

    /** {@code uptake} is of this scene, whatever the dice. */
    MoveChoice(Scene scene, Uptake uptake) {
        this.scene = scene;
        this.manner = scene.me().manner();
        this.uptake = uptake;
        this.targets = uptake.targets();
    }

    Plan choose() {
        Target target = owed(first(targets));
        Question user = Question.ofUser(scene);
        if (user != null) {
            return toUser(user, target);
        }
        if (Question.closing(scene) && scene.spent().lastMove() != CLOSE) {
            return Plan.of(CLOSE, target);
        }
        Question colleague = Question.ofColleague(scene);
        if (colleague != null) {
            return Plan.answering(ANSWER, colleague, target);
        }
        if (scene.spent().mine().isEmpty() && scene.brief().n() <= OPENING_ROUND) {
            return Plan.of(OPEN, scene.brief().n() > 2 || manner.shapesTurns() ? target : null);
        }
        return target == null ? alone() : reply(target);
    }

    private Plan toUser(Question question, @Nullable Target target) {
        if (question.wish() == Wish.END) {
            return Plan.answering(CLOSE, question, target);
        }
        boolean hit = target != null && target.name().id().equals(question.about());
        Target named = question.about() == null || hit ? null : first(uptake.targets(by(question.about())));
        Target asked = named == null ? target : named;
        Target second = asked == null ? null : second(asked);
        return question.wish() == Wish.SUMMARY && second != null && manner.allows(SYNTHESISE)
                ? new Plan(SYNTHESISE, asked, second, question)
                : Plan.answering(ANSWER, question, asked);
    }

    /** The colleague whose newest point comes first by this persona's own rule, if that one has spoken. */
    private @Nullable Target owed(@Nullable Target target) {
        Turn newest = scene.colleaguesTurns().stream()
                .filter(turn -> turn.speaker().id().equals(manner.after()))
                .findFirst()
                .orElse(null);
        Target owed = newest == null ? null : first(uptake.targets(turn -> turn.n() == newest.n()));
        return owed == null || scene.spent().cited(owed.turn().n()) ? target : owed;
    }

    private static Predicate<Turn> by(String colleague) {
        return turn -> turn.speaker().id().equals(colleague);
    }

    private static @Nullable Target first(List<Target> targets) {
        return targets.isEmpty() ? null : targets.getFirst();
    }

    private Plan alone() {
        return Plan.of(scene.spent().lastMove() == EXAMPLE || !manner.allows(EXAMPLE) ? OPEN : EXAMPLE, null);
    }

    private Plan reply(Target target) {
        if (everybodyAgrees() && manner.allows(DISSENT) && scene.spent().lastMove() != DISSENT) {
            return Plan.of(DISSENT, farthest(target));
        }
        Map<Move, Double> weights = weights(target);
        Target second = second(target);
        boolean mayAsk = !lately(ASK, ASK_EVERY) && !scene.isMuted(target);
        if (manner.shapesTurns()) {
            boolean together = second != null && target.gist() != null;
            Move move = draw(FormMoves.left(
                    manner, weights, together, mayAsk, scene.spent().lastMove()));
            return new Plan(move, target, move == SYNTHESISE ? second : null, null);
        }
        if (second != null
                && target.gist() != null
                && scene.brief().n() >= SYNTHESIS_FROM
                && !lately(SYNTHESISE, SYNTHESIS_EVERY)) {
            weights.put(SYNTHESISE, 1.6);
        }
        if (!mayAsk) {
            weights.remove(ASK);
        }
        weights.keySet().removeIf(move -> !manner.allows(move));
        weights.replaceAll((move, weight) -> weight / (1 + FADE * times(move)));
        Move last = scene.spent().lastMove();
        if (last != null && weights.size() > 1) {
            weights.remove(last);
        }
        Move move = weights.isEmpty() ? fallback() : draw(weights);
        return new Plan(move, target, move == SYNTHESISE ? second : null, null);
    }

    private Move fallback() {
        return manner.moves().stream()
                .filter(move -> Set.of(BUILD, CHALLENGE, CONCEDE, DISTINGUISH).contains(move))
                .min(Comparator.naturalOrder())
                .orElse(BUILD);
    }

    private Map<Move, Double> weights(Target target) {
        return new EnumMap<>(
                switch (Attitude.toward(scene, target)) {
                    case OPPOSED ->
                        target.contested()
                                ? Map.of(CHALLENGE, 5.0, DISTINGUISH, 2.0, CONCEDE, 2.0, ASK, 1.0)
                                : Map.of(CHALLENGE, 3.0, DISTINGUISH, 2.4, CONCEDE, 1.8, ASK, 1.4);
                    case ALLIED -> Map.of(BUILD, 4.0, EXAMPLE, 2.2, ASK, 1.4, DISTINGUISH, 1.0, CONCEDE, 0.5);
                    case NEUTRAL ->
                        Map.of(BUILD, 2.4, DISTINGUISH, 2.2, CHALLENGE, 1.0, CONCEDE, 1.4, EXAMPLE, 1.6, ASK, 1.2);
                });
    }

    private @Nullable Target second(Target target) {
        return targets.stream()
                .filter(other -> other.gist() != null
                        && !other.name().id().equals(target.name().id()))
                .findFirst()
                .orElse(null);
    }

    /** What is farthest from this persona's own mind among what may be taken up. */
    private Target farthest(Target otherwise) {
        return targets.stream()
                .filter(target -> target.joint() != null && target.gist() != null)
                .max(Comparator.comparingDouble(target -> target.joint() == null
                        ? 0
                        : Math.abs(target.joint().theirs() - target.joint().mine())))
                .orElse(otherwise);
    }

    /** How often a move was made in the newest turns, by anybody. */
    private long times(Move move) {
        return scene.brief().tail().stream()
                .filter(turn -> turn.move() == move && turn.n() > scene.brief().n() - RECENT)
                .count();
    }

    private boolean lately(Move move, int turns) {
        return scene.brief().tail().stream()
                .anyMatch(
                        turn -> turn.move() == move && turn.n() > scene.brief().n() - turns);
    }

    private boolean everybodyAgrees() {
        List<Turn> said = scene.brief().tail().reversed().stream()
                .filter(turn -> !turn.speaker().isUser())
                .limit(AGREED)
                .toList();
        return said.size() == AGREED
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
