package dev.chatlab.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measure 9, novelty: the share of the distinct lemmas of the second half of a discussion's theorists' turns that do not stand
 * in the first half; the mean over discussions.
 */
final class Novelty extends Averaged {
    Novelty() {
        super("9b", "novelty", Target.atLeast(0.2));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        List<Line> spoken = transcript.spoken();
        int half = spoken.size() / 2;
        Set<String> second = lemmas(spoken.subList(half, spoken.size()));
        if (half > 0 && !second.isEmpty()) {
            Set<String> fresh = new HashSet<>(second);
            fresh.removeAll(lemmas(spoken.subList(0, half)));
            double share = (double) fresh.size() / second.size();
            String why = fresh.size() + " new of " + second.size() + " lemmas";
            tally.add(share, Offender.at(transcript, spoken.getLast(), "", why, -share));
        }
    }

    private static Set<String> lemmas(List<Line> lines) {
        Set<String> lemmas = new HashSet<>();
        lines.forEach(line -> lemmas.addAll(line.lemmas()));
        return lemmas;
    }
}
