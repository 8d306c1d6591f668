package dev.chatlab.portrait;

import dev.chatlab.portrait.Line.Point;
import java.util.List;
import java.util.stream.Stream;

/** One drawing under way: the pen, what to draw, its colours, and chance for what no block says. */
record Sheet(Pen pen, Look look, Palette palette, Seeded chance) {
    static final double EYES = 140;
    private static final double CHIN = 218;

    /** From here on lines are drawn on a head of this look's breadth and length. */
    void onHead() {
        double breadth = switch (look.face()) {
            case OVAL -> 1;
            case ROUND -> 1.08;
            case LONG -> .92;
            case SQUARE -> 1.05;
            case HEART -> 1.01;
        };
        pen.frame(line -> line.map(p -> p.at(p.x() * breadth, stretched(p))));
    }

    /** From here on lines are drawn as they are. */
    void onPaper() {
        pen.frame(line -> line);
    }

    /** How far below its usual place the chin is. */
    double chinDrop() {
        return switch (look.face()) {
            case LONG -> 9;
            case ROUND -> -6;
            default -> 0;
        };
    }

    private double stretched(Point p) {
        double below = Math.max(0, Math.min(p.y(), CHIN) - EYES);
        return p.y() + below / (CHIN - EYES) * chinDrop();
    }

    String skin() {
        return switch (look.skin()) {
            case LIGHT -> "#f3dcc3";
            case TAN -> "#e2b98f";
            case BROWN -> "#b9855c";
            case DARK -> "#8d6042";
        };
    }

    String shadow() {
        return switch (look.skin()) {
            case LIGHT -> "#dfbd9c";
            case TAN -> "#c6976a";
            case BROWN -> "#96663f";
            case DARK -> "#6b452c";
        };
    }

    String hair() {
        return switch (look.hairColor()) {
            case BROWN -> "#6f4d34";
            case BLACK -> "#2d2824";
            case AUBURN -> "#9a5430";
            case BLOND -> "#d6b672";
            case GREY -> "#99938a";
            case WHITE -> "#ebe6dc";
        };
    }

    /** What shows as a strand in hair of this colour. */
    String strand() {
        return switch (look.hairColor()) {
            case BLACK -> "#776b60";
            case BROWN -> "#3a2719";
            default -> Palette.INK;
        };
    }

    boolean isPale() {
        return look.hairColor() == Look.HairColor.WHITE || look.hairColor() == Look.HairColor.GREY;
    }

    /** Strands of hair, each a fine line. */
    void strands(String... lines) {
        pen.ink(Stream.of(lines).map(Line::open).toList(), strand(), Pen.FINE);
    }

    /** The same line on both sides. */
    void twice(String line, double width) {
        Line right = Line.open(line);
        pen.ink(List.of(right, right.mirrored()), Palette.INK, width);
    }

    /** The same shape on both sides. */
    void pair(String shape, String fill) {
        Line right = Line.closed(shape);
        pen.shape(right, fill);
        pen.shape(right.mirrored(), fill);
    }
}
