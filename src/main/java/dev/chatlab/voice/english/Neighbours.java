package dev.chatlab.voice.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands round a word in a sentence that is being tagged from left to right. */
record Neighbours(List<Word> words) {
    String at(int i) {
        return i >= 0 && i < words.size() ? words.get(i).lower() : "";
    }

    boolean before(int i, Kind... kinds) {
        return i > 0 && words.get(i - 1).is(kinds);
    }

    /** Whether a noun or what leads to one stands at {@code i}. */
    boolean nominal(int i) {
        String word = at(i);
        return !word.isEmpty()
                && Character.isLetterOrDigit(word.charAt(0))
                && !Closed.MODALS.contains(word)
                && !Closed.BE.contains(word)
                && !Closed.DO.contains(word)
                && !Closed.HAVE.contains(word)
                && !Closed.QUESTION.contains(word)
                && !Lexicon.isPreposition(word)
                && !Lexicon.isPronoun(word)
                && !Closed.CONJUNCTION.contains(word)
                && !Closed.ADVERB.contains(word)
                && !word.equals("to")
                && !Closed.POSSESSIVE.contains(word)
                && !word.equals("the")
                && !word.equals("a")
                && !(Lexicon.isVerb(word) && !Lexicon.isAdjective(word))
                && !word.equals("be");
    }

    /** Whether the auxiliary at {@code i} opens a question, so that a subject follows. */
    boolean opens(int i) {
        return i == 0 || before(i, Kind.MARK);
    }

    boolean isAfterBe(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
            if (Closed.BE.contains(at(j))
                    || at(j).equals("be")
                    || Closed.HAVE.contains(at(j))
                    || at(j).equals("been")) {
                return true;
            }
            if (!words.get(j).is(Kind.ADVERB, Kind.NOT)) {
                return false;
            }
        }
        return false;
    }

    boolean inClause(int i) {
        return words.subList(0, i).stream().anyMatch(word -> word.in(Set.of("when", "if", "who", "why")));
    }

    boolean hasVerb(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (words.get(j).is(Kind.CONJUNCTION, Kind.QUESTION) || words.get(j).is(",")) {
                return false;
            }
            if (words.get(j).is(Kind.VERB) || (words.get(j).is(Kind.AUXILIARY) && Closed.BE.contains(at(j)))) {
                return true;
            }
        }
        return false;
    }

    boolean isShouted() {
        return words.stream()
                .map(Word::text)
                .filter(text -> text.length() > 1)
                .allMatch(text -> text.equals(text.toUpperCase(Locale.ROOT)));
    }
}
