package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into words and gives each its part of speech, by word lists, endings and neighbours. */
final class Tagging {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-.][\\p{L}\\p{N}]+)*['’]?|[^\\s\\p{L}\\p{N}]");

    private final List<Word> words = new ArrayList<>();
    private final Neighbours near = new Neighbours(words);

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

    private Kind kind(int i) {
        String word = near.at(i);
        if (!Character.isLetterOrDigit(word.charAt(0))) {
            return Kind.MARK;
        }
        Kind closed = closed(i, word);
        return closed == null ? open(i, word) : closed;
    }

    private @Nullable Kind closed(int i, String word) {
        if (Character.isDigit(word.charAt(0)) || Closed.NUMBERS.contains(word)) {
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
        if (Closed.QUESTION.contains(word)) {
            return word.equals("because") ? Kind.CONJUNCTION : Kind.QUESTION;
        }
        return pointing(i, word);
    }

    private @Nullable Kind pointing(int i, String word) {
        if (Closed.POSSESSIVE.contains(word)) {
            return word.equals("her") && !near.nominal(i + 1) ? Kind.PRONOUN : Kind.POSSESSIVE;
        }
        if (Closed.QUANTITY.contains(word)) {
            return quantity(i, word);
        }
        if (word.equals("a")
                || word.equals("an")
                || word.equals("the")
                || word.equals("every")
                || word.equals("such")) {
            return Kind.DETERMINER;
        }
        if (Lexicon.isPronoun(word) || word.equals("u")) {
            return Kind.PRONOUN;
        }
        if (Closed.CONJUNCTION.contains(word)) {
            return Kind.CONJUNCTION;
        }
        return preposition(i, word);
    }

    private @Nullable Kind preposition(int i, String word) {
        if (word.equals("like") && near.before(i, Kind.PRONOUN, Kind.TO, Kind.AUXILIARY)) {
            return Kind.VERB;
        }
        if (Closed.PARTICLES.contains(word)
                && !near.nominal(i + 1)
                && !near.at(i + 1).equals("of")) {
            return Kind.ADVERB;
        }
        if (word.equals("vs") || word.equals("v") || word.equals("versus")) {
            return Kind.CONJUNCTION;
        }
        if (Lexicon.isPreposition(word)) {
            return Kind.PREPOSITION;
        }
        boolean adverb = Closed.ADVERB.contains(word)
                || (Lexicon.isParticle(word)
                        && word.endsWith("ly")
                        && !Lexicon.isNoun(word)
                        && !Lexicon.isAdjective(word));
        return adverb ? Kind.ADVERB : null;
    }

    private boolean auxiliary(int i, String word) {
        String bare = word.replaceFirst("n't$", "").replaceFirst("^ca$", "can").replaceFirst("^wo$", "will");
        if (Closed.MODALS.contains(bare)) {
            return !bare.matches("will|can|might|must")
                    || !(near.before(i, Kind.DETERMINER, Kind.POSSESSIVE)
                            || (bare.equals("will") && near.before(i, Kind.ADJECTIVE)));
        }
        if (Closed.BE.contains(bare)) {
            return true;
        }
        if (!Closed.DO.contains(bare) && !Closed.HAVE.contains(bare)) {
            return false;
        }
        if (!word.equals(bare)
                || i == 0
                || near.before(i, Kind.QUESTION, Kind.MARK)
                || near.at(i + 1).equals("not")) {
            return true;
        }
        boolean first = words.getFirst().is(Kind.QUESTION)
                && words.subList(1, i).stream().noneMatch(one -> one.is(Kind.AUXILIARY, Kind.VERB));
        if (Closed.DO.contains(bare) && first) {
            return true;
        }
        boolean perfect = Closed.HAVE.contains(bare)
                && (Verbs.isParticiple(near.at(i + 1)) || Verbs.isParticiple(near.at(i + 2)));
        return perfect && !near.before(i, Kind.TO);
    }

    private Kind quantity(int i, String word) {
        if (word.equals("that") && i == 0 && near.at(1).endsWith("s") && Lexicon.isVerbOrNoun(Verbs.base(near.at(1)))) {
            return Kind.PRONOUN;
        }
        boolean alone = near.before(i, Kind.AUXILIARY)
                && (Lexicon.isVerbOrNoun(near.at(i + 1)) || Lexicon.isVerb(near.at(i + 1)));
        if (word.equals("that") && alone) {
            return Kind.PRONOUN;
        }
        if (word.equals("that")) {
            return near.nominal(i + 1) && !near.at(i + 1).endsWith("s") && (i == 0 || near.before(i, Kind.PREPOSITION))
                    ? Kind.DETERMINER
                    : i + 1 >= words.size()
                                    || !Character.isLetter(near.at(i + 1).charAt(0))
                            ? Kind.PRONOUN
                            : Kind.CONJUNCTION;
        }
        if (near.nominal(i + 1)) {
            return Kind.DETERMINER;
        }
        boolean degree = List.of("more", "less", "most", "enough", "much").contains(word);
        return degree ? Kind.ADVERB : Kind.PRONOUN;
    }

    private Kind open(int i, String word) {
        boolean led = near.before(i, Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER);
        boolean capital = i > 0 && Character.isUpperCase(words.get(i).text().charAt(0)) && !near.isShouted();
        if (capital && !near.before(i, Kind.MARK)) {
            return Kind.NOUN;
        }
        if (word.endsWith("ing")
                && word.length() > 4
                && !Lexicon.isVerb(word)
                && !Lexicon.isNoun(word)
                && !word.matches("(some|any|no|every)?thing|spring|string|evening|morning|king|wedding")) {
            return Lexicon.isAdjective(word) && (led || near.before(i, Kind.AUXILIARY)) ? Kind.ADJECTIVE : Kind.ING;
        }
        boolean quality = near.at(i - 1).equals("be") && Lexicon.isAdjective(word);
        if (!led && !quality && Lexicon.isNoun(word)) {
            String base = Verbs.base(word);
            return Lexicon.isVerbOrNoun(base) || Lexicon.isVerb(base) ? verbOrNoun(i, word) : Kind.NOUN;
        }
        if (Verbs.isParticiple(word) && !Lexicon.isNoun(word) && !(Lexicon.isVerb(word) && !near.isAfterBe(i))) {
            return Lexicon.isAdjective(word) ? Kind.ADJECTIVE : Kind.PARTICIPLE;
        }
        return verbal(i, word, led);
    }

    private Kind verbal(int i, String word, boolean led) {
        if (!led && (Lexicon.isVerb(word) || Verbs.isIrregularPast(word))) {
            boolean limit = near.before(i, Kind.TO) && i > 1 && words.get(i - 2).is(Kind.NOUN) && near.nominal(i + 1);
            boolean adjective =
                    Lexicon.isAdjective(word) && (limit || !near.before(i, Kind.TO, Kind.PRONOUN, Kind.NOUN));
            return adjective ? Kind.ADJECTIVE : Kind.VERB;
        }
        if (Lexicon.isAdjective(word)) {
            boolean noun = led && !near.at(i - 1).equals("the") && !near.nominal(i + 1) && !near.before(i, Kind.NUMBER);
            if (noun) {
                return Kind.NOUN;
            }
            return Kind.ADJECTIVE;
        }
        return led || near.before(i, Kind.ADJECTIVE, Kind.PREPOSITION) ? Kind.NOUN : verbOrNoun(i, word);
    }

    private Kind verbOrNoun(int i, String word) {
        String base = Verbs.base(word);
        boolean known = Lexicon.isVerb(base) || Lexicon.isVerbOrNoun(base);
        boolean third = !base.equals(word);
        if ((near.before(i, Kind.PRONOUN) && !near.at(i - 1).startsWith("there"))
                || near.before(i, Kind.TO)
                || (near.before(i, Kind.AUXILIARY)
                        && !near.opens(i - 1)
                        && !third
                        && known
                        && !Closed.BE.contains(near.at(i - 1)))) {
            return near.before(i, Kind.TO) && !(known && !third) ? Kind.NOUN : known ? Kind.VERB : Kind.NOUN;
        }
        if (near.before(i, Kind.QUESTION) && !third && known && i + 1 < words.size() && near.nominal(i + 1)) {
            return Kind.VERB;
        }
        boolean free = !near.at(i - 1).matches("whether|if|when|that")
                && known
                && i > 0
                && near.before(i, Kind.NOUN, Kind.ADVERB, Kind.ING, Kind.QUESTION)
                && !near.hasVerb(i);
        if (!free) {
            return Kind.NOUN;
        }
        int noun = i - 1;
        while (noun > 0 && words.get(noun).is(Kind.ADVERB)) {
            noun--;
        }
        boolean plural = isPlural(near.at(noun)) && words.get(noun).is(Kind.NOUN);
        boolean lone = i + 1 >= words.size() && (words.getFirst().is(Kind.POSSESSIVE) || near.inClause(i));
        boolean object = i + 1 < words.size()
                && !Closed.MODALS.contains(near.at(i + 1))
                && !Closed.BE.contains(near.at(i + 1))
                && !List.of(",", "of", "and").contains(near.at(i + 1));
        if (third) {
            return !plural && (Lexicon.isVerb(base) || lone || (object && !near.before(i, Kind.ING)))
                    ? Kind.VERB
                    : Kind.NOUN;
        }
        return plural && !near.before(i, Kind.ING) ? Kind.VERB : Kind.NOUN;
    }

    static boolean isPlural(String word) {
        return Closed.MASS.contains(word) || word.matches(".*(?<!s|u|i|ic)s");
    }
}
