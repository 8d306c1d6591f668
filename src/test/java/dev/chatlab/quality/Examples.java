package dev.chatlab.quality;

import java.util.regex.Pattern;

/**
 * Extra: the share of theorists' turns with an example: a sentence known as one of the speaker's examples, or one with
 * {@code for example}, {@code for instance}, {@code such as}, or that begins with {@code take}, {@code consider},
 * {@code imagine}, {@code suppose}, {@code picture}, {@code think of} or {@code once}.
 */
final class Examples extends Averaged {
    private static final Pattern CUE = Pattern.compile(
            "(?i)\\b(for example|for instance|such as)\\b|^(take|consider|imagine|suppose|picture|think of|once) .*");

    Examples() {
        super("x6", "turns with an example", Target.atLeast(0.2));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            boolean has = transcript.knownOf(line).hasExample(line)
                    || line.sentences().stream()
                            .anyMatch(sentence -> CUE.matcher(sentence.text()).find());
            tally.count(has, Offender.at(transcript, line, line.text(), "no example", 0));
        }
    }
}
