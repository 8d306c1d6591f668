package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Citations;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A turn's text made ready for comparing. The newest ones are remembered, since every turn of a discussion is looked at
 * again by each of the next thirty.
 */
final class Heard {
    private static final int REMEMBERED = 2048;
    private static final int GRAM = 4;
    private static final Map<String, Heard> NEWEST = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> PIECES = new ConcurrentHashMap<>();

    private static final List<String> LEADS = SharedFrames.of("turn").stream()
            .map(lead -> Prose.plain(lead) + " ")
            .toList();

    private final String text;
    private final List<String> sentences;
    private final List<String> plain;
    private final String whole;
    private volatile @Nullable Set<String> stems;
    private volatile @Nullable Set<String> grams;

    private Heard(String text) {
        this.text = Citations.without(text);
        this.sentences = Prose.sentences(text);
        this.plain = sentences.stream().map(Prose::plain).map(Heard::unled).toList();
        this.whole = " " + String.join(" ", plain) + " ";
    }

    static Heard of(String text) {
        if (NEWEST.size() > REMEMBERED) {
            NEWEST.clear();
        }
        return NEWEST.computeIfAbsent(text, Heard::new);
    }

    /** Its sentences, without markers. */
    List<String> sentences() {
        return sentences;
    }

    /** A sentence without the words by which it was turned against what went before. */
    private static String unled(String plain) {
        for (String lead : LEADS) {
            if (plain.startsWith(lead)) {
                return plain.substring(lead.length());
            }
        }
        return plain;
    }

    /** The same sentences in plain form, without words that only lead over to them. */
    List<String> plain() {
        return plain;
    }

    /** Whether words in plain form stand in it, one behind another. */
    boolean holds(String words) {
        return whole.contains(" " + words + " ");
    }

    /** Whether the fixed pieces of a frame, in plain form, stand in it in this order. */
    private boolean holds(List<String> pieces) {
        int at = 0;
        for (String piece : pieces) {
            at = whole.indexOf(" " + piece + " ", at);
            if (at < 0) {
                return false;
            }
            at += piece.length();
        }
        return true;
    }

    /** Whether a frame stands in it, whatever stood in its slots. */
    boolean holdsFrame(String frame) {
        return holds(PIECES.computeIfAbsent(frame, Heard::pieces));
    }

    /** What of a frame does not change with its slots. */
    private static List<String> pieces(String frame) {
        return Arrays.stream(frame.split("\\{[^}]*}", -1))
                .map(Prose::plain)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    String opening(int words) {
        return Prose.opening(text, words);
    }

    /** Its runs of four words. */
    Set<String> grams() {
        Set<String> known = grams;
        if (known == null) {
            List<String> words = List.of(whole.strip().split(" ", -1));
            Set<String> runs = new HashSet<>();
            for (int i = 0; i + GRAM <= words.size(); i++) {
                runs.add(String.join(" ", words.subList(i, i + GRAM)));
            }
            known = runs;
            grams = known;
        }
        return known;
    }

    Set<String> stems() {
        Set<String> known = stems;
        if (known == null) {
            known = Stems.of(text);
            stems = known;
        }
        return known;
    }
}
