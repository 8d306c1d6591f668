package dev.chatlab.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Extra: the number of theorists' sentences of four words or more that stand, word for word, in one of the twelve theorists'
 * turns before or earlier in the same turn.
 */
final class RepeatedSentences extends Averaged {
    private static final int LENGTH = 4;
    private static final int WITHIN = 12;

    RepeatedSentences() {
        super("x2", "sentences repeated within 12 turns", Target.atMost(0));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        Map<String, Integer> last = new HashMap<>();
        List<Line> spoken = transcript.spoken();
        for (int i = 0; i < spoken.size(); i++) {
            Line line = spoken.get(i);
            for (Sentence sentence : line.sentences()) {
                String plain = sentence.plain();
                Integer before = Words.of(plain).size() < LENGTH ? null : last.put(plain, i);
                if (before != null && i - before <= WITHIN) {
                    String why = "said " + (i - before) + " turns before";
                    tally.add(1, Offender.at(transcript, line, sentence.text(), why, WITHIN - (i - before)));
                }
            }
        }
    }

    @Override
    public Result of(Run run) {
        Tally tally = new Tally();
        run.judged().forEach(transcript -> count(tally, run, transcript));
        return tally.sum(target());
    }
}
