package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes what can stand in any sentence of a noun phrase: no loose determiner, nobody's own, the plural where it is meant. */
final class PhraseText {
    private static final Set<String> LOOSE = Set.of(
            "any", "some", "all", "more", "less", "enough", "most", "many", "much", "no", "few", "several", "both",
            "such");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("person", "people"),
            Map.entry("child", "children"),
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("life", "lives"),
            Map.entry("wife", "wives"),
            Map.entry("thief", "thieves"),
            Map.entry("knife", "knives"),
            Map.entry("half", "halves"),
            Map.entry("leaf", "leaves"),
            Map.entry("wolf", "wolves"),
            Map.entry("mouse", "mice"),
            Map.entry("lie", "lies"));

    private PhraseText() {}

    /** Adds the phrase, and the plural of {@code a good teacher}, unless it is only an actor. */
    static void of(List<Word> phrase, Set<String> found, boolean actor) {
        boolean own = !phrase.isEmpty()
                && phrase.getFirst().in(Set.of("my", "our", "your"))
                && Neutral.takesArticle(phrase.get(Math.max(0, Phrases.simple(phrase, 0, phrase.size()) - 1)));
        if (actor || own || phrase.isEmpty()) {
            return;
        }
        List<Word> words = plain(Wording.lowered(phrase));
        String text = words.isEmpty() ? null : Neutral.phrase(words);
        if (text == null
                || text.isBlank()
                || !words.stream()
                        .anyMatch(word ->
                                word.is(Kind.NOUN, Kind.ING) || words.getFirst().is("the"))) {
            return;
        }
        found.add(text);
        boolean one = words.size() > 1
                && words.getFirst().in(Set.of("a", "an"))
                && Phrases.simple(words, 0, words.size()) == words.size();
        Word last = words.getLast();
        if (one
                && last.is(Kind.NOUN)
                && last.lower().equals(last.text())
                && !last.text().endsWith("s")) {
            List<Word> many = new ArrayList<>(words.subList(1, words.size() - 1));
            many.add(last.with(plural(last.text())));
            found.add(Neutral.join(many));
        }
    }

    /** Without determiners like some; {@code every test} becomes tests. */
    static List<Word> plain(List<Word> words) {
        List<Word> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean loose = word.is(Kind.DETERMINER) && word.in(LOOSE) && i == 0;
            boolean every = word.in(Set.of("every", "each")) && word.is(Kind.DETERMINER, Kind.PRONOUN);
            if (every) {
                int end = Phrases.simple(words, i + 1, words.size());
                List<Word> many = new ArrayList<>(words.subList(i + 1, end));
                if (!many.isEmpty()) {
                    Word last = many.removeLast();
                    many.add(last.with(Tagging.isPlural(last.lower()) ? last.text() : plural(last.text())));
                }
                plain.addAll(many);
                i = Math.max(i, end - 1);
            } else if (!loose) {
                plain.add(word);
            }
        }
        return plain;
    }

    /** The verb and its object alone. */
    static List<Word> shortened(List<Word> words) {
        int end = Phrases.simple(words, 1, words.size());
        return words.subList(0, Math.max(1, end));
    }

    static String plural(String noun) {
        String irregular = IRREGULAR.get(noun);
        return irregular == null ? Verbs.thirdPerson(noun) : irregular;
    }
}
