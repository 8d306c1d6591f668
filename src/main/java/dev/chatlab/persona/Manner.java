package dev.chatlab.persona;

import dev.chatlab.transcript.Move;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules of form that a character keeps, by which the lenses are known. An empty set of {@code moves} or {@code facets}
 * allows all; {@code sentences} is the most of a turn and {@code share} the largest share of turns taken unasked, from 0 to
 * 1; {@code sourced} wants a source, or the word that none is known, in every sentence; {@code after} is the colleague whose
 * newest point is answered first; {@code options} is the least number of alternatives a turn offers, 0 for no rule.
 */
public record Manner(
        Set<Move> moves,
        Set<String> facets,
        int sentences,
        double share,
        boolean sourced,
        @Nullable String after,
        int options) {
    /** No rules at all. */
    public static final Manner FREE = new Manner(Set.of(), Set.of(), Integer.MAX_VALUE, 1, false, null, 0);

    private static final int BRIEF = 3;

    public Manner {
        moves = Set.copyOf(moves);
        facets = Set.copyOf(facets);
    }

    /** Whether the rules make turns of another build, not only shorter or rarer ones. */
    public boolean shapesTurns() {
        return !moves.isEmpty() || sourced || options > 0;
    }

    /** Whether a turn has no room for more than a word on what it takes up. */
    public boolean isBrief() {
        return sentences <= BRIEF;
    }

    public boolean allows(Move move) {
        return moves.isEmpty() || moves.contains(move);
    }

    public boolean allowsFacet(String facet) {
        return facets.isEmpty() || facets.contains(facet);
    }
}
