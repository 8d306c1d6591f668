package dev.chatlab.transcript;

import dev.chatlab.transcript.LedgerLine.Kind;
import dev.chatlab.transcript.LedgerLine.Stance;
import dev.chatlab.transcript.LedgerLine.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was claimed earlier in a talk and what became of it, a line for each turn, in place of the turns themselves. It takes
 * over whole blocks of turns at once, so that what a model is told stays the same, and can be cached, for a whole block.
 */
public final class Ledger {
    /** How many turns the ledger takes over at once. */
    public static final int BLOCK = 24;

    /** The least number of turns before the one to be spoken that are still told in full. */
    public static final int IN_FULL = 8;

    /** How many turns from the beginning of a talk the ledger keeps. */
    public static final int FIRST = 12;

    /** How many turns before the boundary it keeps. */
    public static final int LAST = 48;

    /** How many of a user's newest turns it keeps. */
    public static final int USERS = 12;

    private static final int MOST_BY = 2;

    private Ledger() {}

    /** The last turn that the ledger holds when turn {@code n} is to be spoken; every later one is told in full. 0 for none. */
    public static int boundary(int n) {
        return Math.max(0, Math.floorDiv(n - 1 - IN_FULL, BLOCK) * BLOCK);
    }

    /** The lines of these turns, which are in order of {@code n}; what is said of each rests on these turns alone. */
    public static List<LedgerLine> of(List<Turn> turns) {
        Map<Integer, List<Turn>> citing = new HashMap<>();
        for (Turn turn : turns) {
            turn.citations().stream()
                    .map(Citation::turn)
                    .distinct()
                    .forEach(cited -> citing.computeIfAbsent(cited, _ -> new ArrayList<>())
                            .add(turn));
        }
        List<LedgerLine> lines = new ArrayList<>();
        for (Turn turn : turns) {
            String claim = turn.isSaid() ? Claims.of(turn) : "";
            if (!claim.isEmpty()) {
                lines.add(line(turn, claim, citing.getOrDefault(turn.n(), List.of())));
            }
        }
        return lines;
    }

    private static LedgerLine line(Turn turn, String claim, List<Turn> citing) {
        List<Stance> stances = turn.citations().stream()
                .map(citation -> new Stance(kind(turn, citation), citation.turn()))
                .distinct()
                .toList();
        for (Status status : List.of(Status.CONTESTED, Status.CONCEDED, Status.ANSWERED)) {
            List<Integer> by = citing.stream()
                    .filter(later -> status(later, turn) == status)
                    .map(Turn::n)
                    .limit(MOST_BY)
                    .toList();
            if (!by.isEmpty()) {
                return new LedgerLine(turn.n(), turn.speaker(), claim, stances, status, by);
            }
        }
        return new LedgerLine(turn.n(), turn.speaker(), claim, stances, Status.OPEN, List.of());
    }

    private static Status status(Turn citing, Turn cited) {
        return citing.citations().stream()
                .filter(citation -> citation.turn() == cited.n())
                .map(citation -> switch (kind(citing, citation)) {
                    case CHALLENGES -> Status.CONTESTED;
                    case CONCEDES -> Status.CONCEDED;
                    case ANSWERS -> Status.ANSWERED;
                    case SUPPORTS, EXTENDS -> Status.OPEN;
                })
                .max(Status::compareTo)
                .orElse(Status.OPEN);
    }

    private static Kind kind(Turn turn, Citation citation) {
        if (turn.move() == Move.CONCEDE && citation.relation() == Citation.Relation.CHALLENGES) {
            return Kind.CONCEDES;
        }
        return switch (citation.relation()) {
            case SUPPORTS -> Kind.SUPPORTS;
            case EXTENDS -> Kind.EXTENDS;
            case CHALLENGES -> Kind.CHALLENGES;
            case ANSWERS -> Kind.ANSWERS;
        };
    }
}
