package dev.chatlab.quality;

/**
 * Measure 4: theorists' turns on the topic / theorists' turns, of all (a) or of the ninth turn and later (b). A turn is on
 * the topic when one of its sentences holds a lemma of the topic (those of any school talk only where there are no others)
 * or a whole alias of the issue that the topic matches ({@link Subject}).
 */
final class TopicRelevance extends Averaged {
    private static final int LATE = 9;
    private final boolean late;

    TopicRelevance(boolean late) {
        super(
                late ? "4b" : "4a",
                late ? "topic relevance, turns 9+" : "topic relevance",
                Target.atLeast(late ? 0.65 : 0.8));
        this.late = late;
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            if (!late || line.n() >= LATE) {
                tally.count(
                        transcript.subject().isIn(line),
                        Offender.at(transcript, line, line.text(), "no word of the topic", 1));
            }
        }
    }
}
