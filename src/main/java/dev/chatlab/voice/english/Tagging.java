package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into words and gives each its part of speech, by word lists, endings and neighbours. */
final class Tagging {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-.][\\p{L}\\p{N}]+)*['’]?|[^\\s\\p{L}\\p{N}]");
    static final Set<String> MODALS =
            Set.of("should", "can", "could", "will", "would", "must", "may", "might", "shall", "ought", "cannot");
    static final Set<String> DO = Set.of("do", "does", "did");
    static final Set<String> BE = Set.of("is", "are", "was", "were", "am");
    static final Set<String> HAVE = Set.of("has", "have", "had");
    static final Set<String> QUESTION =
            Set.of("what", "why", "how", "when", "where", "who", "whom", "whose", "which", "whether", "if", "because");
    private static final Set<String> POSSESSIVE = Set.of("my", "your", "our", "his", "her", "their", "its");
    private static final Set<String> CONJUNCTION =
            Set.of("and", "or", "but", "nor", "because", "although", "though", "unless", "since", "while", "than", "as", "that", "yet", "so");
    private static final Set<String> ADVERB = Set.of(
            "never always ever still only also really even just too very quite rather already again here now perhaps maybe often sometimes "
                    .concat("usually seldom rarely else away back together alone not enough first then there anymore online tomorrow today ")
                    .concat("yesterday once twice soon later almost up down out off well instead ahead apart forever please lol tho yes yeah hi hello thanks ok okay")
                    .split(" ", -1));
    private static final Set<String> PARTICLES = Set.of("up", "down", "out", "off", "away", "back", "over");
    private static final Set<String> QUANTITY = Set.of(
            "more", "less", "most", "enough", "all", "much", "many", "some", "any", "no", "both", "each", "few", "several", "this", "that",
            "these", "those", "another", "either", "neither", "fewer");
    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty", "forty", "fifty",
            "hundred", "thousand", "million");
    private static final Set<String> MASS = Set.of("people", "children", "men", "women", "kids", "everyone", "police", "boys", "girls", "they", "we");

    private final List<Word> words = new ArrayList<>();

    private Tagging() {}

    static List<Word> of(String sentence) {
        Tagging tagging = new Tagging();
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            String text = word.group();
            String lower = Prose.lower(text).replace('’', '\'');
            tagging.words.add(new Word(text, lower, word.start(), word.end(), Kind.MARK));
        }
        for (int i = 0; i < tagging.words.size(); i++) {
            tagging.words.set(i, tagging.words.get(i).as(tagging.kind(i)));
        }
        return tagging.words;
    }

    private String at(int i) {
        return i >= 0 && i < words.size() ? words.get(i).lower() : "";
    }

    private boolean before(int i, Kind... kinds) {
        return i > 0 && words.get(i - 1).is(kinds);
    }

    private Kind kind(int i) {
        String word = at(i);
        if (!Character.isLetterOrDigit(word.charAt(0))) {
            return Kind.MARK;
        }
        Kind closed = closed(i, word);
        return closed == null ? open(i, word) : closed;
    }

    private @org.jspecify.annotations.Nullable Kind closed(int i, String word) {
        if (Character.isDigit(word.charAt(0)) || NUMBERS.contains(word)) {
            return Kind.NUMBER;
        }
        if (word.equals("to")) {
            return Kind.TO;
        }
        if (word.equals("not")) {
            return Kind.NOT;
        }
        if (auxiliary(i, word)) {
            return Kind.AUXILIARY;
        }
        if (QUESTION.contains(word)) {
            return word.equals("because") ? Kind.CONJUNCTION : Kind.QUESTION;
        }
        if (POSSESSIVE.contains(word)) {
            return word.equals("her") && !nominal(i + 1) ? Kind.PRONOUN : Kind.POSSESSIVE;
        }
        if (QUANTITY.contains(word)) {
            return quantity(i, word);
        }
        if (word.equals("a") || word.equals("an") || word.equals("the") || word.equals("every") || word.equals("such")) {
            return Kind.DETERMINER;
        }
        if (Lexicon.isPronoun(word) || word.equals("u")) {
            return Kind.PRONOUN;
        }
        if (CONJUNCTION.contains(word)) {
            return Kind.CONJUNCTION;
        }
        return preposition(i, word);
    }

    private @org.jspecify.annotations.Nullable Kind preposition(int i, String word) {
        if (word.equals("like") && before(i, Kind.PRONOUN, Kind.TO, Kind.AUXILIARY)) {
            return Kind.VERB;
        }
        if (PARTICLES.contains(word) && !nominal(i + 1) && !at(i + 1).equals("of")) {
            return Kind.ADVERB;
        }
        if (word.equals("vs") || word.equals("v") || word.equals("versus")) {
            return Kind.CONJUNCTION;
        }
        if (Lexicon.isPreposition(word)) {
            return Kind.PREPOSITION;
        }
        boolean adverb = ADVERB.contains(word)
                || (Lexicon.isParticle(word) && word.endsWith("ly") && !Lexicon.isNoun(word) && !Lexicon.isAdjective(word));
        return adverb ? Kind.ADVERB : null;
    }

    private boolean auxiliary(int i, String word) {
        String bare = word.replaceFirst("n't$", "").replaceFirst("^ca$", "can").replaceFirst("^wo$", "will");
        if (MODALS.contains(bare)) {
            return !bare.matches("will|can|might|must")
                    || !(before(i, Kind.DETERMINER, Kind.POSSESSIVE) || (bare.equals("will") && before(i, Kind.ADJECTIVE)));
        }
        if (BE.contains(bare)) {
            return true;
        }
        if (!DO.contains(bare) && !HAVE.contains(bare)) {
            return false;
        }
        if (!word.equals(bare) || i == 0 || before(i, Kind.QUESTION, Kind.MARK) || at(i + 1).equals("not")) {
            return true;
        }
        boolean first = words.getFirst().is(Kind.QUESTION) && words.subList(1, i).stream().noneMatch(one -> one.is(Kind.AUXILIARY, Kind.VERB));
        if (DO.contains(bare) && first) {
            return true;
        }
        boolean perfect = HAVE.contains(bare) && (Verbs.isParticiple(at(i + 1)) || Verbs.isParticiple(at(i + 2)));
        return perfect && !before(i, Kind.TO);
    }

    private Kind quantity(int i, String word) {
        if (word.equals("that") && i == 0 && at(1).endsWith("s") && Lexicon.isVerbOrNoun(Verbs.base(at(1)))) {
            return Kind.PRONOUN;
        }
        boolean alone = before(i, Kind.AUXILIARY) && (Lexicon.isVerbOrNoun(at(i + 1)) || Lexicon.isVerb(at(i + 1)));
        if (word.equals("that") && alone) {
            return Kind.PRONOUN;
        }
        if (word.equals("that")) {
            return nominal(i + 1) && !at(i + 1).endsWith("s") && (i == 0 || before(i, Kind.PREPOSITION))
                    ? Kind.DETERMINER
                    : i + 1 >= words.size() || !Character.isLetter(at(i + 1).charAt(0)) ? Kind.PRONOUN : Kind.CONJUNCTION;
        }
        if (nominal(i + 1)) {
            return Kind.DETERMINER;
        }
        boolean degree = List.of("more", "less", "most", "enough", "much").contains(word);
        return degree ? Kind.ADVERB : Kind.PRONOUN;
    }

    /** Whether a noun or what leads to one stands at {@code i}. */
    private boolean nominal(int i) {
        String word = at(i);
        return !word.isEmpty()
                && Character.isLetterOrDigit(word.charAt(0))
                && !MODALS.contains(word)
                && !BE.contains(word)
                && !DO.contains(word)
                && !HAVE.contains(word)
                && !QUESTION.contains(word)
                && !Lexicon.isPreposition(word)
                && !Lexicon.isPronoun(word)
                && !CONJUNCTION.contains(word)
                && !ADVERB.contains(word)
                && !word.equals("to")
                && !POSSESSIVE.contains(word)
                && !word.equals("the")
                && !word.equals("a")
                && !(Lexicon.isVerb(word) && !Lexicon.isAdjective(word))
                && !word.equals("be");
    }

    private Kind open(int i, String word) {
        boolean led = before(i, Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER);
        boolean capital = i > 0 && Character.isUpperCase(words.get(i).text().charAt(0)) && !isShouted();
        if (capital && !before(i, Kind.MARK)) {
            return Kind.NOUN;
        }
        if (word.endsWith("ing") && word.length() > 4 && !Lexicon.isVerb(word) && !Lexicon.isNoun(word) && !word.matches("(some|any|no|every)?thing|spring|string|evening|morning|king|wedding")) {
            return Lexicon.isAdjective(word) && (led || before(i, Kind.AUXILIARY)) ? Kind.ADJECTIVE : Kind.ING;
        }
        boolean quality = at(i - 1).equals("be") && Lexicon.isAdjective(word);
        if (!led && !quality && Lexicon.isNoun(word)) {
            String base = Verbs.base(word);
            return Lexicon.isVerbOrNoun(base) || Lexicon.isVerb(base) ? verbOrNoun(i, word) : Kind.NOUN;
        }
        if (Verbs.isParticiple(word) && !Lexicon.isNoun(word) && !(Lexicon.isVerb(word) && !isAfterBe(i))) {
            return Lexicon.isAdjective(word) ? Kind.ADJECTIVE : Kind.PARTICIPLE;
        }
        if (!led && (Lexicon.isVerb(word) || Verbs.isIrregularPast(word))) {
            boolean limit = before(i, Kind.TO) && i > 1 && words.get(i - 2).is(Kind.NOUN) && nominal(i + 1);
            boolean adjective = Lexicon.isAdjective(word) && (limit || !before(i, Kind.TO, Kind.PRONOUN, Kind.NOUN));
            return adjective ? Kind.ADJECTIVE : Kind.VERB;
        }
        if (Lexicon.isAdjective(word)) {
            boolean noun = led && !at(i - 1).equals("the") && !nominal(i + 1) && !before(i, Kind.NUMBER);
            if (noun) {
                return Kind.NOUN;
            }
            return Kind.ADJECTIVE;
        }
        return led || before(i, Kind.ADJECTIVE, Kind.PREPOSITION) ? Kind.NOUN : verbOrNoun(i, word);
    }

    /** Whether the auxiliary at {@code i} opens a question, so that a subject follows. */
    private boolean opens(int i) {
        return i == 0 || before(i, Kind.MARK);
    }

    private boolean isAfterBe(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
            if (BE.contains(at(j)) || at(j).equals("be") || HAVE.contains(at(j)) || at(j).equals("been")) {
                return true;
            }
            if (!words.get(j).is(Kind.ADVERB, Kind.NOT)) {
                return false;
            }
        }
        return false;
    }

    private Kind verbOrNoun(int i, String word) {
        String base = Verbs.base(word);
        boolean known = Lexicon.isVerb(base) || Lexicon.isVerbOrNoun(base);
        boolean third = !base.equals(word);
        if ((before(i, Kind.PRONOUN) && !at(i - 1).startsWith("there")) || before(i, Kind.TO) || (before(i, Kind.AUXILIARY) && !opens(i - 1) && !third && known && !BE.contains(at(i - 1)))) {
            return before(i, Kind.TO) && !(known && !third) ? Kind.NOUN : known ? Kind.VERB : Kind.NOUN;
        }
        if (before(i, Kind.QUESTION) && !third && known && i + 1 < words.size() && nominal(i + 1)) {
            return Kind.VERB;
        }
        boolean free = known && i > 0 && before(i, Kind.NOUN, Kind.ADVERB, Kind.ING, Kind.QUESTION) && !hasVerb(i);
        if (!free) {
            return Kind.NOUN;
        }
        int noun = i - 1;
        while (noun > 0 && words.get(noun).is(Kind.ADVERB)) {
            noun--;
        }
        boolean plural = isPlural(at(noun)) && words.get(noun).is(Kind.NOUN);
        boolean lone = i + 1 >= words.size() && (words.getFirst().is(Kind.POSSESSIVE) || inClause(i));
        boolean object = i + 1 < words.size() && !MODALS.contains(at(i + 1)) && !BE.contains(at(i + 1)) && !List.of(",", "of", "and").contains(at(i + 1));
        if (third) {
            return !plural && (Lexicon.isVerb(base) || lone || (object && !before(i, Kind.ING))) ? Kind.VERB : Kind.NOUN;
        }
        return plural && !before(i, Kind.ING) ? Kind.VERB : Kind.NOUN;
    }

    private boolean inClause(int i) {
        return words.subList(0, i).stream().anyMatch(word -> word.in(Set.of("when", "if", "who", "why")));
    }

    private boolean hasVerb(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (words.get(j).is(Kind.CONJUNCTION, Kind.QUESTION) || words.get(j).is(",")) {
                return false;
            }
            if (words.get(j).is(Kind.VERB) || (words.get(j).is(Kind.AUXILIARY) && BE.contains(at(j)))) {
                return true;
            }
        }
        return false;
    }

    static boolean isPlural(String word) {
        return MASS.contains(word)
                || (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is") && !word.endsWith("ics"));
    }

    private boolean isShouted() {
        return words.stream().map(Word::text).filter(text -> text.length() > 1).allMatch(text -> text.equals(text.toUpperCase(java.util.Locale.ROOT)));
    }
}
