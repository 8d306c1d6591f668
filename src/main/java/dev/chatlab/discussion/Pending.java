package dev.chatlab.discussion;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Choose.Due;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What among the newest turns still awaits a member's answer. */
final class Pending {
    /** From the particle on, as in Du Bois, else the last word. */
    private static final Pattern SHORT = Pattern.compile("(?i)(?<=\\s)(?:du|de|von|van|la|le)\\s.+$|\\S+$");

    private Pending() {}

    /** The question put to it in the last turn, else the newest dispute, else the newest citation since it spoke; or null. */
    static @Nullable Due of(String member, @Nullable String asked, List<Turn> recent) {
        if (member.equals(asked)) {
            return due(recent.getLast(), false);
        }
        List<Turn> since = recent.reversed().stream()
                .filter(Turn::isSaid)
                .takeWhile(turn -> !turn.speaker().id().equals(member))
                .toList();
        Due cited = null;
        for (Turn turn : since) {
            List<Citation> theirs = turn.citations().stream()
                    .filter(citation -> citation.speaker().equals(member))
                    .toList();
            if (theirs.stream().anyMatch(citation -> citation.relation() == Citation.Relation.CHALLENGES)) {
                return due(turn, true);
            }
            if (cited == null && !theirs.isEmpty()) {
                cited = due(turn, false);
            }
        }
        return cited;
    }

    private static Due due(Turn turn, boolean challenge) {
        return new Due(shortName(turn.speaker().name()), turn.n(), challenge);
    }

    private static String shortName(String name) {
        Matcher shorter = SHORT.matcher(name.strip());
        return shorter.find() ? shorter.group() : name;
    }
}
