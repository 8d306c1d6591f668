package dev.chatlab.quality;

/** Extra: the number of words of the longest sentence of any theorist's turn. */
final class LongSentences extends Averaged {
    private static final int MOST = 45;

    LongSentences() {
        super("x4", "longest sentence, words", Target.atMost(MOST));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            for (Sentence sentence : line.sentences()) {
                int words = Words.of(sentence.text()).size();
                if (words > MOST) {
                    tally.blame(Offender.at(transcript, line, sentence.text(), words + " words", words));
                }
            }
        }
    }

    @Override
    public Result of(Run run) {
        Tally tally = new Tally();
        run.judged().forEach(transcript -> count(tally, run, transcript));
        int longest = run.judged().stream()
                .flatMap(transcript -> transcript.spoken().stream())
                .flatMap(line -> line.sentences().stream())
                .mapToInt(sentence -> Words.of(sentence.text()).size())
                .max()
                .orElse(0);
        return new Result(longest, target(), tally.mean(target()).offenders());
    }
}
