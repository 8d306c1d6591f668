package dev.chatlab.quality;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a topic or a question is about, read independently of the voice. {@code signs} are sets of lemmas: each lemma of the
 * text by itself (those of any school talk only where there are no others), and each alias of the matched issue; a text is
 * on the subject when one of its sentences holds a whole sign. {@code issue} is the id of the matched issue, null if none.
 */
record Subject(String text, String issue, Set<Set<String>> signs) {
    /** The issue (or side of one) most of whose aliases stand wholly in the text, counted in lemmas; of equals, that named first. */
    static Subject of(String text, List<Issue> issues) {
        Set<String> lemmas = Stems.of(text);
        Set<String> own = new LinkedHashSet<>(lemmas);
        own.removeAll(Words.GENERIC);
        Set<Set<String>> signs = new LinkedHashSet<>();
        (own.isEmpty() ? lemmas : own).forEach(lemma -> signs.add(Set.of(lemma)));
        Issue matched = issues.stream()
                .filter(issue -> score(issue, lemmas) > 0)
                .max(Comparator.comparingDouble(issue -> score(issue, lemmas)))
                .orElse(null);
        if (matched != null) {
            signs.addAll(aliases(matched));
        }
        return new Subject(text, matched == null ? null : matched.id(), signs);
    }

    static Subject ofTopic(String text, Issues issues) {
        return of(text, issues.issues());
    }

    static Subject ofQuestion(String text, Issues issues) {
        List<Issue> all = new ArrayList<>(issues.issues());
        all.addAll(issues.subs());
        return of(text, all);
    }

    private static double score(Issue issue, Set<String> lemmas) {
        List<Set<String>> held =
                aliases(issue).stream().filter(lemmas::containsAll).toList();
        int size = held.stream().mapToInt(Set::size).sum();
        List<String> order = List.copyOf(lemmas);
        int first = held.stream()
                .flatMap(Set::stream)
                .mapToInt(order::indexOf)
                .min()
                .orElse(0);
        return size == 0 ? 0 : size - (double) first / order.size();
    }

    /** The lemmas of each alias, unless all of them belong to any school talk. */
    private static Set<Set<String>> aliases(Issue issue) {
        return issue.aliases().stream()
                .map(Stems::of)
                .filter(lemmas -> !Words.GENERIC.containsAll(lemmas))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isIn(Line line) {
        return line.sentences().stream().anyMatch(this::isIn);
    }

    boolean isIn(Sentence sentence) {
        return signs.stream().anyMatch(sentence.lemmas()::containsAll);
    }

    /** Whether a lemma is a sign by itself. */
    boolean names(String lemma) {
        return signs.contains(Set.of(lemma));
    }
}
