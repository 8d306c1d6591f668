package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.voice.english.Stems;
import dev.chatlab.voice.english.TopicPhrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways to name a topic after a preposition, so that it need not be named in the same words every time. */
final class TopicPhrases {
    private static final String VAGUE = "this question";
    /** Later ones name the topic less and less. */
    private static final int MOST = 3;

    private TopicPhrases() {}

    /** The fullest first: a clause where there is one, the things at issue, the issue's own name. */
    static List<String> of(String text, @Nullable Issue issue) {
        List<String> all = TopicPhrase.all(text);
        List<String> own = all.subList(0, Math.min(MOST, all.size()));
        Set<String> phrases = new LinkedHashSet<>();
        boolean other = own.stream().skip(1).anyMatch(phrase -> !isOfSchool(phrase));
        for (String phrase : own) {
            if (!other || !isOfSchool(phrase)) {
                phrases.add(phrase);
            }
        }
        if (issue != null) {
            phrases.add(issue.name());
        }
        if (phrases.isEmpty()) {
            phrases.add(VAGUE);
        }
        return List.copyOf(phrases);
    }

    /** A lone word that any talk of school has. */
    private static boolean isOfSchool(String phrase) {
        return phrase.indexOf(' ') < 0 && Topics.SCHOOL.containsAll(Stems.of(phrase));
    }

    /** A phrase as it stands inside a sentence. */
    static String inside(String phrase) {
        String first = phrase.split(" ", 2)[0];
        return TopicPhrase.inside(first) + phrase.substring(first.length());
    }
}
