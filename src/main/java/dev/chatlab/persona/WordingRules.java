package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.texts;

import dev.chatlab.persona.Passage.Kind;
import java.util.List;

/** What no text of a persona may hold: quotation marks, what it never says, characters that nobody can read. */
final class WordingRules {
    private static final String QUOTATION_MARKS = "\"“”„«»";

    private WordingRules() {}

    /** One phrase of never_say, and how it is found in a plain text. */
    private record Forbidden(String phrase, String plain) {}

    static void check(Document document) {
        List<Forbidden> forbidden = texts(child(document.root(), "never_say")).stream()
                .map(phrase -> new Forbidden(phrase.strip(), Passage.plain(phrase)))
                .filter(phrase -> !phrase.plain().isBlank())
                .toList();
        document.passages(kind -> kind != Kind.WORDS).forEach(passage -> check(document, passage, forbidden));
        document.passages(kind -> true)
                .filter(passage -> isUnreadable(passage.text()))
                .forEach(passage -> document.error(
                        passage, "This holds a control character or half of a character. Type the text anew."));
    }

    private static void check(Document document, Passage passage, List<Forbidden> forbidden) {
        String plain = passage.plain();
        for (Forbidden never : forbidden) {
            if (plain.contains(never.plain())) {
                document.error(
                        passage,
                        "This says " + never.phrase() + ", which never_say forbids. Word it differently, or take the"
                                + " phrase off never_say.");
            }
        }
        if (isQuoting(passage.text())) {
            document.error(
                    passage,
                    "Quotation marks are not used in a persona's texts, since nobody is quoted. Say it in words of"
                            + " your own, without them.");
        }
    }

    /** Also a single mark where a word begins, which no apostrophe does. */
    private static boolean isQuoting(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (QUOTATION_MARKS.indexOf(c) >= 0 || (!inWord && (c == '\'' || c == '‘'))) {
                return true;
            }
            inWord = !Character.isWhitespace(c);
        }
        return false;
    }

    private static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && !Character.isWhitespace(c))
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        || !Character.isDefined(c));
    }
}
