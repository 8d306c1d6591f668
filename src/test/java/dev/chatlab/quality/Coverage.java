package dev.chatlab.quality;

import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Measure 9, coverage: for each speaker of each discussion, distinct ideas used / min(own turns but hand-overs, ideas on the
 * topic), at most 1; the mean over speakers. Ideas on the topic are those of {@link Repertoire#onTopic}, or all of the
 * speaker's if there are none. Speakers of whom nothing is known are left out.
 */
final class Coverage extends Averaged {
    Coverage() {
        super("9a", "coverage", Target.atLeast(0.9));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Speaker speaker : transcript.table()) {
            Repertoire known = transcript.known().get(speaker.id());
            List<Line> own = transcript.by(speaker).stream()
                    .filter(line -> line.move() != Move.HAND_OVER)
                    .toList();
            if (known != null && !known.ideas().isEmpty() && !own.isEmpty()) {
                count(tally, transcript, known, own);
            }
        }
    }

    private static void count(Tally tally, Transcript transcript, Repertoire known, List<Line> own) {
        Set<String> used = new HashSet<>();
        own.forEach(line -> used.addAll(known.in(line).keySet()));
        int there = known.onTopic().isEmpty()
                ? known.ideas().size()
                : known.onTopic().size();
        int wanted = Math.min(own.size(), there);
        double share = Math.min(1, (double) used.size() / wanted);
        String why = "%d ideas (%s) of %d".formatted(used.size(), String.join(", ", used), wanted);
        tally.add(share, share < 1 ? Offender.at(transcript, own.getLast(), "", why, 1 - share) : null);
    }
}
