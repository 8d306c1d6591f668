package dev.chatlab.voice.english;

import java.util.List;
import java.util.Set;

/** Where the subject of a question ends: after the auxiliary comes the subject, then what is said of it. */
final class SubjectLength {
    private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whose", "what", "how");
    private static final int SURE = 4;

    private final List<Word> words;
    private final int from;

    private SubjectLength(List<Word> words, int from) {
        this.words = words;
        this.from = from;
    }

    /** The index of the first word of the predicate; between {@code from} + 1 and the number of words. */
    static int of(String aux, List<Word> words, int from) {
        if (from + 1 >= words.size()) {
            return words.size();
        }
        Word first = words.get(from);
        if (first.is(Kind.PRONOUN) && !words.get(from + 1).in(RELATIVE)) {
            return from + (words.get(from + 1).is("else") ? 2 : 1);
        }
        SubjectLength subject = new SubjectLength(words, from);
        String bare = Clause.bare(aux);
        int found = Closed.BE.contains(bare)
                ? subject.beforePredicate()
                : Closed.HAVE.contains(bare) ? subject.beforeParticiple() : subject.beforeVerb();
        return found > 0 ? found : subject.guess();
    }

    private int beforeVerb() {
        int best = -1;
        int most = 0;
        for (int i = from + 1; i < words.size(); i++) {
            int score = canFollowSubject(i) ? verbal(i) : 0;
            if (score > most) {
                best = i;
                most = score;
            }
            boolean inner = words.get(i).in(RELATIVE) && most > 1;
            if (most >= SURE || inner) {
                break;
            }
        }
        while (best > from + 1 && words.get(best - 1).is(Kind.ADVERB, Kind.NOT)) {
            best--;
        }
        return best;
    }

    private int verbal(int i) {
        Word word = words.get(i);
        Word before = words.get(i - 1);
        Word next = i + 1 < words.size() ? words.get(i + 1) : null;
        boolean plural = Tagging.isPlural(before.lower()) || before.is(Kind.PRONOUN);
        if (word.is("be") || word.is("have") || word.is("do")) {
            return SURE;
        }
        if (Lexicon.isVerb(word.lower())) {
            return Lexicon.isAdjective(word.lower()) && next != null && next.is(Kind.NOUN) && !plural ? 1 : SURE;
        }
        boolean base = !word.lower().endsWith("s") || word.lower().endsWith("ss");
        if (!base
                || word.is(
                        Kind.ADVERB,
                        Kind.MARK,
                        Kind.CONJUNCTION,
                        Kind.PREPOSITION,
                        Kind.AUXILIARY,
                        Kind.QUESTION,
                        Kind.TO,
                        Kind.DETERMINER,
                        Kind.PRONOUN,
                        Kind.POSSESSIVE,
                        Kind.NUMBER)) {
            return 0;
        }
        boolean object = next != null
                && next.is(Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN, Kind.TO, Kind.ADVERB, Kind.QUESTION);
        int score = Lexicon.isVerbOrNoun(word.lower()) ? 1 : word.is(Kind.ADJECTIVE) || word.is(Kind.ING) ? -1 : 0;
        return score + (plural ? 1 : 0) + (object ? 1 : 0) + (next == null && score > 0 ? 1 : 0);
    }

    private boolean canFollowSubject(int i) {
        Word before = words.get(i - 1);
        return !before.is(Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.TO, Kind.QUESTION)
                && !(before.is(Kind.ADJECTIVE) && !isNominalised(i - 1));
    }

    /** The rich, the dying. */
    private boolean isNominalised(int i) {
        return i > from && words.get(i - 1).is("the");
    }

    private int beforeParticiple() {
        for (int i = from + 1; i < words.size(); i++) {
            if (canFollowSubject(i)
                    && (words.get(i).is(Kind.PARTICIPLE)
                            || words.get(i).is("been")
                            || Verbs.isParticiple(words.get(i).lower()))) {
                return i > from + 1 && words.get(i - 1).is(Kind.ADVERB) ? i - 1 : i;
            }
        }
        return -1;
    }

    private int beforePredicate() {
        int preposition = -1;
        for (int i = from + 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.is(Kind.PREPOSITION) && preposition < 0) {
                preposition = i;
            }
            boolean linked = word.is(Kind.TO) && words.get(i - 1).in(Phrases.TOWARDS);
            boolean tells = (!linked
                            && word.is(
                                    Kind.ADJECTIVE, Kind.PARTICIPLE, Kind.ADVERB, Kind.NOT, Kind.DETERMINER, Kind.TO))
                    || (word.is(Kind.ING) && !words.get(i - 1).is(Kind.ING))
                    || (word.is(Kind.PREPOSITION) && words.get(i - 1).is(Kind.PRONOUN));
            if (isDegree(i)) {
                return i;
            }
            if (tells && canFollowSubject(i) && !modifies(i) && !isGerundObject(i)) {
                return i;
            }
        }
        if (preposition > from) {
            return preposition + 1 < words.size() ? bareNouns(preposition) : preposition;
        }
        int last = words.size() - 1;
        return words.get(last).is(Kind.NOUN, Kind.ING, Kind.NUMBER)
                        && words.get(last - 1).is(Kind.NOUN, Kind.ING)
                        && last > from
                ? last
                : -1;
    }

    /** A class so noisy: the quality of which the question asks. */
    private boolean isDegree(int i) {
        return words.get(i).in(Set.of("so", "too", "very"))
                && i + 1 < words.size()
                && words.get(i + 1).is(Kind.ADJECTIVE, Kind.PARTICIPLE)
                && canFollowSubject(i);
    }

    /** A free man in prison: the adjective belongs to a noun within the subject. */
    private boolean modifies(int i) {
        Word before = words.get(i - 1);
        boolean noun = i + 1 < words.size() && words.get(i + 1).is(Kind.NOUN);
        return words.get(i).is(Kind.ADJECTIVE, Kind.PARTICIPLE)
                && noun
                && before.is(
                        Kind.ADJECTIVE,
                        Kind.DETERMINER,
                        Kind.POSSESSIVE,
                        Kind.PREPOSITION,
                        Kind.CONJUNCTION,
                        Kind.NUMBER);
    }

    /** Is reading the news a duty: what follows a gerund is its object, if a predicate comes later. */
    private boolean isGerundObject(int i) {
        return words.get(i).is(Kind.DETERMINER, Kind.TO)
                && i == from + 1
                && words.get(from).is(Kind.ING)
                && words.subList(i + 2, words.size()).stream()
                        .anyMatch(word -> word.is(Kind.DETERMINER, Kind.ADJECTIVE));
    }

    /** Is meat murder in disguise: two nouns in a row before the preposition are subject and predicate, if they cannot be one. */
    private int bareNouns(int preposition) {
        boolean apart = preposition == from + 2
                && words.get(from).is(Kind.NOUN)
                && words.get(from + 1).is(Kind.NOUN);
        return apart ? from + 1 : preposition;
    }

    private int guess() {
        for (int i = from; i < words.size() - 1; i++) {
            if (Tagging.isPlural(words.get(i).lower()) && !words.get(i + 1).is(Kind.PREPOSITION, Kind.CONJUNCTION)) {
                return i + 1;
            }
        }
        boolean led = words.get(from).is(Kind.DETERMINER, Kind.POSSESSIVE, Kind.ADJECTIVE);
        return Math.min(words.size(), from + (led && words.size() > from + 2 ? 2 : 1));
    }
}
