package dev.chatlab.quality;

import dev.chatlab.transcript.Speaker;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Masks the names of speakers in a text: every word of a name that has three letters and is no common word. */
final class Names {
    private static final Set<String> COMMON = Set.of("the", "reading", "lens", "and");
    private final Pattern pattern;

    private Names(Pattern pattern) {
        this.pattern = pattern;
    }

    static Names of(Collection<Speaker> speakers) {
        Set<String> words = speakers.stream()
                .flatMap(speaker -> Arrays.stream(speaker.name().split("[\\s.]+")))
                .filter(word -> word.length() > 2 && !COMMON.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .map(Pattern::quote)
                .collect(Collectors.toCollection(TreeSet::new));
        String any = words.isEmpty() ? "(?!)" : "(?i)\\b(" + String.join("|", words) + ")\\b(['’]s)?";
        return new Names(Pattern.compile(any));
    }

    String masked(String text) {
        return pattern.matcher(text).replaceAll(" ");
    }

    /** The forms by which colleagues call a speaker in running text: the whole name and its last word. */
    static List<String> forms(Speaker speaker) {
        String name = speaker.name().strip();
        return List.of(name, name.substring(name.lastIndexOf(' ') + 1)).stream()
                .distinct()
                .toList();
    }
}
