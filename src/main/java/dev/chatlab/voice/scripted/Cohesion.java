package dev.chatlab.voice.scripted;

import dev.chatlab.voice.english.Stems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How well a text goes on from the one said before it: by the words they share, and by standing at the same place of an idea. */
final class Cohesion {
    private static final double SAME_PLACE = 0.2;
    private static final double EACH_WORD = 0.06;
    private static final int MOST_WORDS = 3;

    private Cohesion() {}

    /** 0 where nothing ties the two, about 0.5 where much does; notes set a claim, its ground and its case side by side. */
    static double of(Notes notes, Unit unit, @Nullable Unit before) {
        if (before == null) {
            return 0;
        }
        boolean samePlace = unit.idea() != null && before.idea() != null && place(notes, unit) == place(notes, before);
        return (samePlace ? SAME_PLACE : 0) + words(unit.stems(), before.stems());
    }

    /** Sentences with those first that share most words with what was said before. */
    static List<String> sorted(List<String> sentences, @Nullable Unit before) {
        return before == null
                ? sentences
                : sentences.stream()
                        .sorted((one, other) -> Double.compare(
                                words(Stems.of(other), before.stems()), words(Stems.of(one), before.stems())))
                        .toList();
    }

    private static double words(Set<String> here, Set<String> there) {
        return EACH_WORD
                * Math.min(MOST_WORDS, here.stream().filter(there::contains).count());
    }

    private static int place(Notes notes, Unit unit) {
        return unit.idea() == null ? -1 : notes.of(unit.idea(), unit.facet()).indexOf(unit);
    }
}
