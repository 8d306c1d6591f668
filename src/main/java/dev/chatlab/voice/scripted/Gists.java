package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.voice.english.Stems;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds, sentence by sentence, the authored gists that restate what a character's notes have it say. */
final class Gists {
    private static final int SHARED = 3;

    private Gists() {}

    /** A sentence of a turn, without markers, and the gist of the idea it comes from. */
    record Found(Idea idea, String gist, String sentence, boolean claim) {}

    /** Of the sentences that the notes know and that have a gist, in the order they were said. */
    static List<Found> in(String text, Notes notes) {
        Heard heard = Heard.of(text);
        return IntStream.range(0, heard.plain().size())
                .mapToObj(i ->
                        found(notes, heard.plain().get(i), heard.sentences().get(i)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Found found(Notes notes, String plain, String sentence) {
        Unit unit = notes.origin(plain);
        Idea idea = unit == null ? null : unit.idea();
        String gist = unit == null || idea == null ? null : of(idea, unit, sentence);
        return unit == null || idea == null || gist == null
                ? null
                : new Found(idea, gist, sentence, unit.facet() == Unit.Facet.CLAIM);
    }

    /** The gist of a claim stands at its place; another sentence is restated by the gist that shares enough words with it. */
    static @Nullable String of(Idea idea, Unit unit, String sentence) {
        int claim = idea.claims().indexOf(unit.text());
        if (unit.facet() == Unit.Facet.CLAIM
                && claim >= 0
                && claim < idea.gist().size()) {
            return idea.gist().get(claim);
        }
        Set<String> said = Stems.of(sentence);
        return idea.gist().stream()
                .filter(gist -> shared(gist, said) >= SHARED)
                .max(Comparator.comparingLong(gist -> shared(gist, said)))
                .orElse(null);
    }

    private static long shared(String gist, Set<String> said) {
        return Heard.of(gist).stems().stream().filter(said::contains).count();
    }
}
