package dev.chatlab.voice.english;

import java.util.List;
import java.util.Set;

/** Whether a phrase can stand in a sentence of anybody's: no loose ends, no word that any talk has, no pronouns. */
final class Standing {
    private static final int MAX_WORDS = 12;
    static final Set<String> EMPTY = Set.of(
            "thing",
            "things",
            "way",
            "ways",
            "time",
            "kind",
            "sort",
            "lot",
            "bit",
            "day",
            "night",
            "year",
            "years",
            "example",
            "part",
            "point",
            "fact",
            "matter",
            "question",
            "answer",
            "the way",
            "the point",
            "the question",
            "the answer",
            "the problem",
            "a problem",
            "problems",
            "the thing",
            "a lot",
            "reason",
            "reasons",
            "case",
            "cases",
            "the case",
            "fault",
            "ok",
            "okay",
            "something",
            "anything",
            "nothing",
            "everything",
            "the same",
            "the end",
            "a thing",
            "a way",
            "today",
            "being",
            "having",
            "doing",
            "the truth",
            "the other",
            "the others",
            "ones",
            "the ones",
            "the one",
            "the time",
            "the first",
            "half",
            "use",
            "worth");
    private static final Set<Kind> NO_END = Set.of(
            Kind.PREPOSITION,
            Kind.CONJUNCTION,
            Kind.DETERMINER,
            Kind.POSSESSIVE,
            Kind.AUXILIARY,
            Kind.TO,
            Kind.QUESTION,
            Kind.NOT,
            Kind.MARK);
    private static final Set<Kind> NO_START =
            Set.of(Kind.PREPOSITION, Kind.CONJUNCTION, Kind.AUXILIARY, Kind.TO, Kind.NOT, Kind.MARK, Kind.VERB);

    private Standing() {}

    static boolean alone(String phrase) {
        List<Word> words = Tagging.of(phrase);
        String lower = Prose.lower(phrase);
        if (words.isEmpty()
                || Prose.words(phrase) > MAX_WORDS
                || EMPTY.contains(lower)
                || Roles.ACTORS.contains(lower)) {
            return false;
        }
        Word last = words.getLast();
        Word first = words.getFirst();
        boolean ends = NO_END.contains(last.kind()) && !last.is(".");
        boolean starts = NO_START.contains(first.kind()) && words.size() > 1;
        boolean lone = words.size() == 1
                && first.is(
                        Kind.ADJECTIVE,
                        Kind.PARTICIPLE,
                        Kind.ADVERB,
                        Kind.NUMBER,
                        Kind.PRONOUN,
                        Kind.MARK,
                        Kind.QUESTION);
        boolean unweighed = lower.contains(" than ") && !lower.matches(".*\\b(more|less|fewer|rather|\\w+er) .*");
        boolean loneCountable = words.size() == 1 && lower.length() < 2;
        return !ends && !starts && !lone && !loneCountable && !unweighed;
    }
}
