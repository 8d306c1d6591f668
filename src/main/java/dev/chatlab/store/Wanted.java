package dev.chatlab.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for: every word must be there, in any order, and the beginning of a word is enough. */
record Wanted(List<String> words) {
    Wanted {
        words = List.copyOf(words);
    }

    static Wanted of(String q) {
        return new Wanted(Stream.of(Text.clean(q).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** For {@code to_tsquery}: each word quoted, so that nothing typed is an operator. */
    String query() {
        return words.stream()
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }

    /** For {@code ILIKE ALL}: each word anywhere, its wildcards taken literally. */
    String[] patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
