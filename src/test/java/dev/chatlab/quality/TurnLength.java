package dev.chatlab.quality;

import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Prose;

/**
 * Extra: the share of theorists' turns, hand-overs left out, of 60 to 140 words (what stands between white space), or
 * of 15 to 70 where the speaker keeps to a few sentences by its own rule of form.
 */
final class TurnLength extends Averaged {
    private static final int LEAST = 60;
    private static final int MOST = 140;
    private static final int BRIEF_LEAST = 15;
    private static final int BRIEF_MOST = 70;

    TurnLength() {
        super("x5", "length within bounds", Target.atLeast(0.98));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            if (line.move() != Move.HAND_OVER) {
                int words = Prose.words(Citations.without(line.text()));
                boolean brief = transcript.knownOf(line).brief();
                int least = brief ? BRIEF_LEAST : LEAST;
                int most = brief ? BRIEF_MOST : MOST;
                boolean within = words >= least && words <= most;
                int by = Math.max(least - words, words - most);
                tally.count(within, Offender.at(transcript, line, line.text(), words + " words", by));
            }
        }
    }
}
