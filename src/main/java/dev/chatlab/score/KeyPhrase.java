package dev.chatlab.score;

import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Claims;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.NounPhrases;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a few words that stand for a turn: something that it names and that others speak of in their answers, best one that they quote. */
final class KeyPhrase {
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 30;
    private static final double[] LENGTH = {0, 0, 1.5, 1.8, 0.8};
    private static final double QUOTED = 2.5;
    private static final double CLAIMED = 1.5;
    private static final double OF_THE_TOPIC = 0.9;

    private final Set<String> topic;

    KeyPhrase(String topic) {
        this.topic = Stems.of(topic);
    }

    private record Found(String text, Set<String> stems, double weight) {}

    /** Null if the turn has none but those whose stems are among {@code used}. */
    @Nullable String of(Turn turn, List<Turn> citing, Set<String> used) {
        List<Found> found = new ArrayList<>();
        citing.stream()
                .flatMap(later -> later.citations().stream())
                .filter(c -> c.turn() == turn.n() && c.quote() != null)
                .forEach(c -> add(found, c.quote(), QUOTED));
        add(found, Claims.of(turn), CLAIMED);
        add(found, Citations.without(turn.text()), 0);
        List<Set<String>> heard = citing.stream()
                .map(later -> Stems.of(Citations.without(later.text())))
                .toList();
        return found.stream()
                .filter(one -> heard.stream().anyMatch(stems -> stems.containsAll(one.stems())))
                .filter(one -> !Stems.share(one.stems(), used))
                .max(Comparator.comparingDouble(this::score).thenComparing(Found::text, Comparator.reverseOrder()))
                .map(Found::text)
                .orElse(null);
    }

    private double score(Found one) {
        int words = one.text().split(" ", -1).length;
        return one.weight()
                + LENGTH[Math.min(words, MOST_WORDS)]
                - OF_THE_TOPIC * one.stems().stream().filter(topic::contains).count();
    }

    private static void add(List<Found> found, @Nullable String text, double weight) {
        NounPhrases.of(text == null ? "" : text).stream()
                .filter(phrase -> phrase.length() <= LONGEST)
                .forEach(phrase -> found.add(new Found(phrase, Stems.of(phrase), weight)));
    }
}
