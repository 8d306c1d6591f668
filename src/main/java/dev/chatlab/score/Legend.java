package dev.chatlab.score;

import dev.chatlab.transcript.Citation.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says below the staves what the lines mean, only those that are drawn, in as many rows as they need. */
final class Legend {
    static final double SIZE = 12;
    static final double ROW = 20;
    static final double SAMPLE = 34;
    private static final double SPACE = 8;
    private static final double APART = 22;

    private Legend() {}

    /** A line to show, if any, and what it means; {@code y} is the base line, counted from the first row's. */
    record Item(@Nullable Relation relation, boolean faint, String text, double x, double y) {
        double textX() {
            return relation == null ? x : x + SAMPLE + SPACE;
        }

        double right() {
            return textX() + Lettering.width(text, SIZE);
        }
    }

    static List<Item> of(Piece piece, List<Arc> arcs, double left, double right) {
        List<Item> items = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            if (arcs.stream().anyMatch(arc -> arc.relation() == relation)) {
                add(items, relation, false, relation.name().toLowerCase(Locale.ROOT), left, right);
            }
        }
        if (arcs.stream().anyMatch(arc -> !arc.strong())) {
            add(items, Relation.SUPPORTS, true, "faint: less weighty", left, right);
        }
        if (piece.isWindow() && !piece.turns().isEmpty()) {
            String window = "Turns " + piece.turns().getFirst().n() + "–"
                    + piece.turns().getLast().n() + " of " + piece.total();
            add(items, null, false, window, left, right);
        }
        return items;
    }

    private static void add(
            List<Item> items, @Nullable Relation relation, boolean faint, String text, double left, double right) {
        Item before = items.isEmpty() ? null : items.getLast();
        double x = before == null ? left : before.right() + APART;
        double y = before == null ? 0 : before.y();
        Item beside = new Item(relation, faint, text, x, y);
        items.add(beside.right() <= right || before == null ? beside : new Item(relation, faint, text, left, y + ROW));
    }
}
