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
        int start = SpanWords.lead(words, end);
        if (start > 0 && start < end) {
            read(sentence.substring(words.get(start).start(), words.get(end - 1).end()), weight);
        } else if (start < end) {
            boolean called = end > 3
                    && words.get(end - 2).is(",")
                    && Character.isUpperCase(words.get(end - 1).text().charAt(0));
            clause(sentence, Typos.mended(words.subList(0, called ? end - 2 : end)), weight);
        }
    }

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
        boolean going = phrase.from() > 0
                && words.get(phrase.from()).is(Kind.ING)
                && words.get(phrase.from() - 1).is(Kind.AUXILIARY, Kind.PRONOUN)
                && clause.subject() != phrase.from();
        if (isVerbHere(clause, phrase) || going) {
            inner(sentence, clause, Phrases.at(words, phrase.from() + 1, phrase.to()), weight);
            return;
        }
        int from = phrase.from();
        while (from < phrase.to()
                && (words.get(from).is(Kind.POSSESSIVE)
                        || (words.get(from).is(Kind.DETERMINER)
                                && words.get(from).in(SpanWords.LOOSE)))) {
            boolean owned =
                    words.get(from).is(Kind.POSSESSIVE) || words.get(from).in(Set.of("every", "each", "this", "that"));
            int head = Phrases.simple(words, from, words.size()) - 1;
            if (owned
                    && head >= 0
                    && Neutral.takesArticle(words.get(head))
                    && Phrases.simple(words, from, words.size()) >= phrase.core()) {
                rest(sentence, clause, phrase, weight);
                return;
            }
            from++;
        }
        int to = SpanWords.relative(words, phrase.to());
        int score = weight + score(clause, phrase, to > phrase.to());
        int end = to;
        if (words.subList(from, end).stream()
                .anyMatch(word -> (word.in(SpanWords.PERSONAL) && !word.is(Kind.QUESTION, Kind.CONJUNCTION))
                        || word.is(Kind.POSSESSIVE))) {
            end = phrase.core();
        }
        if (from < end) {
            add(sentence, words.get(from).start(), words.get(end - 1).end(), score);
        }
    }

    private void rest(String sentence, Clause clause, Phrase phrase, int weight) {
        Phrase inner =
                phrase.core() + 1 < phrase.to() ? Phrases.at(clause.words(), phrase.core() + 1, phrase.to()) : null;
        inner(sentence, clause, inner, weight);
    }

    private void inner(String sentence, Clause clause, @Nullable Phrase inner, int weight) {
        if (inner != null) {
            weigh(sentence, clause, inner, weight);
        }
    }

    /** Colonise in "Should we colonise Mars" when it was read as a noun. */
    private static boolean isVerbHere(Clause clause, Phrase phrase) {
        boolean asks = clause.form() == Form.POLAR || clause.form() == Form.ASKING;
        boolean verb = asks
                && phrase.from() == clause.predicate()
                && !clause.isBe()
                && !Closed.HAVE.contains(clause.auxiliary().lower());
        boolean order = clause.form() == Form.ORDER && phrase.from() == 0;
        return (verb || order) && !clause.words().get(phrase.from()).is(Kind.DETERMINER, Kind.POSSESSIVE);
    }

    private int score(Clause clause, Phrase phrase, boolean relative) {
        List<Word> words = clause.words().subList(phrase.from(), phrase.to());
        int score = 10
                + (relative ? 30 : 0)
                + Math.min(3, Stems.of(Neutral.join(words)).size());
        boolean actor = Roles.isActor(clause.words().subList(phrase.from(), phrase.core()));
        score -= actor && !relative ? 6 : 0;
        boolean subject = phrase.from() < clause.predicate() && phrase.from() >= clause.subject();
        boolean link =
                phrase.from() > 0 && clause.words().get(phrase.from() - 1).is(Kind.PREPOSITION);
        Word before = phrase.from() > 0 ? clause.words().get(phrase.from() - 1) : null;
        boolean name = subject
                && phrase.from() > 0
                && words.size() == 1
                && Character.isUpperCase(words.getFirst().text().charAt(0));
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
        boolean personal = words.stream()
                .anyMatch(word -> word.in(SpanWords.PERSONAL)
                        && !word.is(Kind.CONJUNCTION)
                        && !(word.is(Kind.QUESTION) && !words.getFirst().equals(word)));
        boolean bad = text.isEmpty()
                || personal
                || SpanWords.EMPTY.contains(lower)
                || Prose.words(text) > MAX_WORDS
                || Stems.of(text).isEmpty()
                || text.matches(".*[\"“”].*");
        if (!bad && (lower.startsWith("whether ") || solid(words))) {
            candidates.add(new Candidate(text, score));
        }
    }

    /** Not a lone singular that would need an article, unless the topic knows it. */
    private boolean solid(List<Word> words) {
        Word first = words.getFirst();
        if (words.size() == 1
                && first.is(
                        Kind.ADJECTIVE,
                        Kind.PARTICIPLE,
                        Kind.VERB,
                        Kind.ADVERB,
                        Kind.NUMBER,
                        Kind.AUXILIARY,
                        Kind.QUESTION)) {
            return false;
        }
        return !Standing.EMPTY.contains(first.lower())
                || words.size() > 1
                || Stems.share(Stems.of(first.text()), topic);
    }
}
