package dev.chatlab.score;

import dev.chatlab.score.Answers.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the ties between turns as curves that rise above both, the farther the higher, within the room above the first staff. */
final class Arcs {
    private static final double APART = 5;
    private static final double PIXELS_FOR_A_STRONG_ONE = 32;
    private static final int LEAST_STRONG = 12;

    private final Layout under;
    private final double room;
    private final Map<Integer, Integer> leaving = new HashMap<>();
    private final Map<Integer, Integer> arriving = new HashMap<>();

    /** {@code room} is how far an arc may rise above the bars it joins. */
    Arcs(Layout under, double room) {
        this.under = under;
        this.room = room;
    }

    List<Arc> of(Answers answers) {
        int most = Math.max(LEAST_STRONG, (int) ((under.right() - under.left()) / PIXELS_FOR_A_STRONG_ONE));
        Set<Answer> strongest = answers.strongest(most);
        List<Arc> arcs = new ArrayList<>();
        for (Answer answer : answers.all()) {
            Bar to = under.bar(answer.to());
            if (to != null) {
                arcs.add(arc(answer, under.bar(answer.from()), to, strongest.contains(answer)));
            }
        }
        return arcs;
    }

    private Arc arc(Answer answer, @Nullable Bar from, Bar to, boolean strong) {
        double x1 = to.x() + step(arriving, answer.to(), to.width());
        double x0 = from == null ? under.left() : from.end() - step(leaving, answer.from(), from.width());
        double y0 = from == null ? line(answer.speaker(), to) : from.y();
        double rise = Math.min(room, room * 0.3 + Math.abs(x1 - x0) * 0.1);
        double top = Math.min(y0, to.y()) - rise;
        return new Arc(
                answer.from(),
                answer.to(),
                answer.relation(),
                to.staff(),
                strong,
                from == null,
                x0,
                y0,
                x1,
                to.y(),
                top);
    }

    /** Several arcs at one bar stand beside each other as far as it is long. */
    private static double step(Map<Integer, Integer> taken, int n, double width) {
        int before = taken.merge(n, 1, Integer::sum) - 1;
        double first = Math.min(3, width / 2);
        return Math.min(first + before * APART, Math.max(first, width / 2 - 1));
    }

    /** The staff of a turn that is not drawn, where its speaker has one. */
    private double line(String speaker, Bar otherwise) {
        return under.staves().stream()
                .filter(staff -> staff.id().equals(speaker))
                .mapToDouble(staff -> staff.y() - otherwise.height() / 2)
                .findFirst()
                .orElse(otherwise.y());
    }
}
