package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues.Domain;
import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.persona.Persona.Approach;
import dev.chatlab.voice.english.Prose;
import dev.chatlab.voice.english.Stems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a topic or a question is about: the shared issue and side of it, if any, and whether they are all of it
 * ({@code exact}); phrases by which to name it after a preposition, the fullest first; the kinds of question it asks; the
 * shared themes it touches; its stems; and the stems that show that a text is on it.
 */
record Topic(
        @Nullable Issue issue,
        @Nullable Issue sub,
        boolean exact,
        List<String> phrases,
        List<Approach> kinds,
        Map<String, Double> themes,
        Set<String> stems,
        Set<String> signs) {
    private static final int SHORT = 4;
    private static final int DEED = 6;

    Topic {
        phrases = List.copyOf(phrases);
        kinds = List.copyOf(kinds);
    }

    /**
     * The phrases short enough to be said often; the fullest one where there are no others. What is done to one of many,
     * as in lying to a friend, is not named by that one alone.
     */
    List<String> shortPhrases() {
        String deed = phrases.stream()
                .filter(phrase -> phrase.matches("[a-z]+ing (.* )?an? .*") && Prose.words(phrase) <= DEED)
                .findFirst()
                .orElse("");
        List<String> brief = phrases.stream()
                .filter(phrase -> phrase.equals(deed)
                        || (Prose.words(phrase) <= SHORT && !(phrase.matches("an? .*") && deed.endsWith(phrase))))
                .toList();
        return brief.isEmpty() ? phrases : brief;
    }

    /** Whether it has to do with school at all. */
    boolean isOfSchool() {
        return Stems.share(stems, Topics.SCHOOL) || (issue != null && issue.domain() == Domain.SCHOOL);
    }

    /** This question within a talk: an issue that it does not name itself is that of the talk. */
    Topic within(Topic talk) {
        return issue == null && talk.issue() != null
                ? new Topic(talk.issue(), sub, false, phrases, kinds, themes, stems, signs)
                : this;
    }

    /** Its stems without those of any school talk; all of them if there are no others. */
    Set<String> ownWords() {
        Set<String> own = new LinkedHashSet<>(stems);
        own.removeAll(Topics.SCHOOL);
        return own.isEmpty() ? stems : own;
    }
}
