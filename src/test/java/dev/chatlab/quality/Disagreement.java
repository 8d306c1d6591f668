package dev.chatlab.quality;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citation.Relation;
import java.util.List;

/**
 * Extra: the share of theorists' turns that challenge, among those that cite a colleague: at least one citation of a colleague
 * has the relation {@code CHALLENGES}. Offenders are discussions, those farthest from the band first.
 */
final class Disagreement extends Averaged {
    private static final double LOW = 0.2;
    private static final double HIGH = 0.6;

    Disagreement() {
        super("x8", "disagreement", Target.between(LOW, HIGH));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        List<Line> citing = transcript.spoken().stream()
                .filter(line -> line.citations().stream().anyMatch(c -> isColleagues(transcript, c)))
                .toList();
        long challenging = 0;
        for (Line line : citing) {
            boolean challenges = line.citations().stream()
                    .anyMatch(c -> isColleagues(transcript, c) && c.relation() == Relation.CHALLENGES);
            challenging += challenges ? 1 : 0;
            tally.add(challenges ? 1 : 0, null);
        }
        double share = citing.isEmpty() ? LOW : (double) challenging / citing.size();
        if (!target().metBy(share)) {
            String why = challenging + " of " + citing.size() + " citing turns challenge";
            tally.blame(new Offender(transcript.label(), "", why, Math.max(LOW - share, share - HIGH)));
        }
    }

    private static boolean isColleagues(Transcript transcript, Citation citation) {
        Line cited = transcript.line(citation.turn());
        return cited != null && !cited.isUsers();
    }
}
