package dev.chatlab.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds what a turn mainly claims, in its own words. */
public final class Claims {
    private static final int LEAST_WORDS = 6;
    private static final int MOST_WORDS = 26;
    private static final int SHORT_QUESTION = 8;
    private static final int LONGEST = 150;

    private Claims() {}

    /**
     * The first sentence of a theorist's turn that asserts something by itself, is of good length and cites nobody, or the nearest to that; a
     * user's first question, with the sentence before it where it is very short. Without markers, at most 150 characters; empty for a turn without words.
     */
    public static String of(Turn turn) {
        List<String> sentences = sentences(turn.text());
        if (turn.speaker().isUser()) {
            return shortened(question(sentences));
        }
        List<String> own = sentences.stream()
                .filter(sentence -> Citations.named(sentence).isEmpty())
                .toList();
        List<String> asserted = (own.isEmpty() ? sentences : own)
                .stream().filter(sentence -> !sentence.endsWith("?")).toList();
        List<String> whole = asserted.isEmpty() ? sentences : asserted;
        boolean alone = whole.stream().anyMatch(Claims::isGood);
        return shortened(first(whole, alone ? Claims::isGood : Claims::isOfGoodLength));
    }

    private static String question(List<String> sentences) {
        String question = first(sentences, sentence -> sentence.endsWith("?"));
        int at = sentences.indexOf(question);
        return at > 0 && question.split("\\s+").length <= SHORT_QUESTION
                ? sentences.get(at - 1) + " " + question
                : question;
    }

    private static String first(List<String> sentences, Predicate<String> wanted) {
        return sentences.stream()
                .filter(wanted)
                .findFirst()
                .orElseGet(() -> sentences.isEmpty() ? "" : sentences.getFirst());
    }

    private static boolean isGood(String sentence) {
        return isOfGoodLength(sentence) && Standalone.is(Citations.without(sentence));
    }

    private static boolean isOfGoodLength(String sentence) {
        int words = sentence.split("\\s+").length;
        return words >= LEAST_WORDS && words <= MOST_WORDS;
    }

    private static String shortened(String sentence) {
        String plain = Citations.without(sentence).replaceAll("\\s+", " ").strip();
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = plain.lastIndexOf(' ', LONGEST);
        int cut = end < LONGEST / 2 ? LONGEST : end;
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    /** With their markers; a single capital before a full stop is an initial. */
    public static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == text.length() - 1 || text.charAt(i) == '\n' || endsAt(text, i)) {
                String sentence = text.substring(start, i + 1).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    private static boolean endsAt(String text, int i) {
        char c = text.charAt(i);
        if ((c != '.' && c != '?' && c != '!') || !Character.isWhitespace(text.charAt(i + 1))) {
            return false;
        }
        boolean initial = i > 0
                && Character.isUpperCase(text.charAt(i - 1))
                && (i == 1 || !Character.isLetter(text.charAt(i - 2)));
        return c != '.' || !initial;
    }
}
