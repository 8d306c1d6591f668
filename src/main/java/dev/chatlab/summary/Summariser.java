package dev.chatlab.summary;

import dev.chatlab.discussion.View;
import dev.chatlab.summary.Summary.Idea;
import dev.chatlab.summary.Summary.Item;
import dev.chatlab.summary.Summary.Participant;
import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.scripted.Restating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a summary from what the turns claim and cite, without a model: it restates and quotes, and adds nothing of its own. */
public final class Summariser {
    static final String SCRIPTED = "scripted";
    private static final int MOST_IDEAS = 8;
    private static final int SHORT = 3;

    private Summariser() {}

    /** {@code turns} are all there are, in order. */
    public static Summary of(View discussion, List<Turn> turns, Restating restating, Instant at) {
        Minutes minutes = new Minutes(turns, restating);
        List<Item> disputes = new Disputes(minutes).items();
        List<Item> agreements = new Agreements(minutes).items();
        Open questions = new Open(minutes);
        List<Item> insights = new ArrayList<>(questions.answered());
        insights.addAll(new Insights(minutes, discussion.topic()).items());
        return new Summary(
                discussion.topic(),
                participants(discussion, minutes),
                Meetings.inOrder(insights),
                agreements,
                disputes,
                questions.questions(),
                ideas(minutes),
                note(minutes.turns().size()),
                SCRIPTED,
                discussion.seq(),
                finished(turns),
                at,
                0,
                false);
    }

    /** The last turn before which, itself included, every turn has ended. */
    private static int finished(List<Turn> turns) {
        int last = 0;
        for (Turn turn : turns) {
            if (turn.status() == Turn.Status.SPEAKING) {
                return last;
            }
            last = turn.n();
        }
        return last;
    }

    private static @Nullable String note(int said) {
        if (said > SHORT) {
            return null;
        }
        return switch (said) {
            case 0 -> "Nothing has been said yet, so there is nothing to sum up.";
            case 1 -> "Only one turn has been said so far; this is what there is.";
            default -> "Only " + said + " turns have been said so far; this is what there is.";
        };
    }

    private static List<Participant> participants(View discussion, Minutes minutes) {
        Map<String, Participant> all = new LinkedHashMap<>();
        discussion
                .seats()
                .forEach(seat -> all.put(
                        Speaker.Kind.THEORIST + seat.persona(),
                        new Participant(Speaker.Kind.THEORIST, seat.persona(), seat.name(), 0, 0)));
        for (Turn turn : minutes.turns()) {
            Speaker who = turn.speaker();
            int words = Prose.words(Citations.without(turn.text()));
            all.merge(
                    who.kind() + who.id(),
                    new Participant(who.kind(), who.id(), who.name(), 1, words),
                    (known, one) -> new Participant(
                            known.kind(), known.id(), known.name(), known.turns() + 1, known.words() + words));
        }
        return List.copyOf(all.values());
    }

    /** By the points that citations are about, wherever they were made first. */
    private static List<Idea> ideas(Minutes minutes) {
        Map<String, Point> points = new LinkedHashMap<>();
        Map<String, Set<Integer>> citing = new HashMap<>();
        for (Turn by : minutes.theorists()) {
            for (Citation citation : by.citations()) {
                Point point = minutes.cited(by, citation);
                if (point != null && !point.speaker().id().equals(by.speaker().id())) {
                    points.putIfAbsent(point.key(), point);
                    citing.computeIfAbsent(point.key(), _ -> new TreeSet<>()).add(by.n());
                }
            }
        }
        return points.values().stream()
                .sorted(Comparator.comparingInt(
                        point -> -citing.getOrDefault(point.key(), Set.of()).size()))
                .limit(MOST_IDEAS)
                .map(point -> new Idea(
                        point.told(),
                        point.turn().n(),
                        point.speaker().id(),
                        List.copyOf(citing.getOrDefault(point.key(), Set.of()))))
                .toList();
    }
}
