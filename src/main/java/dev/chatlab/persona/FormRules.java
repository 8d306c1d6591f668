package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.text;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences are whole sentences, and gists are clauses that a colleague can put after the words holds that. */
final class FormRules {
    private static final Set<String> WHOLE = Set.of("claims", "because", "examples", "so", "limits", "says");
    private static final int FEWEST_WORDS = 4;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OURS = Pattern.compile("\\b(I|[Ww]e|[Mm]y|[Oo]ur|[Oo]urs|[Mm]ine|[Mm]e|us)\\b");

    /** A subordinate clause, or a participle or preposition with what goes with it up to a comma. */
    private static final Pattern FRONTED =
            Pattern.compile("^(?:(?:when(?:ever)?|if|because|since|although|though|while|unless"
                    + "|until|once|after|before|where|as|like) |(?:(?:\\p{L}+ed (?:as|by|like|in|with|of|to|for|from|on|at|into)"
                    + "|to|by|for|in|on|at|with|without|under|from)\\b[^,]*, ))");

    private final Document document;
    private final Set<String> lowerCaseNames = new HashSet<>();
    private final Set<String> commonWords = new HashSet<>();

    private FormRules(Document document) {
        this.document = document;
        Stream.concat(Stream.of(document.of("name"), document.of("short")), colleagues(document.root()))
                .flatMap(name -> Arrays.stream(NO_LETTER.split(name, -1)))
                .filter(word -> !word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT)))
                .forEach(lowerCaseNames::add);
        document.spoken()
                .flatMap(passage -> Arrays.stream(NO_LETTER.split(passage.text(), -1)))
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
                .forEach(commonWords::add);
    }

    private static Stream<String> colleagues(Mapping root) {
        return Stream.of("disputes", "allies")
                .map(key -> child(root, key))
                .filter(Sequence.class::isInstance)
                .flatMap(list -> ((Sequence) list).items().stream())
                .filter(Mapping.class::isInstance)
                .map(item -> String.valueOf(text((Mapping) item, "with")));
    }

    static void check(Document document) {
        FormRules rules = new FormRules(document);
        document.spoken().forEach(passage -> {
            if (passage.kind() == Passage.Kind.GIST) {
                rules.gist(passage);
            } else if (WHOLE.contains(passage.key())) {
                rules.sentence(passage);
            }
        });
    }

    private void sentence(Passage passage) {
        String text = passage.text().strip();
        List<String> words =
                NO_LETTER.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        boolean lowerCase = Character.isLowerCase(text.codePointAt(0));
        if (lowerCase && words.stream().limit(2).noneMatch(lowerCaseNames::contains)) {
            document.advise(passage, "A sentence is wanted here. Begin it with a capital.");
        }
        if (words.size() < FEWEST_WORDS) {
            document.advise(
                    passage,
                    "This is no whole sentence: it has fewer than " + FEWEST_WORDS
                            + " words. Say who does what, so that it can stand alone.");
        }
        if (!text.matches("(?s).*[.?!]")) {
            document.advise(passage, "A sentence is wanted here. End it with a full stop.");
        }
    }

    private void gist(Passage passage) {
        String text = passage.text().strip();
        String first = NO_LETTER.split(text, 2)[0];
        if (isCapitalised(first) && commonWords.contains(first.toLowerCase(Locale.ROOT))) {
            document.advise(
                    passage, "A gist goes on after the words holds that. Begin it in lower case, unless with a name.");
        }
        Matcher ours = OURS.matcher(text);
        if (ours.find()) {
            document.advise(
                    passage,
                    "A colleague says this about somebody else, so that " + ours.group()
                            + " would mean the wrong person. Name the matter instead.");
        }
        if (FRONTED.matcher(text).find()) {
            document.advise(
                    passage,
                    "Behind the words holds that, a gist reads best if it begins with what it is about. Put its first part last.");
        }
        if (text.matches("(?s).*[.?!,;:]")) {
            document.advise(passage, "A gist ends inside somebody's sentence. Leave the mark at its end out.");
        }
    }

    /** One capital, then small letters or nothing: neither a small word nor an acronym. */
    private static boolean isCapitalised(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }
}
