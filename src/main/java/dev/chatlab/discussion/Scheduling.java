package dev.chatlab.discussion;

import dev.chatlab.theorist.TheoristMessage.Offer;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Choose.Member;
import dev.chatlab.turn.Chosen;
import dev.chatlab.turn.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a discussion's state and its members' bids before the scheduler. */
final class Scheduling implements Chooser {
    /** How many of the newest turns members look at when they bid. */
    private static final int RECENT = 6;

    private final World world;
    private final Tail tail;

    Scheduling(World world, Tail tail) {
        this.world = world;
        this.tail = tail;
    }

    @Override
    public Chosen choose(Discussion d, @Nullable String named, @Nullable Turn newest) {
        List<Turn> recent = recent(d, newest);
        String asked = recent.isEmpty() ? null : Addressee.asked(recent.getLast(), d.seats());
        Map<String, Offer> bids = bidding(d) ? world.bids(d, recent) : Map.of();
        return world.choose(new Choose(
                d.policy(), d.seed(), d.turnCount() + 1, members(d, bids, asked, recent), named, asked, d.last()));
    }

    private List<Turn> recent(Discussion d, @Nullable Turn newest) {
        List<Turn> known = tail.get(d.id());
        List<Turn> recent = new ArrayList<>(known.subList(Math.max(0, known.size() - RECENT), known.size()));
        if (newest != null) {
            recent.add(newest);
        }
        return recent;
    }

    private static boolean bidding(Discussion d) {
        return d.seats().size() > 1 && (d.policy() == Policy.NATURAL || d.policy() == Policy.ONCE);
    }

    private static List<Member> members(
            Discussion d, Map<String, Offer> bids, @Nullable String asked, List<Turn> recent) {
        List<Member> members = new ArrayList<>(d.seats().size());
        for (int i = 0; i < d.seats().size(); i++) {
            Seat seat = d.seats().get(i);
            Discussion.Tally tally = d.tallies().get(i);
            Offer offer = bids.getOrDefault(seat.persona(), Offer.NONE);
            members.add(new Member(
                    seat.persona(),
                    tally.silent(),
                    tally.taken(),
                    offer.reply(),
                    tally.spoken(),
                    offer.share(),
                    seat.muted(),
                    Pending.of(seat.persona(), asked, recent)));
        }
        return members;
    }
}
