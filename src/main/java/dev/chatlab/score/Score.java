package dev.chatlab.score;

/** Draws discussions. */
public final class Score {
    /** Goes up whenever the same turns are drawn in another way. */
    public static final int REVISION = 2;

    private Score() {}

    /** As an SVG document, whose elements have classes for a page to style and attributes for wherever there is none. */
    public static String svg(Piece piece, Sheet sheet) {
        return new Drawing(piece, sheet, Engraver.layout(piece, sheet)).svg();
    }
}
