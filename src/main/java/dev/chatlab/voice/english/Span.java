package dev.chatlab.voice.english;

import dev.chatlab.voice.english.Clause.Form;
import dev.chatlab.voice.english.Phrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks the words by which an answer takes up a question: an exact part of it, at best a noun phrase. */
public final class Span {
    private static final int MAX_WORDS = 12;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
    private static final Pattern WHETHER = Pattern.compile("(?i)\\bwhether [^,.;?!\"“”]+");
    private static final Set<String> LOOSE = Set.of("any", "some", "every", "each", "all", "both", "more", "enough", "such", "another", "much", "many", "no", "most", "few", "this", "that", "these", "those");
    private static final Set<String> PERSONAL = Set.of(
            "i", "me", "my", "mine", "we", "our", "us", "you", "your", "u", "ur", "it", "they", "them", "this", "that", "i'm", "you're", "myself", "yourself", "everyone", "nobody", "anyone", "something", "anything", "nothing", "what", "who");
    private static final Set<String> EMPTY = Set.of(
            "example", "examples", "an example", "question", "thanks", "thank", "hello", "hi", "hmm", "ok", "okay", "yes", "no", "sense", "point",
            "thing", "things", "the same", "the same thing", "thoughts", "final thoughts", "say", "fault", "the answer", "evidence for", "way", "time", "lot", "a lot", "kind", "the way", "day", "today", "instead", "please", "others", "comment",
            "view", "opinion", "a thing", "a question", "the question", "an answer", "course", "anybody", "everybody", "else", "idea", "ideas", "mistake", "use", "help", "interesting", "monday", "role");

    private record Candidate(String text, int score) {}

    private final Set<String> topic;
    private final List<Candidate> candidates = new ArrayList<>();

    private Span(Set<String> topic) {
        this.topic = topic;
    }

    /** Null when the words hold nothing that could be taken up, a greeting for instance. */
    public static @Nullable String of(String text, Set<String> topic) {
        Span span = new Span(topic);
        boolean asked = text.indexOf('?') >= 0;
        Matcher sentence = SENTENCE.matcher(text.substring(0, Math.min(text.length(), 6000)));
        int n = 0;
        while (sentence.find()) {
            boolean question = sentence.group().endsWith("?");
            span.read(sentence.group(), question || !asked ? 6 * Math.min(n, 9) : n - 20);
            n++;
        }
        Candidate best = null;
        for (Candidate candidate : span.candidates) {
            best = best == null || candidate.score() > best.score() ? candidate : best;
        }
        return best == null ? null : best.text();
    }

    private void read(String sentence, int weight) {
        Matcher whether = WHETHER.matcher(sentence);
        while (whether.find()) {
            add(sentence, whether.start(), whether.end(), weight + 40);
        }
        List<Word> words = Tagging.of(sentence);
        int end = words.size();
        while (end > 0 && words.get(end - 1).is(Kind.MARK)) {
            end--;
        }
        int start = lead(words, end);
        if (start > 0 && start < end) {
            read(sentence.substring(words.get(start).start(), words.get(end - 1).end()), weight);
        } else if (start < end) {
            boolean called = end > 3 && words.get(end - 2).is(",") && Character.isUpperCase(words.get(end - 1).text().charAt(0));
            clause(sentence, Typos.mended(words.subList(0, called ? end - 2 : end)), weight);
        }
    }

    /** Where the sentence proper begins: after a name that is called, But, And what about, Do you think that. */
    private static int lead(List<Word> words, int end) {
        int i = 0;
        while (i < end && (words.get(i).is(Kind.MARK) || words.get(i).in(Set.of("but", "and", "so", "well", "ok", "okay", "yes", "then", "also", "hi", "hello", "thanks", "please", "because")))) {
            i += words.get(i).is("@") ? 2 : 1;
        }
        if (i + 1 < end && words.get(i + 1).is(",") && words.get(i).is(Kind.NOUN, Kind.ADVERB)) {
            i += 2;
        }
        String rest = " " + String.join(" ", words.subList(Math.min(i, end), end).stream().map(Word::lower).toList()) + " ";
        Matcher asks = ASKS.matcher(rest);
        return asks.find() ? i + (int) asks.group().chars().filter(c -> c == ' ').count() - 1 : i;
    }

    private static final Pattern ASKS = Pattern.compile(
            "^ (?:(?:what|how|wht|waht) (?:about|abuot|abt)|(?:talk|say something) about|tell (?:me|us)(?: more)? about|(?:let's|let us) \\w+(?: to| about| on)?|explain|discuss|(?:do|would) (?:you|u) (?:think|believe|say)(?: that)?|are you saying(?: that)?"
                    + "|(?:i )?(?:think|believe|wonder|feel)(?: that)?|what (?:do|would) (?:you|u) (?:think|make) (?:about|of)|what do (?:you|u) mean by"
                    + "|what (?:is|'s) your (?:view|opinion|take) (?:on|of|about)|what if|let's turn to|what's|whats|if) ");

    private void clause(String sentence, List<Word> words, int weight) {
        Clause clause = Clause.of(words);
        for (int[] part : clause.parts()) {
            for (Phrase phrase : Phrases.in(clause.words(), part[0], part[1])) {
                weigh(sentence, clause, phrase, weight);
            }
        }
    }

    private void weigh(String sentence, Clause clause, Phrase phrase, int weight) {
        List<Word> words = clause.words();
        boolean going = phrase.from() > 0 && words.get(phrase.from()).is(Kind.ING) && words.get(phrase.from() - 1).is(Kind.AUXILIARY, Kind.PRONOUN) && clause.subject() != phrase.from();
        if (isVerbHere(clause, phrase) || going) {
            int from = phrase.from() + 1;
            Phrase inner = Phrases.at(words, from, phrase.to());
            if (inner != null) {
                weigh(sentence, clause, inner, weight);
            }
            return;
        }
        int from = phrase.from();
        while (from < phrase.to() && (words.get(from).is(Kind.POSSESSIVE) || (words.get(from).is(Kind.DETERMINER) && words.get(from).in(LOOSE)))) {
            boolean owned = words.get(from).is(Kind.POSSESSIVE) || words.get(from).in(Set.of("every", "each", "this", "that"));
            int head = Phrases.simple(words, from, words.size()) - 1;
            if (owned && head >= 0 && Neutral.takesArticle(words.get(head)) && Phrases.simple(words, from, words.size()) >= phrase.core()) {
                rest(sentence, clause, phrase, weight);
                return;
            }
            from++;
        }
        int to = relative(words, phrase.to());
        int score = weight + score(clause, phrase, to > phrase.to());
        int end = to > phrase.to() || endsWell(words, phrase.to()) ? to : phrase.core();
        if (words.subList(from, end).stream().anyMatch(word -> (word.in(PERSONAL) && !word.is(Kind.QUESTION, Kind.CONJUNCTION)) || word.is(Kind.POSSESSIVE))) {
            end = phrase.core();
        }
        if (from < end) {
            add(sentence, words.get(from).start(), words.get(end - 1).end(), score);
        }
    }

    private void rest(String sentence, Clause clause, Phrase phrase, int weight) {
        Phrase inner = phrase.core() + 1 < phrase.to() ? Phrases.at(clause.words(), phrase.core() + 1, phrase.to()) : null;
        if (inner != null) {
            weigh(sentence, clause, inner, weight);
        }
    }

    private static boolean endsWell(List<Word> words, int end) {
        return end <= words.size();
    }

    /** Colonise in "Should we colonise Mars" when it was read as a noun. */
    private static boolean isVerbHere(Clause clause, Phrase phrase) {
        boolean asks = clause.form() == Form.POLAR || clause.form() == Form.ASKING;
        boolean verb = asks && phrase.from() == clause.predicate() && !clause.isBe() && !Tagging.HAVE.contains(clause.auxiliary().lower());
        boolean order = clause.form() == Form.ORDER && phrase.from() == 0;
        return (verb || order) && !clause.words().get(phrase.from()).is(Kind.DETERMINER, Kind.POSSESSIVE);
    }

    /** A teacher who has no time, what pupils eat. */
    private static int relative(List<Word> words, int at) {
        if (at >= words.size() || !words.get(at).in(Set.of("who", "whose", "which", "that")) || words.get(at).is(Kind.DETERMINER)) {
            return at;
        }
        int end = at;
        while (end < words.size() && !(words.get(end).is(Kind.MARK) && ",;:".contains(words.get(end).text()))) {
            end++;
        }
        boolean personal = words.subList(at + 1, end).stream().anyMatch(word -> word.in(PERSONAL));
        if (personal) {
            while (end > at && !(words.get(end - 1).in(Set.of("for", "with", "to", "in", "about", "of")))) {
                end--;
            }
            end = end > at + 2 ? end - 1 : at;
        }
        return end;
    }

    private int score(Clause clause, Phrase phrase, boolean relative) {
        List<Word> words = clause.words().subList(phrase.from(), phrase.to());
        int score = 10 + (relative ? 30 : 0) + Math.min(3, Stems.of(Neutral.join(words)).size());
        boolean actor = Things.isActor(clause.words().subList(phrase.from(), phrase.core()));
        score -= actor && !relative ? 6 : 0;
        boolean subject = phrase.from() < clause.predicate() && phrase.from() >= clause.subject();
        boolean link = phrase.from() > 0 && clause.words().get(phrase.from() - 1).is(Kind.PREPOSITION);
        Word before = phrase.from() > 0 ? clause.words().get(phrase.from() - 1) : null;
        boolean name = subject && phrase.from() > 0 && words.size() == 1 && Character.isUpperCase(words.getFirst().text().charAt(0));
        score -= name ? 6 : 0;
        score += before != null && before.is(Kind.VERB) ? 3 : 0;
        score += subject && clause.isBe() ? 3 : 0;
        score -= link && !clause.words().get(phrase.from() - 1).in(Set.of("about", "of", "on")) ? 1 : 0;
        return score;
    }

    private void add(String sentence, int start, int end, int score) {
        String text = sentence.substring(start, end).strip();
        String lower = Prose.lower(text);
        List<Word> words = Tagging.of(text);
        boolean personal = words.stream().anyMatch(word -> word.in(PERSONAL) && !word.is(Kind.CONJUNCTION) && !(word.is(Kind.QUESTION) && words.getFirst() != word));
        boolean bad = text.isEmpty() || personal || EMPTY.contains(lower) || Prose.words(text) > MAX_WORDS || Stems.of(text).isEmpty() || text.matches(".*[\"“”].*");
        if (!bad && (lower.startsWith("whether ") || solid(words))) {
            candidates.add(new Candidate(text, score));
        }
    }

    /** Not a lone singular that would need an article, unless the topic knows it. */
    private boolean solid(List<Word> words) {
        Word first = words.getFirst();
        if (words.size() == 1 && first.is(Kind.ADJECTIVE, Kind.PARTICIPLE, Kind.VERB, Kind.ADVERB, Kind.NUMBER, Kind.AUXILIARY, Kind.QUESTION)) {
            return false;
        }
        return !Standing.EMPTY.contains(first.lower()) || words.size() > 1 || Stems.share(Stems.of(first.text()), topic);
    }
}
