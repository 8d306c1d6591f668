package dev.chatlab.persona;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No sentence stands twice in a file, and none is another with a word or two changed. Short ones may. Gists are held only
 * against gists: colleagues say them, and a gist may well repeat the claim that it stands for.
 */
final class RepetitionRules {
    static final int SHORTEST = 6;

    private RepetitionRules() {}

    /** The same sentence twice. */
    static void checkExact(Document document) {
        Map<String, Passage> gists = new HashMap<>();
        Map<String, Passage> others = new HashMap<>();
        document.spoken().forEach(passage -> {
            Map<String, Passage> first = isGist(passage) ? gists : others;
            for (String plain : plains(passage)) {
                Passage before = first.putIfAbsent(plain, passage);
                if (before != null) {
                    document.error(
                            passage,
                            "The same sentence stands in line "
                                    + before.scalar().line() + ". Say something else here, or leave it out.");
                }
            }
        });
    }

    /** Nearly the same sentence twice. */
    static void checkNear(Document document) {
        checkNear(document, document.spoken().filter(RepetitionRules::isGist));
        checkNear(document, document.spoken().filter(passage -> !isGist(passage)));
    }

    private static void checkNear(Document document, Stream<Passage> among) {
        NearDuplicates texts = new NearDuplicates();
        List<Passage> passages = new ArrayList<>();
        Set<String> known = new HashSet<>();
        among.forEach(passage -> {
            for (String plain : plains(passage)) {
                if (known.add(plain)) {
                    int before = texts.add(plain);
                    passages.add(passage);
                    if (before >= 0) {
                        document.advise(
                                passage,
                                "This is nearly the sentence in line "
                                        + passages.get(before).scalar().line()
                                        + ". Give it another thought or another shape, or leave one out.");
                    }
                }
            }
        });
    }

    static boolean isGist(Passage passage) {
        return passage.kind() == Passage.Kind.GIST;
    }

    /** The sentences of a passage that are long enough to count, in plain form. */
    static List<String> plains(Passage passage) {
        return passage.sentences().stream()
                .filter(plain -> Passage.words(plain) >= SHORTEST)
                .toList();
    }
}
