package dev.chatlab.persona;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No sentence stands twice in a file, and none is another with a word or two changed. Short ones may. */
final class RepetitionRules {
    static final int SHORTEST = 6;

    private RepetitionRules() {}

    /** The same sentence twice. */
    static void checkExact(Document document) {
        Map<String, Passage> first = new HashMap<>();
        document.spoken().forEach(passage -> {
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
        NearDuplicates texts = new NearDuplicates();
        List<Passage> passages = new ArrayList<>();
        Set<String> known = new HashSet<>();
        document.spoken().forEach(passage -> {
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

    /** The sentences of a passage that are long enough to count, in plain form. */
    static List<String> plains(Passage passage) {
        return passage.sentences().stream()
                .filter(plain -> Passage.words(plain) >= SHORTEST)
                .toList();
    }
}
