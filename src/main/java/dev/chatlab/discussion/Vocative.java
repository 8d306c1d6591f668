package dev.chatlab.discussion;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hears in a user's words whom they call by name: {@code Skinner, do you agree?} To talk about somebody is not to call. */
final class Vocative {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final String LEAD = "(?:(?:and|but|so|well|ok|okay|hi|hello|hey|dear|thanks|thank you|now|please)[,"
            + " ]+)*(?:(?:mr|mrs|ms|dr|professor)\\.? )?";
    private static final String ASKED = "(?:think|say|answer|reply|add|suggest|recommend|make of)";

    private Vocative() {}

    /** The member called in the first sentence that calls one, or null; {@code seats} with their names as shown. */
    static @Nullable String called(String text, List<Seat> seats) {
        for (String sentence : SENTENCE.split(text.strip(), -1)) {
            for (Seat seat : seats) {
                if (calls(sentence.strip().toLowerCase(Locale.ROOT), seat, seats)) {
                    return seat.persona();
                }
            }
        }
        return null;
    }

    private static boolean calls(String sentence, Seat seat, List<Seat> seats) {
        String name = name(seat);
        return leads(sentence, name)
                || ends(sentence, name, seats)
                || sentence.matches(".*\\b(?:what|how) (?:does|would|will|might|did) " + name + " " + ASKED + "\\b.*");
    }

    /** At the head before a comma, and what follows speaks to somebody. */
    private static boolean leads(String sentence, String name) {
        String rest = sentence.replaceFirst("^" + LEAD + name + " ?(?:[,:–—]|- )\\s*", "");
        boolean relative = rest.matches(
                "(?:who|whose|whom|which|for|in|of|by|as|like|unlike|after|on|at|however|though|too)\\b.*");
        boolean speaksTo = rest.endsWith("?")
                || rest.matches(".*\\b(?:you|your|yours)\\b.*")
                || rest.matches(
                        "(?:please|explain|tell|answer|give|speak|say|go|show|help|respond|reply|describe|let|come|stop)\\b.*");
        return !rest.equals(sentence) && !relative && speaksTo;
    }

    /** At the end after a comma, unless it is the last of several names. */
    private static boolean ends(String sentence, String name, List<Seat> seats) {
        String rest = sentence.replaceFirst(",\\s*(?:(?:mr|mrs|ms|dr|professor)\\.? )?" + name + "\\s*[.?!]*$", "");
        boolean listed = seats.stream().anyMatch(other -> rest.matches(".*\\b" + name(other)));
        return !rest.equals(sentence) && !listed;
    }

    /** The whole name or its last word, as a pattern. */
    private static String name(Seat seat) {
        String whole = seat.name().strip().toLowerCase(Locale.ROOT);
        String last = whole.substring(whole.lastIndexOf(' ') + 1);
        return "(?:" + Pattern.quote(whole) + "|" + Pattern.quote(last) + ")";
    }
}
