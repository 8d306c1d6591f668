package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is surely named in running text, in two to four words, without articles: rather nothing than half a clause. */
public final class NounPhrases {
    private static final int MOST_WORDS = 4;
    private static final Set<String> POINTING = Set.of(
            "good",
            "bad",
            "different",
            "new",
            "question",
            "way",
            "other",
            "others",
            "same",
            "own",
            "such",
            "first",
            "second",
            "last",
            "next",
            "whole",
            "whoever",
            "whatever",
            "whenever",
            "sooner",
            "else",
            "certain",
            "unlike",
            "tonight",
            "mere",
            "itself",
            "themselves",
            "himself",
            "herself",
            "ourselves");
    private static final Set<String> BARE = Set.of(
            "morning",
            "evening",
            "afternoon",
            "week",
            "month",
            "hour",
            "hours",
            "minute",
            "minutes",
            "days",
            "weeks",
            "moment",
            "side",
            "sides",
            "half",
            "place",
            "sense",
            "word",
            "words",
            "one",
            "ones",
            "people",
            "children",
            "person",
            "man",
            "woman",
            "idea",
            "name",
            "number",
            "rest",
            "end",
            "beginning",
            "course",
            "hand",
            "deal");

    private static final Set<String> PEOPLE = Set.of("rich", "poor", "young", "old", "sick", "dead", "weak", "strong");

    private final List<Word> words;
    private final List<String> found = new ArrayList<>();

    private NounPhrases(List<Word> words) {
        this.words = words;
    }

    /** In their order. */
    public static List<String> of(String text) {
        return Prose.sentences(text).stream()
                .flatMap(sentence -> new NounPhrases(Tagging.of(sentence)).find().stream())
                .toList();
    }

    /** Whether a term tells by itself what it is about: two words that begin and end as a name does, or one that few use. */
    public static boolean tells(String term) {
        List<Word> words = Tagging.of(term);
        if (words.isEmpty() || isEmpty(words.getFirst()) || isEmpty(words.getLast())) {
            return false;
        }
        return words.size() > 1 || !isEveryday(words.getFirst().lower());
    }

    private static boolean isEmpty(Word word) {
        return word.in(POINTING)
                || word.is("being")
                || Lexicon.isDeterminer(word.lower())
                || Lexicon.isPronoun(word.lower())
                || Lexicon.isPreposition(word.lower())
                || Lexicon.isParticle(word.lower());
    }

    private static boolean isEveryday(String word) {
        String base = Verbs.base(word);
        return Lexicon.isNoun(word)
                || Lexicon.isAdjective(word)
                || Lexicon.isVerb(base)
                || Lexicon.isVerbOrNoun(base)
                || word.endsWith("ing");
    }

    private List<String> find() {
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && belongs(to, from)) {
                to++;
            }
            if (to - from > 1 && to - from <= MOST_WORDS && isLed(from) && isWhole(words.subList(from, to))) {
                found.add(said(words.subList(from, to)));
            }
            from = Math.max(from + 1, to);
        }
        return found;
    }

    private boolean belongs(int at, int from) {
        Word word = words.get(at);
        boolean participle = word.is(Kind.PARTICIPLE)
                && at == from
                && at > 0
                && words.get(at - 1).is(Kind.DETERMINER, Kind.POSSESSIVE);
        return (participle || word.is(Kind.ADJECTIVE, Kind.NOUN)) && !word.in(POINTING);
    }

    /** By an article, a preposition or the like, or by a quality; two nouns alone may be a noun and its verb. */
    private boolean isLed(int from) {
        boolean led = from > 0
                && words.get(from - 1).is(Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER, Kind.PREPOSITION)
                && !words.get(from - 1).in(Set.of("that", "this"));
        return led
                || (words.get(from).is(Kind.ADJECTIVE)
                        && Lexicon.isAdjective(words.get(from).lower()));
    }

    private static boolean isWhole(List<Word> phrase) {
        Word last = phrase.getLast();
        boolean sound = phrase.stream()
                .noneMatch(word -> word.lower().contains("'")
                        || word.text().length() < 2
                        || (word.is(Kind.ADJECTIVE) && word.lower().matches(".*(?<!oth|prop|lit|ev)er|.*est")));
        boolean inner = phrase.subList(0, phrase.size() - 1).stream()
                .noneMatch(word -> word.is(Kind.NOUN) && Tagging.isPlural(word.lower()));
        return sound
                && inner
                && last.is(Kind.NOUN)
                && !last.in(BARE)
                && !Standing.EMPTY.contains(last.lower())
                && !mayBeVerb(last.lower(), phrase.get(phrase.size() - 2));
    }

    /** The poor give, a door locks: behind a noun, or a quality that stands for people, comes its verb. */
    private static boolean mayBeVerb(String word, Word before) {
        String base = Verbs.base(word);
        boolean behindSubject = before.is(Kind.NOUN) || before.in(PEOPLE);
        boolean known = Lexicon.isNoun(word);
        return Lexicon.isVerb(base)
                || (behindSubject && !known && (Lexicon.isVerbOrNoun(base) || !base.equals(word)))
                || (before.in(PEOPLE) && !known);
    }

    private static String said(List<Word> phrase) {
        List<String> texts = new ArrayList<>(phrase.stream().map(Word::text).toList());
        texts.set(0, TopicPhrase.inside(texts.getFirst()));
        return String.join(" ", texts);
    }
}
