package dev.chatlab.discussion;

import dev.chatlab.transcript.Ledger;
import dev.chatlab.transcript.LedgerLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was claimed before the turns that are told in full; fetched when the ledger's boundary has moved, and kept until then. */
final class Past {
    private final World world;
    private @Nullable List<LedgerLine> lines;
    private int boundary;

    Past(World world) {
        this.world = world;
    }

    /** The ledger for turn {@code n}; for most turns without asking anybody. */
    List<LedgerLine> before(String discussion, int n) {
        int now = Ledger.boundary(n);
        if (now == 0) {
            return List.of();
        }
        if (lines == null || boundary != now) {
            lines = Ledger.of(world.ledger(discussion, now));
            boundary = now;
        }
        return lines;
    }

    void putAway() {
        lines = null;
    }
}
