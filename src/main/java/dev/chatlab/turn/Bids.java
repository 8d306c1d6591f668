package dev.chatlab.turn;

import dev.chatlab.transcript.Turn.Candidate;
import dev.chatlab.turn.Choose.Member;
import java.util.Comparator;
import java.util.List;

/** The scores of the natural policy: silence and something to answer raise a bid, turns taken lower it, noise breaks ties. */
final class Bids {
    private static final double SILENCE = 0.35;
    private static final double REPLY = 0.9;
    private static final double TAKEN = 0.25;
    private static final double NOISE = 0.2;

    private Bids() {}

    static List<Candidate> of(Choose ask, List<Member> members) {
        int fewest = members.stream().mapToInt(Member::taken).min().orElse(0);
        return members.stream()
                .map(m -> new Candidate(m.id(), round(score(m, fewest) + noise(ask.seed(), ask.n(), m.id()))))
                .toList();
    }

    static String best(List<Candidate> bids) {
        return bids.stream()
                .max(Comparator.comparingDouble(Candidate::score))
                .orElseThrow()
                .id();
    }

    private static double score(Member m, int fewest) {
        return SILENCE * m.silent() + REPLY * m.reply() - TAKEN * (m.taken() - fewest);
    }

    /** 0 to {@value #NOISE}, from seed, turn and id alone (the finaliser of SplitMix64). */
    private static double noise(long seed, int n, String id) {
        long z = seed + 0x9E3779B97F4A7C15L * (n + 1) + id.hashCode();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return NOISE * ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    private static double round(double score) {
        return Math.rint(score * 1000) / 1000;
    }
}
