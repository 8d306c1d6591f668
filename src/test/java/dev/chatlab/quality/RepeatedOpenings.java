package dev.chatlab.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Extra: the share of theorists' turns whose first three words already opened a turn of the same discussion. */
final class RepeatedOpenings extends Averaged {
    private static final int LENGTH = 3;

    RepeatedOpenings() {
        super("x1", "repeated openings", Target.atMost(0.1));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        Set<List<String>> before = new HashSet<>();
        for (Line line : transcript.spoken()) {
            List<String> opening =
                    line.words().subList(0, Math.min(LENGTH, line.words().size()));
            boolean fresh = before.add(opening);
            String words = String.join(" ", opening);
            tally.add(fresh ? 0 : 1, fresh ? null : Offender.at(transcript, line, words, "opened a turn before", 1));
        }
    }
}
