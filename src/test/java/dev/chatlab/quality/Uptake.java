package dev.chatlab.quality;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Measure 6: theorists' turns that cite another speaker's turn and share a concept with it / theorists' turns after the
 * second turn of the discussion. A concept is a lemma of both turns that neither names the topic nor belongs to any school
 * talk and that stands in at most an eighth of the run's turns, or in at most four. Figure b asks for the concept outside the citing sentences:
 * taken up, not only mentioned.
 */
final class Uptake extends Averaged {
    private static final double TELLING = 8;
    private static final int FEW = 4;
    private static final int FIRST = 3;
    private final boolean beyondCiting;

    Uptake(boolean beyondCiting) {
        super(
                beyondCiting ? "6b" : "6",
                beyondCiting ? "uptake beyond the citing sentence" : "uptake",
                beyondCiting ? Target.NONE : Target.atLeast(0.75));
        this.beyondCiting = beyondCiting;
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            if (line.n() >= FIRST) {
                String why = line.citations().isEmpty() ? "cites nobody" : "shares no concept with what it cites";
                tally.count(
                        takesUp(run, transcript, line),
                        Offender.at(
                                transcript,
                                line,
                                line.text(),
                                why,
                                line.citations().isEmpty() ? 1 : 0));
            }
        }
    }

    private boolean takesUp(Run run, Transcript transcript, Line line) {
        return line.citations().stream()
                .map(citation -> transcript.line(citation.turn()))
                .filter(Objects::nonNull)
                .filter(source -> !source.isBy(line))
                .anyMatch(source -> sharesConcept(run, transcript, line, source));
    }

    private boolean sharesConcept(Run run, Transcript transcript, Line line, Line source) {
        Set<String> shared = new HashSet<>();
        line.sentences().stream()
                .filter(sentence -> !beyondCiting || !sentence.cites().contains(source.n()))
                .forEach(sentence -> shared.addAll(sentence.lemmas()));
        shared.retainAll(source.lemmas());
        shared.removeAll(Words.GENERIC);
        return shared.stream().anyMatch(lemma -> !transcript.subject().names(lemma) && isTelling(run.idf(), lemma));
    }

    private static boolean isTelling(Idf idf, String lemma) {
        int turns = idf.frequencies().getOrDefault(lemma, 0);
        return turns <= Math.max(FEW, idf.turns() / TELLING);
    }
}
