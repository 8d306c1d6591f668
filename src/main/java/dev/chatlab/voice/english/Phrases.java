package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The noun phrases of a tagged sentence. */
final class Phrases {
    /** From one word to another ({@code to} exclusive); {@code core} is where its first part ends, before any preposition. */
    record Phrase(int from, int to, int core) {}

    private static final Set<String> LINKS = Set.of(
            "of", "in", "for", "with", "without", "at", "from", "between", "on", "among", "about", "under", "during",
            "against", "across", "after", "before", "towards", "within", "around", "near", "by", "over", "behind",
            "beyond", "per", "as", "into");
    private static final Set<String> SHUN_LAST =
            Set.of("other", "same", "such", "own", "more", "less", "first", "last");

    static final Set<String> TOWARDS = Set.of(
            "threat",
            "threats",
            "access",
            "right",
            "rights",
            "limit",
            "limits",
            "damage",
            "approach",
            "approaches",
            "answer",
            "attitude",
            "alternative",
            "alternatives",
            "solution",
            "duty",
            "duties",
            "response",
            "objection",
            "introduction",
            "harm",
            "key",
            "obstacle",
            "barrier",
            "barriers",
            "return",
            "danger",
            "promise",
            "promises",
            "teaching",
            "transition",
            "entry",
            "exposure",
            "addiction",
            "resistance",
            "reaction",
            "contribution",
            "loyalty",
            "obedience",
            "freedom");
    private static final Set<String> TO_DO = Set.of(
            "right",
            "rights",
            "need",
            "duty",
            "freedom",
            "obligation",
            "way",
            "ways",
            "time",
            "ability",
            "power",
            "incentive",
            "will",
            "refusal",
            "attempt",
            "decision",
            "pressure",
            "temptation",
            "permission",
            "reluctance",
            "place",
            "age");

    private Phrases() {}

    /** Where the plain noun phrase that begins at {@code i} ends; {@code i} itself if none does. */
    static int simple(List<Word> words, int i, int limit) {
        int at = i;
        if (at < limit && words.get(at).is(Kind.DETERMINER, Kind.POSSESSIVE)) {
            at++;
        }
        if (at < limit && words.get(at).in(Set.of("few", "many", "other", "most")) && at > i) {
            at++;
        }
        int head = -1;
        for (; at < limit; at++) {
            Word word = words.get(at);
            if (word.is(Kind.NOUN, Kind.ING)) {
                if (head >= 0
                        && word.is(Kind.ING)
                        && at == head + 1
                        && at + 1 < limit
                        && words.get(at + 1).is(Kind.DETERMINER, Kind.POSSESSIVE)) {
                    break;
                }
                head = at;
            } else if (!isInner(words, at, limit, head)) {
                break;
            }
        }
        if (head < 0) {
            return theRich(words, i, at);
        }
        boolean gerund = words.get(head).is(Kind.ING)
                && head + 1 < limit
                && words.get(head + 1).is(Kind.DETERMINER, Kind.POSSESSIVE);
        return gerund ? Math.max(head + 1, simple(words, head + 1, limit)) : head + 1;
    }

    private static boolean isInner(List<Word> words, int at, int limit, int head) {
        Word word = words.get(at);
        if (word.is(Kind.ADJECTIVE, Kind.NUMBER, Kind.PARTICIPLE)) {
            return head < 0 || leadsToNoun(words, at + 1, limit);
        }
        return (word.is(Kind.ADVERB)
                        && head < 0
                        && word.lower().endsWith("ly")
                        && at + 1 < limit
                        && words.get(at + 1).is(Kind.ADJECTIVE, Kind.PARTICIPLE))
                || (word.is("-") && head >= 0);
    }

    private static boolean leadsToNoun(List<Word> words, int at, int limit) {
        int next = at;
        while (next < limit && words.get(next).is(Kind.ADJECTIVE, Kind.PARTICIPLE)) {
            next++;
        }
        return next < limit && words.get(next).is(Kind.NOUN);
    }

    /** The rich, the dying: an article and what is otherwise an adjective. */
    private static int theRich(List<Word> words, int i, int at) {
        boolean the = at > i + 1
                && words.get(i).is("the")
                && !words.get(at - 1).in(SHUN_LAST)
                && (words.get(at - 1).is(Kind.ADJECTIVE) || words.get(at - 1).in(Set.of("few", "many")));
        return the ? at : i;
    }

    /** The noun phrase at {@code i} with what is joined to it by prepositions or by {@code and}; null if there is none. */
    static @Nullable Phrase at(List<Word> words, int i, int limit) {
        int core = simple(words, i, limit);
        if (core == i) {
            return null;
        }
        int end = core;
        while (end + 1 < limit) {
            Word link = words.get(end);
            boolean and = link.in(Set.of("and", "or"));
            if (!and
                    && !link.in(LINKS)
                    && !(link.is(Kind.TO)
                            && (words.get(end - 1).in(TOWARDS)
                                    || (words.get(end - 1).is(Kind.ING)
                                            && i > 0
                                            && words.get(i - 1).is(Kind.PREPOSITION)))
                            && isThing(words, end + 1, limit))) {
                break;
            }
            int next = simple(words, end + 1, limit);
            if (next == end + 1) {
                break;
            }
            core = and && end == core ? next : core;
            end = next;
        }
        return new Phrase(i, infinitive(words, end, limit), core);
    }

    /** A right to be forgotten, the best way to start a lesson. */
    private static int infinitive(List<Word> words, int end, int limit) {
        boolean to = end + 1 < limit
                && words.get(end).is(Kind.TO)
                && words.get(end - 1).in(TO_DO)
                && words.get(end + 1).is(Kind.VERB);
        int last = end;
        while (to && last < limit && !words.get(last).is(Kind.MARK, Kind.CONJUNCTION, Kind.QUESTION, Kind.AUXILIARY)) {
            last++;
        }
        return last;
    }

    private static boolean isThing(List<Word> words, int at, int limit) {
        return at < limit && words.get(at).is(Kind.NOUN, Kind.DETERMINER, Kind.ADJECTIVE, Kind.NUMBER, Kind.POSSESSIVE);
    }

    static List<Phrase> in(List<Word> words, int from, int to) {
        List<Phrase> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            Phrase phrase = at(words, i, to);
            if (phrase != null) {
                found.add(phrase);
            }
            i = phrase == null ? i + 1 : phrase.to();
        }
        return found;
    }
}
