package dev.chatlab.voice.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of word an English word is, as far as a short list can tell; everything unknown counts as a noun or adjective. */
public final class Lexicon {
    private static final Map<Character, Set<String>> KINDS = load("function-words.txt", 'F');
    private static final Map<Character, Set<String>> VERBS = load("verbs.txt", 'V');

    private static final Set<String> ADJECTIVES = new HashSet<>(words("adjectives.txt"));
    private static final Pattern ADJECTIVAL =
            Pattern.compile("[a-z-]{3,}(ful|ous|ible|able|less|ive|ary|ic|ical|ish|ual|ial|nal|ral|tal|ant|ent|ist)");
    private static final Set<String> NOUNS = new HashSet<>(words("nouns.txt"));

    private Lexicon() {}

    /** The lines of a list beside this class, without remarks. */
    static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .toList();
    }

    static boolean isNoun(String word) {
        return NOUNS.contains(word) || (word.endsWith("s") && NOUNS.contains(cut(word, 1)));
    }

    static boolean isAdjective(String word) {
        return ADJECTIVES.contains(word)
                || isPredicate(word)
                || (word.endsWith("er")
                        && (ADJECTIVES.contains(cut(word, 2)) || ADJECTIVES.contains(cut(word, 1)))
                        && !isVerb(word))
                || (ADJECTIVAL.matcher(word).matches() && !isNoun(word) && !isVerb(word));
    }

    private static Map<Character, Set<String>> load(String name, char usual) {
        Map<Character, Set<String>> kinds = new HashMap<>();
        for (String line : lines(name)) {
            int colon = line.indexOf(':');
            char kind = colon < 0 ? usual : colon == 0 ? 'n' : line.charAt(0);
            String words = line.substring(colon + 1).strip();
            kinds.computeIfAbsent(kind, key -> new HashSet<>()).addAll(List.of(words.split("\\s+", -1)));
        }
        return kinds;
    }

    private static boolean is(Map<Character, Set<String>> kinds, char kind, String word) {
        return kinds.getOrDefault(kind, Set.of()).contains(word);
    }

    public static boolean isDeterminer(String word) {
        return is(KINDS, 'D', word);
    }

    public static boolean isPronoun(String word) {
        return is(KINDS, 'P', word);
    }

    public static boolean isPreposition(String word) {
        return is(KINDS, 'R', word);
    }

    /** Conjunctions, auxiliaries, adverbs: words that end a noun phrase. */
    public static boolean isParticle(String word) {
        return is(KINDS, 'F', word) || (word.endsWith("ly") && word.length() > 5 && !word.endsWith("mily"));
    }

    public static boolean isPredicate(String word) {
        return is(KINDS, 'A', word);
    }

    /** A base form that is hardly ever a noun. */
    public static boolean isVerb(String word) {
        return is(VERBS, 'V', word);
    }

    /** A base form that is a noun as well. */
    public static boolean isVerbOrNoun(String word) {
        return is(VERBS, 'n', word) && !isVerb(word);
    }

    /** A form in -s or -ed of a verb that is hardly ever a noun. */
    public static boolean isInflectedVerb(String word) {
        return (word.endsWith("s") && (isVerb(cut(word, 1)) || isVerb(cut(word, 2))))
                || (word.endsWith("ed") && (isVerb(cut(word, 1)) || isVerb(cut(word, 2))));
    }

    private static String cut(String word, int letters) {
        return word.substring(0, Math.max(0, word.length() - letters));
    }

    /** Whether a word is known not to be a name, so that it may lose its capital inside a sentence. */
    public static boolean isCommon(String word) {
        return isDeterminer(word)
                || (isPronoun(word) && !word.equals("i"))
                || isPreposition(word)
                || isVerb(word)
                || is(KINDS, 'F', word)
                || isVerbOrNoun(word)
                || isPredicate(word);
    }
}
