package dev.chatlab.voice.english;

import dev.chatlab.voice.english.Phrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names what is done and what it is done to, and gathers the names in the order of their worth. */
final class Deeds {
    private static final int LONG = 4;

    private final Set<String> found;

    Deeds(Set<String> found) {
        this.found = found;
    }

    /** What would be done, in the -ing form, with its object before or after it. */
    void doing(List<Word> verbal) {
        List<Word> words = Roles.trimmed(skip(verbal));
        if (words.isEmpty()) {
            return;
        }
        Word verb = words.getFirst();
        if (verb.in(Set.of("stop", "start", "keep", "begin"))
                && words.size() > 1
                && words.get(1).is(Kind.ING)) {
            doing(words.subList(1, words.size()));
            return;
        }
        boolean toDo = verb.in(Set.of("go", "try", "have", "need", "want", "dare"))
                && words.size() > 2
                && words.get(1).is(Kind.TO);
        if (toDo) {
            doing(words.subList(2, words.size()));
            return;
        }
        if (words.size() == 2
                && words.get(1).is(Kind.ADVERB)
                && words.get(1).lower().endsWith("ly")) {
            words = words.subList(0, 1);
        }
        if (words.size() <= 2 && verb.in(Roles.DOING_NOUNS)) {
            found.add(verb.lower());
        }
        name(words);
    }

    private void name(List<Word> words) {
        Word verb = words.getFirst();
        boolean objectFirst = Roles.OBJECT_FIRST.contains(Verbs.base(verb.lower()));
        if (objectFirst && Phrases.simple(words, 1, words.size()) == words.size()) {
            nouns(words.subList(1, words.size()));
        }
        if (!Set.of("exist", "be", "have", "look", "matter", "work", "happen").contains(verb.lower())
                || words.size() > 1) {
            List<Word> done = new ArrayList<>(words);
            done.set(0, verb.with(verb.is(Kind.ING) ? verb.lower() : Verbs.ing(verb.lower())));
            add(done, 8);
            if (isDoneBySomebody(words)) {
                doing(words.subList(2, words.size()));
                return;
            }
            inShort(done);
        }
        nouns(words.subList(1, words.size()));
    }

    /** Letting visitors touch the exhibits is about touching them. */
    private static boolean isDoneBySomebody(List<Word> words) {
        return words.size() > 3
                && Set.of("let", "make", "help")
                        .contains(Verbs.base(words.getFirst().lower()))
                && words.get(1).is(Kind.NOUN)
                && Tagging.isPlural(words.get(1).lower())
                && Lexicon.isVerbOrNoun(words.get(2).lower())
                && words.get(3).is(Kind.DETERMINER, Kind.POSSESSIVE);
    }

    /** Teaching fractions, of teaching fractions to bored children. */
    private void inShort(List<Word> done) {
        List<Word> deed = PhraseText.shortened(done);
        int end = deed.size();
        boolean whole = done.size() <= LONG || end < 2 || end >= LONG;
        if (whole || Roles.INCOMPLETE.stream().anyMatch(verb -> done.getFirst().is(Verbs.ing(verb)))) {
            return;
        }
        boolean to = done.get(end).is(Kind.TO) && !done.get(end + 1).is(Kind.VERB);
        if (to || done.get(end).is(Kind.PREPOSITION, Kind.ADVERB)) {
            add(deed, LONG);
        }
    }

    void nouns(List<Word> words) {
        for (Phrase phrase : Phrases.in(words, 0, words.size())) {
            List<Word> whole = words.subList(phrase.from(), phrase.to());
            PhraseText.of(whole, found, Roles.isActor(whole));
            if (phrase.core() < phrase.to()) {
                boolean bound = words.get(phrase.from()).is("the")
                        && words.get(phrase.core()).in(Set.of("of", "between"));
                PhraseText.of(
                        words.subList(phrase.from(), phrase.core()),
                        found,
                        bound || Roles.isActor(words.subList(phrase.from(), phrase.core())));
                nouns(words.subList(phrase.core() + 1, phrase.to()));
            }
        }
    }

    static List<Word> skip(List<Word> said) {
        int from = 0;
        while (from < said.size() - 1 && said.get(from).is(Kind.ADVERB, Kind.NOT, Kind.TO)) {
            from++;
        }
        return said.subList(from, said.size());
    }

    void add(List<Word> words, int longest) {
        List<Word> all = PhraseText.plain(words);
        String text = Neutral.phrase(all.size() > longest ? PhraseText.shortened(all) : all);
        if (text != null) {
            found.add(text);
        }
    }

    void add(List<Word> words, @Nullable Phrase phrase) {
        if (phrase != null) {
            PhraseText.of(words.subList(phrase.from(), phrase.to()), found, false);
        }
    }
}
