package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says words so that anybody could say them: {@code my class} becomes {@code a class}, {@code my students} students. */
final class Neutral {
    private static final Set<String> OWN = Set.of("my", "your");
    private static final Set<String> ALL_POSSESSIVE = Set.of("my", "your", "our", "his", "her", "their", "its");
    private static final Set<String> PERSONS = Set.of(
            "i", "me", "mine", "you", "u", "yours", "i'm", "i've", "i'd", "i'll", "you're", "you've", "you'd", "ur");
    private static final Set<String> DISTANT = Set.of(
            "we",
            "us",
            "ours",
            "ourselves",
            "it",
            "they",
            "them",
            "he",
            "she",
            "him",
            "this",
            "that",
            "these",
            "those");
    private static final Set<String> SELF = Set.of("myself", "yourself");
    private static final Set<String> NOT_COUNTED = Set.of(
            "work",
            "homework",
            "money",
            "time",
            "music",
            "food",
            "art",
            "life",
            "education",
            "school",
            "advice",
            "behaviour",
            "english",
            "maths",
            "math",
            "mathematics",
            "history",
            "science",
            "latin",
            "feedback",
            "noise",
            "health",
            "sleep",
            "knowledge",
            "research");

    private Neutral() {}

    /** Null when some word cannot be said by anybody else. {@code We} and {@code their} are left alone. */
    static @Nullable String clause(List<Word> words) {
        return render(words, OWN, PERSONS);
    }

    /** As {@link #clause}, but for a phrase that has to stand without the sentence round it. */
    static @Nullable String phrase(List<Word> words) {
        boolean distant = IntStream.range(0, words.size()).anyMatch(i -> points(words, i));
        boolean pointing = words.stream().anyMatch(word -> word.is(Kind.DETERMINER) && word.in(DISTANT));
        return distant || pointing ? null : render(words, ALL_POSSESSIVE, PERSONS);
    }

    private static boolean points(List<Word> words, int i) {
        Word word = words.get(i);
        boolean resumed = word.in(Set.of("they", "them"))
                && words.subList(0, i).stream()
                        .anyMatch(before -> before.is(Kind.NOUN) && Tagging.isPlural(before.lower()));
        return word.in(DISTANT) && !word.is(Kind.DETERMINER, Kind.CONJUNCTION) && !resumed;
    }

    private static @Nullable String render(List<Word> words, Set<String> possessives, Set<String> persons) {
        List<Word> said = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.in(persons)) {
                return null;
            }
            if (word.is(Kind.POSSESSIVE) && word.in(possessives)) {
                int end = Phrases.simple(words, i, words.size());
                int named = i + 1 < end && words.get(i + 1).is("own") ? i + 2 : i + 1;
                if (end > named && (isOneOwner(words.get(named)) || takesArticle(words.get(end - 1)))) {
                    said.add(word.with(article(words.get(named).lower())));
                }
            } else if (word.in(SELF)) {
                said.add(word.with("oneself"));
            } else if (!(word.is("own")
                    && i > 0
                    && words.get(i - 1).is(Kind.POSSESSIVE)
                    && words.get(i - 1).in(possessives))) {
                said.add(word);
            }
        }
        return join(said);
    }

    /** Of {@code their teenager's messages} the owner is one, however many the messages. */
    private static boolean isOneOwner(Word word) {
        return word.lower().matches("(?!children|people|men|women).*[^s]['’]s");
    }

    static boolean takesArticle(Word noun) {
        String lower = noun.lower();
        return noun.is(Kind.NOUN)
                && !Tagging.isPlural(lower)
                && !NOT_COUNTED.contains(lower)
                && !lower.matches(".{3,}(ity|ness|ism|ance|ence|ing|ics|ship|hood|work|cy|age|ion)");
    }

    static String article(String word) {
        return word.matches("(?!(eu|uni|use|one))[aeiou].*|hour.*|honest.*|heir.*") ? "an" : "a";
    }

    /** One space between words, none before marks or round hyphens and apostrophes. */
    static String join(List<Word> words) {
        StringBuilder text = new StringBuilder();
        Word before = null;
        for (Word word : words) {
            boolean glued = before != null
                    && word.start() == before.end()
                    && !word.text().isEmpty()
                    && (word.is(Kind.MARK) || before.is(Kind.MARK));
            boolean spaced = before != null && !glued && !(word.is(Kind.MARK) && ",;:)".contains(word.text()));
            text.append(spaced ? " " : "").append(word.text());
            before = word;
        }
        return text.toString();
    }
}
