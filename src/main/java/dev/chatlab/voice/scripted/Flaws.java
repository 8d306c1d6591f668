package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Prose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much is wrong with a composed turn, 0 for nothing: words said before, sentences too long to follow, too few words. */
final class Flaws {
    private static final int GRAM = 4;
    private static final double SAID_BEFORE = 0.12;
    private static final int FEWEST = 25;

    private Flaws() {}

    static double of(Script script, Scene scene) {
        String text = Citations.without(script.text());
        double before = before(text, scene);
        long tooLong = Prose.sentences(text).stream()
                .filter(sentence -> Prose.words(sentence) > Frames.LONGEST_SENTENCE)
                .count();
        boolean thin = Prose.words(text) < FEWEST && script.move() != Move.HAND_OVER;
        return Math.max(0, before - SAID_BEFORE) * 10 + tooLong + (thin ? 1 : 0);
    }

    /** The share of the turn's runs of four words that stand in the tail. */
    private static double before(String text, Scene scene) {
        List<String> words = List.of(Prose.plain(text).split(" ", -1));
        int all = words.size() - GRAM + 1;
        if (all <= 0) {
            return 0;
        }
        Set<String> said = new HashSet<>();
        scene.brief().tail().forEach(turn -> said.addAll(Heard.of(turn.text()).grams()));
        int again = 0;
        for (int i = 0; i < all; i++) {
            if (said.contains(String.join(" ", words.subList(i, i + GRAM)))) {
                again++;
            }
        }
        return (double) again / all;
    }
}
