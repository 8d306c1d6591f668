package dev.chatlab.score;

import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.english.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes above the turns that were taken up most what they brought, the weightiest first, so that no two writings touch. */
final class KeyIdeas {
    static final double SIZE = 14;
    static final double ROW = 20;
    private static final int ROWS = 2;
    private static final double APART = 14;
    private static final double CLEAR = 4;
    private static final double PIXELS_FOR_ONE = 130;
    private static final int MOST = 12;
    private static final int MOST_TRIED = 40;
    private static final double OF_A_USER = 0.6;

    private final Piece piece;
    private final Answers answers;
    private final Layout under;

    KeyIdeas(Piece piece, Answers answers, Layout under) {
        this.piece = piece;
        this.answers = answers;
        this.under = under;
    }

    /** Their {@code y} counts rows from the lowest, 0, upwards. */
    List<Idea> placed() {
        int most = Math.min(MOST, Math.max(1, (int) ((under.right() - under.left()) / PIXELS_FOR_ONE)));
        KeyPhrase phrases = new KeyPhrase(piece.topic());
        Set<String> used = new HashSet<>();
        List<Idea> placed = new ArrayList<>();
        for (Bar bar : weightiest()) {
            if (placed.size() == most) {
                break;
            }
            String words = phrases.of(bar.turn(), citing(bar.turn().n()), used);
            if (words != null && place(bar, "“" + words + "”", placed)) {
                used.addAll(Stems.of(words));
            }
        }
        return placed;
    }

    private List<Bar> weightiest() {
        return under.bars().stream()
                .filter(bar -> answers.times(bar.turn().n()) > 0)
                .sorted(Comparator.comparingDouble((Bar bar) -> -weight(bar))
                        .thenComparingInt(bar -> bar.turn().n()))
                .limit(MOST_TRIED)
                .toList();
    }

    private double weight(Bar bar) {
        int times = answers.times(bar.turn().n());
        return bar.turn().speaker().isUser() ? OF_A_USER * times : times;
    }

    private List<Turn> citing(int n) {
        return piece.turns().stream()
                .filter(turn -> turn.citations().stream().anyMatch(c -> c.turn() == n))
                .toList();
    }

    private boolean place(Bar bar, String text, List<Idea> placed) {
        double width = Lettering.width(text, SIZE);
        double least = under.left() + width / 2;
        double most = under.right() - width / 2;
        if (least > most) {
            return false;
        }
        double x = Math.clamp(bar.middle(), least, most);
        for (int row = 0; row < ROWS; row++) {
            Idea idea = new Idea(bar.turn().n(), bar.staff(), text, bar.middle(), x, row, width);
            if (placed.stream().noneMatch(other -> inTheWay(idea, other))) {
                placed.add(idea);
                return true;
            }
        }
        return false;
    }

    /** Writings in one row keep apart; the line down from a higher one passes beside a lower one. */
    private static boolean inTheWay(Idea a, Idea b) {
        if (a.y() == b.y()) {
            return a.left() < b.right() + APART && b.left() < a.right() + APART;
        }
        Idea lower = a.y() < b.y() ? a : b;
        double line = (a.y() < b.y() ? b : a).anchor();
        return line > lower.left() - CLEAR && line < lower.right() + CLEAR;
    }
}
