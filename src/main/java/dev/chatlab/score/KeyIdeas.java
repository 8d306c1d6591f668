package dev.chatlab.score;

import dev.chatlab.score.Labels.Label;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes above the turns that were taken up most what they brought, the weightiest first, so that no two writings touch. */
final class KeyIdeas {
    static final double SIZE = 14;
    static final double ROW = 20;
    private static final int ROWS = 2;
    private static final double APART = 14;
    /** In the middle over its bar, or to the right or left of it, as parts of its width. */
    private static final double[] ASIDE = {0, 0.25, -0.25, 0.5, -0.5};

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
        Labels labels = new Labels(piece);
        List<Idea> placed = new ArrayList<>();
        for (Bar bar : weightiest()) {
            if (placed.size() == most) {
                break;
            }
            Label label = labels.of(bar.turn(), citing(bar.turn().n()));
            if (label != null && place(bar, label.text(), placed)) {
                labels.use(label);
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
        for (int row = 0; row < ROWS; row++) {
            for (double aside : ASIDE) {
                double x = Math.clamp(bar.middle() + aside * (width - 2 * CLEAR), least, most);
                Idea idea = new Idea(bar.turn().n(), bar.staff(), text, bar.middle(), x, row, width);
                if (placed.stream().noneMatch(other -> inTheWay(idea, other))) {
                    placed.add(idea);
                    return true;
                }
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
