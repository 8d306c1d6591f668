package dev.chatlab.quality;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One discussion as it was stored, whatever voice spoke it: what the measures look at. {@code known} holds what is known of
 * the speakers' ideas, by id; a speaker of whom nothing is known is left out there.
 */
record Transcript(Subject subject, long seed, List<Speaker> table, Map<String, Repertoire> known, List<Line> lines) {
    static Transcript of(
            Subject subject, long seed, List<Speaker> table, Map<String, Repertoire> known, List<Turn> turns) {
        List<Speaker> everybody = new ArrayList<>(table);
        turns.stream().map(Turn::speaker).filter(Speaker::isUser).distinct().forEach(everybody::add);
        Names names = Names.of(everybody);
        List<Line> lines = turns.stream()
                .filter(Turn::isSaid)
                .map(turn -> Line.of(turn, names))
                .toList();
        return new Transcript(subject, seed, List.copyOf(table), Map.copyOf(known), lines);
    }

    String topic() {
        return subject.text();
    }

    /** What theorists said, in order. */
    List<Line> spoken() {
        return lines.stream().filter(line -> !line.isUsers()).toList();
    }

    /** What theorists said at this number or, for users, what they wrote; null if nothing was. */
    Line line(int n) {
        return lines.stream().filter(line -> line.n() == n).findFirst().orElse(null);
    }

    /** The line said right before, null for the first. */
    Line before(Line line) {
        int at = lines.indexOf(line);
        return at <= 0 ? null : lines.get(at - 1);
    }

    List<Line> by(Speaker speaker) {
        return lines.stream().filter(line -> line.speaker().equals(speaker)).toList();
    }

    /** What is known of the line's speaker. */
    Repertoire knownOf(Line line) {
        return known.getOrDefault(line.speaker().id(), Repertoire.UNKNOWN);
    }

    String label() {
        return "“" + topic() + "”, seed " + seed;
    }
}
