package dev.chatlab.voice.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the noun phrases of a sentence, each an exact substring of it, by word lists alone. Phrases with my, your, this and
 * the like are left out, since another speaker could not repeat them.
 */
public final class NounPhrases {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’\\-]*|[^\\s\\p{L}\\p{N}]");
    private static final List<String> POINTING =
            List.of("my", "your", "our", "his", "her", "their", "its", "that", "this", "these", "those");
    private static final List<String> NUMBERS = List.of("two", "three");
    private static final int MAX_WORDS = 12;

    private record Token(String word, int start, int end) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private int from = -1;
    private boolean personal;

    private NounPhrases(String text) {
        this.text = text;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Token(Prose.lower(word.group()).replace('’', '\''), word.start(), word.end()));
        }
    }

    /** In order of appearance; a determiner at the head is kept, a phrase goes on over {@code of}, {@code in}, {@code for} and the like. */
    public static List<String> in(String text) {
        NounPhrases phrases = new NounPhrases(text);
        phrases.scan();
        return phrases.found;
    }

    private void scan() {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            if (ends(i)) {
                close(i);
                personal = POINTING.contains(word);
            } else if (from < 0 && !Lexicon.isPreposition(word)) {
                from = i;
            }
        }
        close(tokens.size());
    }

    private boolean ends(int i) {
        String word = tokens.get(i).word();
        if (from >= 0 && (word.equals("and") || word.equals("or")) && joins(i)) {
            return false;
        }
        if (!Character.isLetterOrDigit(word.charAt(0)) || Lexicon.isParticle(word)) {
            return true;
        }
        if (Lexicon.isPronoun(word) && !Lexicon.isDeterminer(word)) {
            return true;
        }
        if (isPersonal(word)) {
            return true;
        }
        if (Lexicon.isPreposition(word)) {
            return from < 0 || !continues(i);
        }
        if (i > 0 && List.of("who", "which").contains(tokens.get(i - 1).word())) {
            return true;
        }
        boolean afterDeterminer =
                i > 0 && Lexicon.isDeterminer(tokens.get(i - 1).word());
        boolean verb = Lexicon.isVerb(word) || Lexicon.isInflectedVerb(word);
        boolean base = Lexicon.isVerbOrNoun(word) && i > 0 && afterSubject(i - 1);
        return !afterDeterminer && (verb || base || isParticiple(i) || Lexicon.isPredicate(word));
    }

    private boolean isParticiple(int i) {
        String word = tokens.get(i).word();
        boolean attribute = List.of("disabled", "gifted", "standardised", "standardized", "mixed", "advanced")
                .contains(word);
        return word.endsWith("ed") && word.length() > 4 && from >= 0 && !attribute;
    }

    private boolean afterSubject(int i) {
        String word = tokens.get(i).word();
        return (word.endsWith("s") && !word.endsWith("ss") && !Lexicon.isDeterminer(word) && !Lexicon.isParticle(word))
                || (Lexicon.isPronoun(word) && !Lexicon.isDeterminer(word))
                || word.equals("to")
                || word.equals("people");
    }

    private boolean joins(int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        String next = tokens.get(i + 1).word();
        return Character.isLetter(next.charAt(0))
                && !Lexicon.isParticle(next)
                && !isPersonal(next)
                && !Lexicon.isVerb(next)
                && !Lexicon.isInflectedVerb(next)
                && !Lexicon.isPreposition(next)
                && !Lexicon.isPredicate(next)
                && !(Lexicon.isPronoun(next) && !Lexicon.isDeterminer(next));
    }

    private boolean continues(int i) {
        if (i + 1 >= tokens.size()
                || !List.of("of", "in", "for", "with", "without", "at", "from", "between")
                        .contains(tokens.get(i).word())) {
            return false;
        }
        String next = tokens.get(i + 1).word();
        return Character.isLetterOrDigit(next.charAt(0))
                && !Lexicon.isParticle(next)
                && !isPersonal(next)
                && !(Lexicon.isPronoun(next) && !Lexicon.isDeterminer(next));
    }

    private static boolean isPersonal(String word) {
        return POINTING.contains(word) || List.of("which", "what", "whose").contains(word);
    }

    private void close(int end) {
        int last = end - 1;
        while (from >= 0 && last >= from && isLoose(tokens.get(last).word())) {
            last--;
        }
        if (from >= 0 && last >= from && last - from < MAX_WORDS && !personal) {
            found.add(text.substring(tokens.get(from).start(), tokens.get(last).end()));
        }
        from = -1;
    }

    private static boolean isLoose(String word) {
        return Lexicon.isPreposition(word)
                || (Lexicon.isDeterminer(word) && !NUMBERS.contains(word))
                || word.equals("and")
                || word.equals("or");
    }
}
