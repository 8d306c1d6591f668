package dev.chatlab.score;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which turn answers or cites which, once for each pair, and how much each of these ties matters. */
final class Answers {
    private static final List<Relation> TELLING =
            List.of(Relation.CHALLENGES, Relation.ANSWERS, Relation.SUPPORTS, Relation.EXTENDS);
    private static final double QUOTED = 1;
    private static final double POPULAR = 0.5;
    private static final int MOST_POPULAR = 5;
    private static final double FAR = 0.3;

    /** {@code speaker} is whose the earlier turn was. */
    record Answer(int from, int to, String speaker, Relation relation, boolean quoted) {}

    private final List<Answer> all;
    private final Map<Integer, Long> times;

    Answers(List<Turn> turns) {
        all = turns.stream().flatMap(turn -> of(turn).stream()).toList();
        times = all.stream().collect(Collectors.groupingBy(Answer::from, Collectors.counting()));
    }

    List<Answer> all() {
        return all;
    }

    /** In how many turns a turn is cited. */
    int times(int n) {
        return times.getOrDefault(n, 0L).intValue();
    }

    /** Of several citations of the same turn the most telling relation counts. */
    static List<Answer> of(Turn turn) {
        Map<Integer, Answer> byTurn = new LinkedHashMap<>();
        for (Citation c : turn.citations()) {
            Answer one = new Answer(c.turn(), turn.n(), c.speaker(), c.relation(), c.quote() != null);
            byTurn.merge(c.turn(), one, Answers::stronger);
        }
        return new ArrayList<>(byTurn.values());
    }

    private static Answer stronger(Answer a, Answer b) {
        Relation relation =
                TELLING.indexOf(a.relation()) <= TELLING.indexOf(b.relation()) ? a.relation() : b.relation();
        return new Answer(a.from(), a.to(), a.speaker(), relation, a.quoted() || b.quoted());
    }

    /** Those that matter most, at most so many: disputes, quotations, far calls back, and what many took up. */
    Set<Answer> strongest(int most) {
        Map<Answer, Double> strength = new HashMap<>();
        all.forEach(answer -> strength.put(answer, strength(answer)));
        return all.stream()
                .sorted(Comparator.comparingDouble((Answer answer) -> -strength.getOrDefault(answer, 0.0))
                        .thenComparingInt(answer -> -answer.to())
                        .thenComparingInt(Answer::from))
                .limit(most)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private double strength(Answer answer) {
        return TELLING.size()
                - TELLING.indexOf(answer.relation())
                + (answer.quoted() ? QUOTED : 0)
                + POPULAR * Math.min(MOST_POPULAR, times(answer.from()))
                + FAR * Math.log(Math.max(1, answer.to() - answer.from()));
    }
}
