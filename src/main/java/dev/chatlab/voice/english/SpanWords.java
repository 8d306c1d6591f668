package dev.chatlab.voice.english;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that lead a question in, that follow what it is about, and that tell nothing of it. */
final class SpanWords {
    static final Set<String> LOOSE = Set.of(
            "any", "some", "every", "each", "all", "both", "more", "enough", "such", "another", "much", "many", "no",
            "most", "few", "this", "that", "these", "those");
    static final Set<String> PERSONAL = Set.of(
            "i",
            "me",
            "my",
            "mine",
            "we",
            "our",
            "us",
            "you",
            "your",
            "u",
            "ur",
            "it",
            "they",
            "them",
            "this",
            "that",
            "i'm",
            "you're",
            "myself",
            "yourself",
            "everyone",
            "nobody",
            "anyone",
            "something",
            "anything",
            "nothing",
            "what",
            "who");
    static final Set<String> EMPTY = Set.of(
            "elsewhere",
            "anywhere",
            "somewhere",
            "everywhere",
            "nowhere",
            "tomorrow",
            "yesterday",
            "tonight",
            "nowadays",
            "together",
            "forever",
            "everyone",
            "anyone",
            "somebody",
            "someone",
            "nobody",
            "times",
            "ways",
            "lots",
            "fact",
            "matter",
            "sort",
            "example",
            "examples",
            "an example",
            "question",
            "problem",
            "a problem",
            "the problem",
            "thanks",
            "thank",
            "hello",
            "hi",
            "hmm",
            "ok",
            "okay",
            "yes",
            "no",
            "sense",
            "point",
            "thing",
            "things",
            "the same",
            "the same thing",
            "thoughts",
            "final thoughts",
            "say",
            "fault",
            "the answer",
            "evidence for",
            "way",
            "time",
            "lot",
            "a lot",
            "kind",
            "the way",
            "day",
            "today",
            "instead",
            "please",
            "others",
            "comment",
            "view",
            "opinion",
            "a thing",
            "a question",
            "the question",
            "an answer",
            "course",
            "anybody",
            "everybody",
            "else",
            "idea",
            "ideas",
            "mistake",
            "use",
            "help",
            "interesting",
            "monday",
            "role");
    static final Pattern ASKS = Pattern.compile(
            "^ (?:(?:what|how|wht|waht) (?:about|abuot|abt)|(?:talk|say something) about|tell (?:me|us)(?: more)?"
                    + " about|(?:let's|let us) \\w+(?: to| about| on)?|explain|discuss|(?:do|would) (?:you|u)"
                    + " (?:think|believe|say)(?: that)?|are you saying(?: that)?|(?:i )?(?:think|believe|wonder|feel)(?:"
                    + " that)?|what (?:do|would) (?:you|u) (?:think|make) (?:about|of)|what do (?:you|u) mean by|what"
                    + " (?:is|'s) your (?:view|opinion|take) (?:on|of|about)|what if|let's turn to|what's|whats|if) ");

    private SpanWords() {}

    /** Where the sentence proper begins: after a name that is called, But, And what about, Do you think that. */
    static int lead(List<Word> words, int end) {
        int i = 0;
        while (i < end
                && (words.get(i).is(Kind.MARK)
                        || words.get(i)
                                .in(Set.of(
                                        "but", "and", "so", "well", "ok", "okay", "yes", "then", "also", "hi", "hello",
                                        "thanks", "please", "because")))) {
            i += words.get(i).is("@") ? 2 : 1;
        }
        if (i + 1 < end && words.get(i + 1).is(",") && words.get(i).is(Kind.NOUN, Kind.ADVERB)) {
            i += 2;
        }
        String rest = " "
                + String.join(
                        " ",
                        words.subList(Math.min(i, end), end).stream()
                                .map(Word::lower)
                                .toList()) + " ";
        Matcher asks = ASKS.matcher(rest);
        return asks.find()
                ? i + (int) asks.group().chars().filter(c -> c == ' ').count() - 1
                : i;
    }

    /** A teacher who has no time, what pupils eat. */
    static int relative(List<Word> words, int at) {
        if (at >= words.size()
                || !words.get(at).in(Set.of("who", "whose", "which", "that"))
                || words.get(at).is(Kind.DETERMINER)) {
            return at;
        }
        int end = at;
        while (end < words.size()
                && !(words.get(end).is(Kind.MARK)
                        && ",;:".contains(words.get(end).text()))) {
            end++;
        }
        boolean personal = words.subList(at + 1, end).stream().anyMatch(word -> word.in(PERSONAL));
        if (personal) {
            while (end > at && !words.get(end - 1).in(Set.of("for", "with", "to", "in", "about", "of"))) {
                end--;
            }
            end = end > at + 2 ? end - 1 : at;
        }
        return end;
    }
}
