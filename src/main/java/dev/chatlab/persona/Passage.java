package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One text of a persona's file: where it stands, under which key, what kind of text belongs there, and its sentences in plain
 * form.
 */
record Passage(Scalar scalar, String path, String key, Kind kind, List<String> sentences) {
    /** What a text is for. Labels are shown, word lists are for finding and refusing, the others are spoken. */
    enum Kind {
        SENTENCE,
        QUESTION,
        GIST,
        FRAME,
        LABEL,
        WORDS;

        boolean isSpoken() {
            return this != LABEL && this != WORDS;
        }
    }

    private static final Set<String> SENTENCES = Set.of(
            "claims", "because", "examples", "so", "limits", "applied", "says", "angle", "proposal", "line", "bridges");
    private static final Set<String> WORD_LISTS =
            Set.of("never_say", "vocabulary", "aliases", "grounds", "asked", "work");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");

    static Passage of(Scalar scalar, String path, String key) {
        Kind kind = kind(path, key);
        String[] sentences = kind.isSpoken() ? SENTENCE_END.split(scalar.text(), -1) : new String[] {scalar.text()};
        return new Passage(
                scalar,
                path,
                key,
                kind,
                Arrays.stream(sentences).map(Passage::plain).toList());
    }

    private static Kind kind(String path, String key) {
        if (path.startsWith("/frames/")) {
            return Kind.FRAME;
        }
        if (path.startsWith("/approaches/") || SENTENCES.contains(key)) {
            return Kind.SENTENCE;
        }
        return switch (key) {
            case "gist" -> Kind.GIST;
            case "ask", "asks" -> Kind.QUESTION;
            default -> WORD_LISTS.contains(key) ? Kind.WORDS : Kind.LABEL;
        };
    }

    String text() {
        return scalar.text();
    }

    /** The whole text in plain form. */
    String plain() {
        return sentences.size() == 1 ? sentences.getFirst() : plain(text());
    }

    /** Lower case, letters and digits only and no apostrophes, one space around every word. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2).append(' ');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                plain.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’' && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.charAt(plain.length() - 1) == ' ' && plain.length() > 1
                ? plain.toString()
                : plain.append(' ').toString();
    }

    /** How many words a plain text has. */
    static long words(String plain) {
        return plain.chars().filter(c -> c == ' ').count() - 1;
    }
}
