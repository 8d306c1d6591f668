package dev.chatlab.voice.english;

import java.util.List;
import java.util.Set;

/** Which part words play in what is at issue: who acts, what only says when, what is done away with. */
final class Roles {
    /** Verbs of doing away with something or dealing with it: what matters is their object. */
    static final Set<String> OBJECT_FIRST = Set.of(
            "abolish",
            "ban",
            "scrap",
            "end",
            "stop",
            "eliminate",
            "forbid",
            "prohibit",
            "handle",
            "have",
            "need",
            "get",
            "use",
            "reduce",
            "prevent",
            "solve",
            "tackle",
            "improve",
            "fund",
            "want",
            "make",
            "kill",
            "cause",
            "be");
    /** Who may do a thing is seldom what is discussed. */
    static final Set<String> ACTORS = Set.of(
            "people",
            "we",
            "i",
            "you",
            "they",
            "he",
            "she",
            "it",
            "one",
            "us",
            "schools",
            "school",
            "the school",
            "teachers",
            "teacher",
            "a teacher",
            "pupils",
            "pupil",
            "students",
            "student",
            "children",
            "child",
            "a child",
            "kids",
            "parents",
            "a parent",
            "government",
            "the government",
            "governments",
            "the state",
            "states",
            "society",
            "restaurants",
            "cities",
            "companies",
            "employers",
            "countries",
            "everyone",
            "everybody",
            "nobody",
            "someone",
            "somebody",
            "anyone",
            "anybody",
            "humans",
            "adults",
            "teenagers",
            "boys",
            "girls",
            "boys and girls",
            "men",
            "women",
            "citizens",
            "a person",
            "person",
            "doctors",
            "a doctor",
            "the law",
            "politicians",
            "businesses",
            "institutions",
            "class",
            "a class",
            "the class",
            "classroom",
            "lessons",
            "young people",
            "universities and businesses",
            "education",
            "the world",
            "who",
            "there",
            "things",
            "something",
            "nothing",
            "everything",
            "anything",
            "the teacher",
            "someone else",
            "others",
            "a friend",
            "friends");

    static final Set<String> ALLOW = Set.of(
            "allowed",
            "permitted",
            "forced",
            "required",
            "made",
            "expected",
            "encouraged",
            "obliged",
            "able",
            "free",
            "entitled");
    static final Set<String> STATES =
            Set.of("gifted", "mixed", "outdated", "overrated", "limited", "retired", "tired", "disabled", "worried");
    static final Set<String> TIMES =
            Set.of("day", "night", "week", "year", "morning", "evening", "time", "month", "lesson", "day.", "lunch");
    static final Set<String> NO_ATTRIBUTE = Set.of(
            "better", "worse", "best", "able", "sure", "ready", "worth", "wrong", "right", "alone", "glad", "aware",
            "like", "dead", "illegal");
    /** What these do to a thing is said only by what follows it. */
    static final Set<String> INCOMPLETE = Set.of(
            "put", "get", "make", "let", "take", "keep", "bring", "turn", "leave", "help", "force", "ask", "allow",
            "see", "treat", "call", "set", "prefer", "protect", "stop", "prevent", "tell", "want", "be", "find",
            "think", "send", "replace", "move");

    /** Verbs that name what is done without an ending. */
    static final Set<String> DOING_NOUNS = Set.of(
            "gossip",
            "sleep",
            "work",
            "play",
            "travel",
            "love",
            "trust",
            "exercise",
            "praise",
            "research",
            "debate",
            "protest",
            "sport",
            "crime");

    private Roles() {}

    static boolean isActor(List<Word> phrase) {
        List<Word> words =
                phrase.size() > 1 && phrase.getFirst().is(Kind.POSSESSIVE) ? phrase.subList(1, phrase.size()) : phrase;
        return ACTORS.contains(Prose.lower(Neutral.join(words)))
                || words.getFirst().is(Kind.PRONOUN)
                || words.getLast().lower().endsWith("-olds");
    }

    /** Without a time at the end, and without what another clause adds. */
    static List<Word> trimmed(List<Word> words) {
        int end = words.size();
        for (int i = 1; i < end; i++) {
            if (words.get(i).in(Set.of("because", "if", "when", "unless", ",", ";", "while", "although", "but", ":"))) {
                end = i;
            }
        }
        if (end > 2
                && words.get(end - 1).in(TIMES)
                && words.get(end - 2).in(Set.of("every", "each", "all", "any", "this"))) {
            boolean led = end > 3 && words.get(end - 3).is(Kind.PREPOSITION);
            end -= led ? 0 : 2;
        }
        while (end > 1
                && words.get(end - 1)
                        .in(Set.of(
                                "anymore", "today", "now", "again", "always", "too", "please", "then", "really",
                                "well"))) {
            end--;
        }
        return words.subList(0, end);
    }
}
