package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Issues.Domain;
import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.voice.english.Stems;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises what texts are about by the names of the shared issues and themes, and remembers what it recognised. */
final class Topics {
    /** Any talk of school shares these; they tell nothing about the issue. */
    static final Set<String> SCHOOL = Stems.of(
            "school pupil student teacher class classroom child children education lesson learn young teaching kid");

    /** What people do or think of with any matter; such words do not tell which. */
    private static final Set<String> LIGHT = Stems.of(
            "bring back keep take give put try start stop need become allow ban right wrong good bad better best use"
                    + " worth should ever still always enough important possible help work happen change real true");

    /** That works: it is of use, and no talk of labour. */
    private static final Pattern FUNCTIONS = Pattern.compile(
            "(?i)\\b(?:it|that|this|they)"
                    + "(?: (?:does|did|do|would|will|can|could|not|never|has|really|doesn['’]?t|didn['’]?t|won['’]?t|don['’]?t))* work(?:s|ed)?\\b");

    private static final double AT_HOME = 1.4;
    private static final double ABROAD = 0.6;
    private static final double NEAR = 0.3;
    private static final double EXACT = 0.5;
    private static final int REMEMBERED = 1024;
    private static final int MOST_THEMES = 3;

    private record Match(Named named, Set<String> covered, double score) {}

    private final List<Named> issues;
    private final List<Named> subs;
    private final List<Named> themes;
    private final Map<String, Integer> spread = new HashMap<>();
    private final Map<String, Topic> known = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Double>> knownThemes = new ConcurrentHashMap<>();

    Topics(Issues issues) {
        this.issues = issues.issues().stream().map(Named::of).toList();
        this.subs = issues.subs().stream().map(Named::of).toList();
        this.themes = issues.themes().stream().map(Named::of).toList();
        this.issues.forEach(issue -> issue.all().forEach(stem -> spread.merge(stem, 1, Integer::sum)));
    }

    /** What a topic or a question is about. */
    Topic of(String text) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::recognise);
    }

    private Topic recognise(String text) {
        Set<String> stems = Stems.of(FUNCTIONS.matcher(text).replaceAll(" "));
        Match sub = best(subs, stems, false);
        Match likely = best(issues, stems, true);
        double coverage = likely == null ? 0 : coverage(likely, sub, stems);
        Named named = likely == null || coverage < NEAR ? null : likely.named();
        Issue issue = named == null ? null : named.issue();
        Set<String> signs = new LinkedHashSet<>(stems);
        if (named != null) {
            signs.addAll(named.all());
            signs.removeAll(SCHOOL);
        }
        boolean exact = named != null && coverage >= EXACT;
        return new Topic(
                issue,
                sub == null ? null : sub.named().issue(),
                exact,
                TopicPhrases.of(text, exact ? issue : null),
                Approaches.to(text),
                themes(text),
                stems,
                signs);
    }

    private @Nullable Match best(List<Named> among, Set<String> stems, boolean byDomain) {
        boolean school = Stems.share(stems, SCHOOL);
        return among.stream()
                .map(named -> {
                    Set<String> covered = named.covered(stems);
                    double score = covered.stream().mapToDouble(this::weight).sum();
                    return new Match(
                            named, covered, byDomain ? score * fit(named.issue().domain(), school) : score);
                })
                .filter(match -> match.score() > 0)
                .max(Comparator.comparingDouble(Match::score))
                .orElse(null);
    }

    private static double fit(Domain domain, boolean school) {
        return switch (domain) {
            case BOTH -> 1;
            case SCHOOL -> school ? AT_HOME : ABROAD;
            case PUBLIC -> school ? ABROAD : AT_HOME;
        };
    }

    /** A word that names many issues tells less. */
    private double weight(String stem) {
        return 1 / Math.sqrt(spread.getOrDefault(stem, 1));
    }

    /** How much of what a text says belongs to an issue or to the side of it. */
    private static double coverage(Match match, @Nullable Match sub, Set<String> stems) {
        Set<String> own = new LinkedHashSet<>(stems);
        own.removeAll(SCHOOL);
        own.removeIf(stem -> LIGHT.contains(stem) && !match.covered().contains(stem));
        if (sub != null) {
            own.removeIf(
                    stem -> sub.covered().contains(stem) && !match.covered().contains(stem));
        }
        return own.isEmpty()
                ? 0
                : (double) match.covered().stream().filter(own::contains).count() / own.size();
    }

    /** The shared themes that a text touches, at most three, with how much it does, from 0 to 1. */
    Map<String, Double> themes(String text) {
        if (knownThemes.size() > REMEMBERED) {
            knownThemes.clear();
        }
        return knownThemes.computeIfAbsent(text, this::readThemes);
    }

    private Map<String, Double> readThemes(String text) {
        Set<String> stems = Stems.of(text);
        Map<String, Double> found = new LinkedHashMap<>();
        themes.stream()
                .map(theme -> new Match(
                        theme, theme.covered(stems), theme.covered(stems).size()))
                .filter(match -> match.score() > 0)
                .sorted(Comparator.comparingDouble(match -> -match.score()))
                .limit(MOST_THEMES)
                .forEach(match -> found.put(match.named().issue().id(), Math.min(1, match.score() / 2)));
        return found;
    }

    /** All names of an issue and of the side of it, for the index of a persona's positions. */
    String names(String issue, String sub) {
        return names(issues, issue) + names(subs, sub);
    }

    /** The name of an issue for use in a sentence. */
    String issueName(String id) {
        return name(issues, id);
    }

    /** The name of a theme for use in a sentence. */
    String themeName(String id) {
        return name(themes, id);
    }

    private static String name(List<Named> among, String id) {
        return among.stream()
                .map(Named::issue)
                .filter(issue -> issue.id().equals(id))
                .map(Issue::name)
                .findFirst()
                .orElse(id);
    }

    /** All names of a theme. */
    String theme(String id) {
        return names(themes, id);
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
