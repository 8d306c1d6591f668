package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Issues.Issue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a topic or a question is about: the shared issue and side of it, if any; phrases by which to name it after a
 * preposition, the fullest first; and the stems that a text on it would share.
 */
record Topic(@Nullable Issue issue, @Nullable Issue sub, List<String> phrases, Set<String> stems) {
    private static final String VAGUE = "this question";
    private static final double COVERED = 0.34;
    private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(i|me|my|mine|myself|you|your|yours)\\b");
    private static final Set<String> SCHOOL = Stems.of(
            "school pupil student teacher class classroom child children education lesson learning young teaching kid");

    private static final Set<String> GENERIC =
            Stems.of("school pupil student class classroom child children education learn");

    static Topic of(String text, Issues issues) {
        Set<String> stems = Stems.of(text);
        Issue issue = best(issues.issues(), stems);
        Issue sub = best(issues.subs(), stems);
        if (issue != null && !covers(issue, sub, stems)) {
            issue = null;
        }
        return new Topic(issue, sub, phrases(text, issue), stems);
    }

    /** The issue whose longest name is wholly in the text; of equal ones the first. */
    private static @Nullable Issue best(List<Issue> issues, Set<String> stems) {
        Issue best = null;
        int most = 0;
        for (Issue issue : issues) {
            int length = longest(issue, stems);
            if (length > most) {
                most = length;
                best = issue;
            }
        }
        return best;
    }

    private static int longest(Issue issue, Set<String> stems) {
        int longest = 0;
        for (String name : names(issue)) {
            Set<String> wanted = Stems.of(name);
            if (!GENERIC.containsAll(wanted) && stems.containsAll(wanted)) {
                longest = Math.max(longest, wanted.size());
            }
        }
        return longest;
    }

    private static List<String> names(Issue issue) {
        List<String> names = new ArrayList<>(issue.aliases());
        names.add(issue.name());
        return names;
    }

    private static boolean covers(Issue issue, @Nullable Issue sub, Set<String> stems) {
        Set<String> known = new LinkedHashSet<>(SCHOOL);
        names(issue).forEach(name -> known.addAll(Stems.of(name)));
        if (sub != null) {
            names(sub).forEach(name -> known.addAll(Stems.of(name)));
        }
        return stems.stream().filter(known::contains).count() >= COVERED * stems.size();
    }

    private static List<String> phrases(String text, @Nullable Issue issue) {
        Set<String> phrases = new LinkedHashSet<>();
        String clause = TopicPhrase.of(text);
        if (issue != null) {
            phrases.add(issue.name());
        }
        if (!clause.isEmpty()
                && Prose.words(clause) <= 12
                && !PERSONAL.matcher(clause).find()) {
            phrases.add(clause);
        }
        if (issue == null) {
            List<String> nouns = NounPhrases.in(text).stream()
                    .filter(phrase ->
                            Prose.words(phrase) <= 5 && !Stems.of(phrase).isEmpty())
                    .map(phrase -> TopicPhrase.inside(phrase.split(" ", 2)[0])
                            + phrase.substring(phrase.split(" ", 2)[0].length()))
                    .toList();
            if (nouns.size() > 1) {
                phrases.add(nouns.get(0) + " and " + nouns.get(1));
            }
            phrases.addAll(nouns.subList(0, Math.min(3, nouns.size())));
            nouns.stream()
                    .map(Topic::lastPart)
                    .filter(part -> Stems.of(part).size() == 1)
                    .forEach(phrases::add);
        }
        if (phrases.isEmpty()) {
            phrases.add(VAGUE);
        }
        return List.copyOf(phrases);
    }

    private static String lastPart(String phrase) {
        String[] words = phrase.split(" ", -1);
        String last = words[words.length - 1];
        return words.length > 1 && last.endsWith("s") && Lexicon.isPreposition(words[words.length - 2]) ? last : phrase;
    }

    /** The phrases short enough to be said often; the fullest one where there are no others. */
    List<String> shortPhrases() {
        List<String> brief =
                phrases.stream().filter(phrase -> Prose.words(phrase) <= 4).toList();
        return brief.isEmpty() ? phrases : brief;
    }

    /** This question within a talk: what it does not name itself, issue or phrases, is that of the talk. */
    Topic within(Topic talk) {
        boolean vague = phrases.equals(List.of(VAGUE));
        return issue != null || talk.issue() == null
                ? (vague ? new Topic(issue, sub, talk.phrases(), stems) : this)
                : new Topic(talk.issue(), sub, vague ? talk.phrases() : phrases, stems);
    }

    /** Its stems without those of any school talk; all of them if there are no others. */
    Set<String> ownWords() {
        Set<String> own = new LinkedHashSet<>(stems);
        own.removeAll(SCHOOL);
        return own.isEmpty() ? stems : own;
    }

    /** Stems that show that a text is on this topic: its own and those of the issue's names, without those of any school talk. */
    Set<String> signs() {
        Set<String> signs = new LinkedHashSet<>(stems);
        if (issue != null) {
            names(issue).forEach(name -> signs.addAll(Stems.of(name)));
            signs.removeAll(SCHOOL);
        }
        return signs;
    }
}
