package dev.chatlab.turn;

import dev.chatlab.bus.Ask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks who speaks turn {@code n}. {@code named} is whom the user wants, {@code asked} whom the last speaker put a question
 * to; both must be members. {@code last} is the last theorist who spoke, across the user's turns. Refused with
 * {@code round_over} ({@code ONCE}, everyone has spoken) or {@code no_speaker} (nobody named, and {@code MANUAL} or all muted).
 */
public record Choose(
        Policy policy,
        long seed,
        int n,
        List<Member> members,
        @Nullable String named,
        @Nullable String asked,
        @Nullable String last)
        implements Ask<Chosen> {
    public Choose {
        members = List.copyOf(members);
    }

    /**
     * One seat, in seating order. {@code silent}: theorists' turns since it last spoke (or since the start); {@code taken}:
     * turns it took; {@code reply}: its bid, 0 to 1, how much it has to answer; {@code spoken}: spoke since the user's last
     * message; {@code share}: the largest share of the theorists' turns that it takes unasked, 1 for no bound; {@code muted}: it
     * speaks only when the user names it; {@code due}: what was said to it and awaits its answer, for the explanation alone.
     */
    public record Member(
            String id,
            int silent,
            int taken,
            double reply,
            boolean spoken,
            double share,
            boolean muted,
            @Nullable Due due) {
        public Member(String id, int silent, int taken, double reply, boolean spoken, double share, boolean muted) {
            this(id, silent, taken, reply, spoken, share, muted, null);
        }

        /** Without a bound on its turns. */
        public Member(String id, int silent, int taken, double reply, boolean spoken) {
            this(id, silent, taken, reply, spoken, 1, false);
        }
    }

    /** Words to a member that await its answer: who said them, by short name, in which turn, and whether they dispute it. */
    public record Due(String by, int turn, boolean challenge) {}
}
