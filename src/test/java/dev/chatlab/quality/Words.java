package dev.chatlab.quality;

import dev.chatlab.transcript.Citations;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How all measures cut texts. Words: lower case, letters and digits only, apostrophes dropped, markers left out
 * ({@link Prose#plain}). Lemmas: the stems of {@link Stems} (Porter, after its stop words). Sentences: those of
 * {@link Prose#sentences}; a marker belongs to the sentence it stands in or right behind.
 */
final class Words {
    /** Lemmas that any talk of education shares: they tell nothing about a topic unless it has no others. */
    static final Set<String> GENERIC = Stems.of(
            "school schools schooling pupil student teacher class classroom child children education lesson learn young"
                    + " teaching teach kid");

    private static final Pattern MARKER = Pattern.compile("([.?!]?)\\s*\\[\\[t(\\d+)]]([.?!]?)");
    private static final Pattern KEPT = Pattern.compile("\\s*⟦(\\d+)⟧");

    private Words() {}

    static List<String> of(String text) {
        String plain = Prose.plain(Citations.without(text));
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }

    /** Every run of {@code length} words, in order, repeats included. */
    static List<String> runs(List<String> words, int length) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + length)));
        }
        return runs;
    }

    static List<Sentence> sentences(String text, Names names) {
        String kept = MARKER.matcher(text).replaceAll("⟦$2⟧$1$3");
        return Prose.sentences(kept).stream().map(s -> sentence(s, names)).toList();
    }

    private static Sentence sentence(String kept, Names names) {
        List<Integer> cites = new ArrayList<>();
        Matcher marker = KEPT.matcher(kept);
        while (marker.find()) {
            cites.add(Integer.parseInt(marker.group(1)));
        }
        String text = marker.replaceAll("");
        return new Sentence(text, cites, Stems.of(names.masked(text)));
    }
}
