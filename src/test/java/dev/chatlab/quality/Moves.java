package dev.chatlab.quality;

import dev.chatlab.transcript.Move;
import java.util.Map;
import java.util.TreeMap;

/**
 * Extra: how varied the moves of a discussion are. The share of discussions in which one move makes up more than 40 % of the
 * theorists' turns (a), or in which fewer than six kinds of moves are made (b).
 */
final class Moves extends Averaged {
    private static final double MOST = 0.4;
    private static final int KINDS = 6;
    private final boolean kinds;

    Moves(boolean kinds) {
        super(
                kinds ? "x7b" : "x7a",
                kinds ? "discussions with fewer than 6 kinds of moves" : "discussions with a move over 40 %",
                Target.atMost(0));
        this.kinds = kinds;
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        Map<Move, Integer> moves = new TreeMap<>();
        transcript.spoken().stream()
                .map(Line::move)
                .filter(move -> move != null)
                .forEach(move -> moves.merge(move, 1, Integer::sum));
        if (moves.isEmpty()) {
            return;
        }
        int all = moves.values().stream().mapToInt(Integer::intValue).sum();
        int most = moves.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double badness = kinds ? -moves.size() : (double) most / all;
        boolean bad = kinds ? moves.size() < KINDS : badness > MOST;
        tally.add(bad ? 1 : 0, bad ? new Offender(transcript.label(), "", moves.toString(), badness) : null);
    }
}
