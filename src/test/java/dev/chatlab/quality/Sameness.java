package dev.chatlab.quality;

import dev.chatlab.transcript.Speaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Extra: how much of what one speaker says in one discussion it says word for word in another: of the distinct sentences of
 * five words or more of the shorter, the share that also stand in the other, the mean over pairs of discussions (and
 * speakers). The pairs are of one topic under two seeds (a), or of two topics (b).
 */
final class Sameness implements Measure {
    private static final int LENGTH = 5;
    private final boolean acrossTopics;

    Sameness(boolean acrossTopics) {
        this.acrossTopics = acrossTopics;
    }

    private record Part(Transcript transcript, Set<String> sentences) {}

    @Override
    public String number() {
        return acrossTopics ? "x9b" : "x9a";
    }

    @Override
    public String name() {
        return acrossTopics ? "sameness of a speaker across topics" : "sameness of a speaker across seeds";
    }

    @Override
    public Target target() {
        return Target.atMost(acrossTopics ? 0.25 : 0.4);
    }

    @Override
    public Result of(Run run) {
        Map<Speaker, List<Part>> parts = new LinkedHashMap<>();
        for (Transcript transcript : run.all()) {
            for (Speaker seat : transcript.table()) {
                parts.computeIfAbsent(seat, key -> new ArrayList<>()).add(part(transcript, seat));
            }
        }
        Tally tally = new Tally();
        parts.forEach((speaker, all) -> {
            for (int i = 0; i < all.size(); i++) {
                for (int k = i + 1; k < all.size(); k++) {
                    compare(tally, run, speaker, all.get(i), all.get(k));
                }
            }
        });
        return tally.mean(target());
    }

    private static Part part(Transcript transcript, Speaker seat) {
        Set<String> sentences = new HashSet<>();
        for (Line line : transcript.by(seat)) {
            line.sentences().stream()
                    .map(Sentence::plain)
                    .filter(plain -> Words.of(plain).size() >= LENGTH)
                    .forEach(sentences::add);
        }
        return new Part(transcript, sentences);
    }

    private void compare(Tally tally, Run run, Speaker speaker, Part one, Part other) {
        boolean across = !one.transcript.topic().equals(other.transcript.topic());
        int least = Math.min(one.sentences.size(), other.sentences.size());
        if (across == acrossTopics && least > 0 && (run.judges(one.transcript) || run.judges(other.transcript))) {
            Set<String> shared = new HashSet<>(one.sentences);
            shared.retainAll(other.sentences);
            double share = (double) shared.size() / least;
            String where = speaker.name() + ": " + one.transcript.label() + " and " + other.transcript.label();
            String why = shared.size() + " of " + least + " sentences";
            String said = shared.stream().limit(3).reduce("", (a, b) -> a.isEmpty() ? b : a + " | " + b);
            tally.add(share, share <= 0 ? null : new Offender(where, said, why, share));
        }
    }
}
