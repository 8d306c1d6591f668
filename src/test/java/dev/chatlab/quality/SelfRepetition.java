package dev.chatlab.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measure 5: the share of a theorist's turn's runs of four words (repeats counted, sentences' ends ignored, markers left out)
 * that stand in an earlier turn of the discussion, whoever said it: the mean over all turns (a), the largest of
 * any (b), speakers left out who keep to a few sentences by their own rule of form, as a single cited claim is a quarter of a
 * turn of forty words.
 */
final class SelfRepetition implements Measure {
    private static final int LENGTH = 4;
    private final boolean largest;

    SelfRepetition(boolean largest) {
        this.largest = largest;
    }

    @Override
    public String number() {
        return largest ? "5b" : "5a";
    }

    @Override
    public String name() {
        return largest ? "self-repetition, worst turn" : "self-repetition, mean";
    }

    @Override
    public Target target() {
        return Target.atMost(largest ? 0.2 : 0.06);
    }

    @Override
    public Result of(Run run) {
        Tally tally = new Tally();
        double most = run.judged().isEmpty() ? Double.NaN : 0;
        for (Transcript transcript : run.judged()) {
            Set<String> before = new HashSet<>();
            for (Line line : transcript.lines()) {
                List<String> runs = Words.runs(line.words(), LENGTH);
                if (!line.isUsers() && !runs.isEmpty()) {
                    List<String> again = new ArrayList<>(runs);
                    again.retainAll(before);
                    double share = (double) again.size() / runs.size();
                    most = transcript.knownOf(line).brief() ? most : Math.max(most, share);
                    String why = "share " + Target.number(share) + ": " + String.join(" | ", again);
                    tally.add(share, share <= 0 ? null : Offender.at(transcript, line, line.text(), why, share));
                }
                before.addAll(runs);
            }
        }
        Result mean = tally.mean(target());
        return largest ? new Result(most, target(), mean.offenders()) : mean;
    }
}
