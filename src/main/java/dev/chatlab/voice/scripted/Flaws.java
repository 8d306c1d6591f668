package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is wrong with a composed turn, 0 for nothing: words said before, sentences too long to follow, too few words, a
 * colleague cited in words that would not be recognised.
 */
final class Flaws {
    private static final int GRAM = 4;
    private static final double SAID_BEFORE = 0.12;
    private static final int FEWEST = 25;
    private static final double RECOGNISED = 0.3;
    private static final Pattern CITING = Pattern.compile("[^.?!]*\\[\\[t\\d+]]");

    private Flaws() {}

    static double of(Script script, Scene scene) {
        String text = Citations.without(script.text());
        double before = before(text, scene);
        long tooLong = Prose.sentences(text).stream()
                .filter(sentence -> Prose.words(sentence) > Frames.LONGEST_SENTENCE)
                .count();
        boolean thin = Prose.words(text) < FEWEST && script.move() != Move.HAND_OVER;
        return Math.max(0, before - SAID_BEFORE) * 10 + tooLong + (thin ? 1 : 0) + 0.4 * loose(script.text(), scene);
    }

    /** How many sentences cite a colleague's turn with which they share too few words to be recognised there. */
    private static long loose(String text, Scene scene) {
        long loose = 0;
        Matcher sentence = CITING.matcher(text);
        while (sentence.find()) {
            Set<String> words = Stems.of(Citations.without(sentence.group()));
            for (int cited : Citations.named(sentence.group())) {
                loose += scene.brief().tail().stream()
                        .filter(turn -> turn.n() == cited && !turn.speaker().isUser())
                        .filter(turn -> shared(words, Heard.of(turn.text()).stems()) < RECOGNISED)
                        .count();
            }
        }
        return loose;
    }

    private static double shared(Set<String> words, Set<String> said) {
        return words.isEmpty()
                ? 1
                : (double) words.stream().filter(said::contains).count() / words.size();
    }

    /** The share of the turn's runs of four words that stand in the tail. */
    private static double before(String text, Scene scene) {
        List<String> words = List.of(Prose.plain(text).split(" ", -1));
        int all = words.size() - GRAM + 1;
        if (all <= 0) {
            return 0;
        }
        int again = 0;
        for (int i = 0; i < all; i++) {
            if (scene.spent().saidRun(String.join(" ", words.subList(i, i + GRAM)))) {
                again++;
            }
        }
        return (double) again / all;
    }
}
