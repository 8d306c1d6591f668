package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.persona.Issues;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Recognises what texts are about by the names of the shared issues, and remembers what it recognised. */
final class Topics {
    /** Any talk of school shares these; they tell nothing about the issue. */
    static final Set<String> SCHOOL = Stems.of(
            "school pupil student teacher class classroom child children education lesson learning young teaching kid");

    private static final Set<String> NO_NAME =
            Stems.of("school pupil student class classroom child children education learn");
    /** Words that name an issue of schooling only where schooling is spoken of; elsewhere they have a life of their own. */
    private static final Set<String> ELSEWHERE =
            Stems.of("compulsory voting elections climate values protest politics political"
                    + " citizenship neutral neutrality activism controversy controversial job jobs career careers economy employment"
                    + " employers art arts music painting drawing dance drama theatre singing poetry creative creativity imagination games"
                    + " toys books letters rules obedience exclusion suspension competition awards incentives incentive selection"
                    + " selective streaming tracking score scores percentages device devices social media machine accountability evidence"
                    + " attendance dialect behaviour bullying vocation playing primer read punish punishment sanction sanctions reward"
                    + " rewards prize prizes bribe motivation gifted inclusive inclusion disability language");

    private static final double COVERED = 0.34;
    private static final int REMEMBERED = 1024;

    private record Named(Issue issue, List<Set<String>> names, Set<String> all) {
        static Named of(Issue issue) {
            List<Set<String>> names = new ArrayList<>();
            issue.aliases().forEach(alias -> names.add(Stems.of(alias)));
            names.add(Stems.of(issue.name()));
            Set<String> all = new LinkedHashSet<>();
            names.forEach(all::addAll);
            return new Named(issue, names, all);
        }

        /** The longest of its names that is wholly in a text; empty if none is. */
        Set<String> in(Set<String> stems) {
            return names.stream()
                    .filter(name -> !NO_NAME.containsAll(name) && stems.containsAll(name))
                    .reduce(Set.of(), (one, other) -> other.size() > one.size() ? other : one);
        }
    }

    private final List<Named> issues;
    private final List<Named> subs;
    private final Map<String, Topic> known = new ConcurrentHashMap<>();

    Topics(Issues issues) {
        this.issues = issues.issues().stream().map(Named::of).toList();
        this.subs = issues.subs().stream().map(Named::of).toList();
    }

    /** What a topic or a question is about. */
    Topic of(String text) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::recognise);
    }

    private Topic recognise(String text) {
        Set<String> stems = Stems.of(text);
        Named issue = best(issues, stems);
        Named sub = best(subs, stems);
        if (issue != null && !isMeant(issue, sub, stems)) {
            issue = null;
        }
        Issue found = issue == null ? null : issue.issue();
        Set<String> signs = new LinkedHashSet<>(stems);
        if (issue != null) {
            signs.addAll(issue.all());
            signs.removeAll(SCHOOL);
        }
        return new Topic(found, sub == null ? null : sub.issue(), TopicPhrases.of(text, found), stems, signs);
    }

    private static @Nullable Named best(List<Named> issues, Set<String> stems) {
        Named best = null;
        int most = 0;
        for (Named issue : issues) {
            int length = issue.in(stems).size();
            if (length > most) {
                most = length;
                best = issue;
            }
        }
        return best;
    }

    private static boolean isMeant(Named issue, @Nullable Named sub, Set<String> stems) {
        Set<String> covering = new LinkedHashSet<>(SCHOOL);
        covering.addAll(issue.all());
        if (sub != null) {
            covering.addAll(sub.all());
        }
        long covered = stems.stream().filter(covering::contains).count();
        boolean elsewhere = ELSEWHERE.containsAll(issue.in(stems)) && !Stems.share(stems, SCHOOL);
        return elsewhere ? stems.size() == 1 : covered >= COVERED * stems.size();
    }

    /** All names of an issue and of the side of it, for the index of a persona's positions. */
    String names(String issue, String sub) {
        return names(issues, issue) + names(subs, sub);
    }

    private static String names(List<Named> among, String id) {
        return among.stream()
                .map(Named::issue)
                .filter(issue -> issue.id().equals(id))
                .map(issue -> issue.name() + ", " + String.join(", ", issue.aliases()) + ", ")
                .findFirst()
                .orElse("");
    }
}
