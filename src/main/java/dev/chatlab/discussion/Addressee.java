package dev.chatlab.discussion;

import dev.chatlab.transcript.Turn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a text calls upon: an {@code @name} in a user's message, or the colleague a theorist put a question to. */
final class Addressee {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

    private Addressee() {}

    /** The first member mentioned as {@code @id} or {@code @surname}, else the one called by name; or null. */
    static @Nullable String mentioned(String text, List<Seat> seats) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.indexOf('@') < 0) {
            return Vocative.called(text, seats);
        }
        String found = null;
        int first = Integer.MAX_VALUE;
        for (Seat seat : seats) {
            for (String name : List.of(seat.persona(), surname(seat).toLowerCase(Locale.ROOT))) {
                int at = indexOfWord(lower, "@" + name);
                if (at >= 0 && at < first) {
                    first = at;
                    found = seat.persona();
                }
            }
        }
        return found == null ? Vocative.called(text, seats) : found;
    }

    /**
     * The member a theorist's turn ends by asking: named in its last question or in the sentence before it. Null when nobody
     * is, or when the turn is a user's.
     */
    static @Nullable String asked(Turn turn, List<Seat> seats) {
        if (turn.speaker().isUser() || !turn.text().stripTrailing().endsWith("?")) {
            return null;
        }
        List<String> sentences = SENTENCE.splitAsStream(turn.text()).toList();
        for (int i = sentences.size() - 1; i >= Math.max(0, sentences.size() - 2); i--) {
            for (Seat seat : seats) {
                if (!seat.persona().equals(turn.speaker().id()) && indexOfWord(sentences.get(i), surname(seat)) >= 0) {
                    return seat.persona();
                }
            }
        }
        return null;
    }

    private static String surname(Seat seat) {
        String name = seat.name().strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static int indexOfWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return at;
            }
        }
        return -1;
    }
}
