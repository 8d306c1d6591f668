package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks the words by which an answer takes up a question: an exact part of it, a noun phrase or a whether-clause. */
public final class Span {
    private static final int MAX_WORDS = 12;
    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\b(?:what|how) about ([^,.;?!]+)|\\bthink (?:about|of) ([^,.;?!]+)");
    private static final Pattern WHETHER = Pattern.compile("\\bwhether [^,.;?!]+");
    private static final Pattern LOOSE =
            Pattern.compile("(?i)^(any|some|every|each|all|both|more|enough|such|another) ");
    private static final Pattern RELATIVE = Pattern.compile("^ (who|whose|which|that) [^,.;?!]+");
    private static final Pattern PERSONAL =
            Pattern.compile("(?i)\\b(i|me|my|mine|we|our|us|you|your|this|that|it|they|them)\\b");

    private Span() {}

    /** Null when the words hold nothing that could be taken up, a greeting for instance. */
    public static @Nullable String of(String text, Set<String> topic) {
        List<String> sentences = Prose.sentences(text);
        List<String> questions =
                sentences.stream().filter(sentence -> sentence.endsWith("?")).toList();
        List<String> candidates = new ArrayList<>();
        for (String sentence : questions.isEmpty() ? sentences : questions) {
            clauses(sentence, candidates);
            addNouns(sentence, candidates);
        }
        if (candidates.isEmpty() && !questions.isEmpty()) {
            sentences.forEach(sentence -> addNouns(sentence, candidates));
        }
        return candidates.stream()
                .filter(span -> Prose.words(span) <= MAX_WORDS && isSolid(span, topic))
                .max(Comparator.comparingInt(span -> Math.min(5, Stems.of(span).size())))
                .orElse(null);
    }

    /** Noun phrases, with a relative clause that follows, without a loose determiner like some or any. */
    private static void addNouns(String sentence, List<String> candidates) {
        for (String phrase : NounPhrases.in(sentence)) {
            String noun = LOOSE.matcher(phrase).replaceFirst("");
            candidates.add(noun);
            String rest = sentence.substring(sentence.indexOf(phrase) + phrase.length());
            Matcher relative = RELATIVE.matcher(rest);
            if (relative.find()) {
                add(noun + relative.group(), candidates);
            }
        }
    }

    /** Two words or more, a plural, or a noun that needs no article. */
    private static boolean isSolid(String span, Set<String> topic) {
        String lower = Prose.lower(span);
        return !Stems.of(span).isEmpty()
                && (Prose.words(span) > 1
                        || (lower.endsWith("s") && !lower.endsWith("ss"))
                        || lower.matches(
                                ".*(ing|ion|ity|ness|ism|ance|ence|ment|work|cy|ship|ics|dom|hood|people|children)")
                        || Stems.share(Stems.of(span), topic));
    }

    private static void clauses(String sentence, List<String> candidates) {
        Matcher about = ABOUT.matcher(sentence);
        while (about.find()) {
            add(about.group(1) == null ? about.group(2) : about.group(1), candidates);
        }
        Matcher whether = WHETHER.matcher(sentence);
        while (whether.find()) {
            add(whether.group(), candidates);
        }
    }

    private static void add(String clause, List<String> candidates) {
        String clean = clause.strip();
        if (!PERSONAL.matcher(clean).find() && Prose.words(clean) <= MAX_WORDS) {
            candidates.add(clean);
        }
    }
}
