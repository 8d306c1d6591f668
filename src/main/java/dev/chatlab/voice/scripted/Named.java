package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An issue, side or theme with its names as stems. */
record Named(Issue issue, List<Set<String>> names, Set<String> all) {
    static Named of(Issue issue) {
        List<Set<String>> names = new ArrayList<>();
        issue.aliases().forEach(alias -> names.add(Stems.of(alias)));
        names.add(Stems.of(issue.name()));
        Set<String> all = new LinkedHashSet<>();
        names.forEach(all::addAll);
        return new Named(issue, names, all);
    }

    /** The stems of all its names that are wholly in a text, words of any school talk aside. */
    Set<String> covered(Set<String> stems) {
        Set<String> covered = new LinkedHashSet<>();
        for (Set<String> name : names) {
            if (!name.isEmpty() && stems.containsAll(name) && !Topics.SCHOOL.containsAll(name)) {
                covered.addAll(name);
            }
        }
        return covered;
    }
}
