package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.voice.english.Lexicon;
import dev.chatlab.voice.english.NounPhrases;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.english.TopicPhrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways to name a topic after a preposition, so that it need not be named in the same words every time. */
final class TopicPhrases {
    private static final String VAGUE = "this question";
    private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(i|me|my|mine|myself|you|your|yours)\\b");
    /** Who should do something is not what a question is about. */
    private static final Pattern ACTIVE =
            Pattern.compile("(?i)^(should|must|may|shall|ought|can|could)\\b(?!.*\\b(be|get|have)\\b)");

    private static final Pattern PARTICIPLE = Pattern.compile("(?i)[a-z]+ed");
    private static final int LONGEST_CLAUSE = 12;
    private static final int LONGEST_NOUN = 5;
    private static final int NOUNS = 3;

    private TopicPhrases() {}

    /** The fullest first: the whole clause, the issue's name where the topic is no more than that, then the topic's own nouns. */
    static List<String> of(String text, @Nullable Issue issue) {
        Set<String> phrases = new LinkedHashSet<>();
        String clause = TopicPhrase.of(text);
        boolean usable = !clause.isEmpty() && !PERSONAL.matcher(clause).find();
        if (usable && Prose.words(clause) <= LONGEST_CLAUSE) {
            phrases.add(clause);
        }
        if (issue != null) {
            phrases.add(issue.name());
        }
        addNouns(text, issue != null, phrases);
        if (phrases.isEmpty()) {
            phrases.add(VAGUE);
        }
        return List.copyOf(phrases);
    }

    /** With {@code named}, only such as tell more than the issue's own name: noun phrases of several words. */
    private static void addNouns(String text, boolean named, Set<String> phrases) {
        List<String> nouns = NounPhrases.in(text).stream()
                .filter(phrase ->
                        Prose.words(phrase) <= LONGEST_NOUN && !Stems.of(phrase).isEmpty())
                .filter(phrase -> !named || (Prose.words(phrase) > 1 && Stems.of(phrase).size() > 1))
                .filter(phrase -> !PARTICIPLE.matcher(phrase).matches() && !Topics.SCHOOL.containsAll(Stems.of(phrase)))
                .map(TopicPhrases::inside)
                .toList();
        if (nouns.size() > 1) {
            phrases.add(nouns.get(0) + " and " + nouns.get(1));
        }
        boolean actor = nouns.size() > 1 && ACTIVE.matcher(text.strip()).find();
        phrases.addAll(nouns.subList(actor ? 1 : 0, Math.min(NOUNS, nouns.size())));
        nouns.stream()
                .skip(actor ? 1 : 0)
                .map(TopicPhrases::lastPart)
                .filter(part -> Stems.of(part).size() == 1)
                .forEach(phrases::add);
    }

    /** A phrase as it stands inside a sentence. */
    static String inside(String phrase) {
        String first = phrase.split(" ", 2)[0];
        return TopicPhrase.inside(first) + phrase.substring(first.length());
    }

    private static String lastPart(String phrase) {
        String[] words = phrase.split(" ", -1);
        String last = words[words.length - 1];
        return words.length > 1 && last.endsWith("s") && Lexicon.isPreposition(words[words.length - 2]) ? last : phrase;
    }
}
