package dev.chatlab.quality;

import dev.chatlab.transcript.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measure 10: the Gini coefficient over the seats of the words of each seat's unaddressed turns, {@code sum |x_i - x_j| /
 * (2 k^2 mean)} over all pairs of the k seats; the mean over discussions. A turn is addressed when the turn before it ends
 * with a question and names the speaker in its last two sentences, or is a user's that names the speaker.
 */
final class Balance extends Averaged {
    Balance() {
        super("10", "balance (Gini of words)", Target.atMost(0.15));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        double[] words = transcript.table().stream()
                .mapToDouble(seat -> words(transcript, seat))
                .toArray();
        double gini = gini(words);
        if (!Double.isNaN(gini)) {
            String why = transcript.table().stream().map(Speaker::name).collect(Collectors.joining(", ")) + ": "
                    + Arrays.toString(words);
            tally.add(gini, new Offender(transcript.label(), "", why, gini));
        }
    }

    private static int words(Transcript transcript, Speaker seat) {
        return transcript.by(seat).stream()
                .filter(line -> !isAddressed(transcript, line))
                .mapToInt(line -> line.words().size())
                .sum();
    }

    private static boolean isAddressed(Transcript transcript, Line line) {
        Line before = transcript.before(line);
        if (before == null || before.sentences().isEmpty()) {
            return false;
        }
        List<Sentence> said = before.sentences();
        if (!before.isUsers() && !said.getLast().text().endsWith("?")) {
            return false;
        }
        List<Sentence> where = before.isUsers() ? said : said.subList(Math.max(0, said.size() - 2), said.size());
        List<String> names = Names.forms(line.speaker());
        return where.stream().anyMatch(sentence -> names.stream().anyMatch(sentence.text()::contains));
    }

    static double gini(double... values) {
        double mean = Arrays.stream(values).average().orElse(0);
        if (mean == 0) {
            return Double.NaN;
        }
        double differences = 0;
        for (double one : values) {
            for (double other : values) {
                differences += Math.abs(one - other);
            }
        }
        return differences / (2 * values.length * values.length * mean);
    }
}
