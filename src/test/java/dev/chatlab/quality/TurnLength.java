package dev.chatlab.quality;

import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Prose;

/** Extra: the share of theorists' turns, hand-overs left out, of 60 to 140 words (what stands between white space). */
final class TurnLength extends Averaged {
    private static final int LEAST = 60;
    private static final int MOST = 140;

    TurnLength() {
        super("x5", "length within bounds", Target.atLeast(0.98));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            if (line.move() != Move.HAND_OVER) {
                int words = Prose.words(Citations.without(line.text()));
                boolean within = words >= LEAST && words <= MOST;
                int by = Math.max(LEAST - words, words - MOST);
                tally.count(within, Offender.at(transcript, line, line.text(), words + " words", by));
            }
        }
    }
}
