package dev.chatlab.portrait;

import dev.chatlab.portrait.Line.Point;
import java.util.ArrayList;
import java.util.List;

/** The paper a portrait lies on: an uneven disc, washed in the character's colour and hatched as that colour is. */
final class Ground {
    private static final double RADIUS = 150;
    private static final double EDGE = 7;
    private static final int KNOTS = 11;

    private Ground() {}

    /** Draws the paper and gives its edge, inside which everything else stays. */
    static Line draw(Pen pen, Palette palette, Seeded chance) {
        Line edge = disc(chance);
        pen.fill(
                edge.map(p -> p.at(p.x() * (1 + EDGE / RADIUS), 160 + (p.y() - 160) * (1 + EDGE / RADIUS))),
                Palette.PAPER,
                100);
        pen.fill(edge, palette.tint(), 100);
        return edge;
    }

    static void hatch(Pen pen, Palette palette, String colour, Seeded chance) {
        switch (colour) {
            case "amber" -> lines(pen, palette, 135, 17, 2.4, chance);
            case "olive" -> lines(pen, palette, 90, 15, 2.2, chance);
            case "fern" -> lines(pen, palette, 90, 26, 6, chance);
            case "teal" -> lines(pen, palette, 0, 15, 2.2, chance);
            case "azure" -> {
                lines(pen, palette, 45, 27, 2, chance);
                lines(pen, palette, 135, 27, 2, chance);
            }
            case "violet" -> dots(pen, palette, chance);
            case "berry" -> {
                lines(pen, palette, 0, 27, 2, chance);
                lines(pen, palette, 90, 27, 2, chance);
            }
            default -> lines(pen, palette, 45, 17, 2.4, chance);
        }
    }

    private static Line disc(Seeded chance) {
        List<Point> points = new ArrayList<>();
        double start = chance.between(0, 360);
        for (int i = 0; i < KNOTS; i++) {
            double angle = StrictMath.toRadians(start + 360.0 * i / KNOTS);
            double reach = RADIUS + chance.between(-4, 3);
            points.add(new Point(reach * StrictMath.cos(angle), 160 + reach * StrictMath.sin(angle), false));
        }
        return new Line(points, true);
    }

    private static void lines(Pen pen, Palette palette, double degrees, double gap, double width, Seeded chance) {
        double dx = StrictMath.cos(StrictMath.toRadians(degrees));
        double dy = StrictMath.sin(StrictMath.toRadians(degrees));
        List<Line> lines = new ArrayList<>();
        for (double off = -RADIUS + chance.between(4, gap); off < RADIUS; off += gap) {
            double half = StrictMath.sqrt(RADIUS * RADIUS - off * off) + chance.between(-9, 3);
            double bowed = off + chance.between(-2, 2);
            lines.add(new Line(
                    List.of(
                            new Point(-off * dy - half * dx, 160 + off * dx - half * dy, false),
                            new Point(-bowed * dy, 160 + bowed * dx, false),
                            new Point(-off * dy + half * dx, 160 + off * dx + half * dy, false)),
                    false));
        }
        pen.hatch(lines, palette.line(), width, 55);
    }

    private static void dots(Pen pen, Palette palette, Seeded chance) {
        List<Line> dots = new ArrayList<>();
        for (int row = -6; row <= 6; row++) {
            for (int column = -6; column <= 6; column++) {
                double x = column * 23 + (row & 1) * 11.5 + chance.between(-2, 2);
                double y = row * 22 + chance.between(-2, 2);
                if (x * x + y * y < RADIUS * RADIUS) {
                    dots.add(new Line(List.of(new Point(x, 160 + y, true)), false));
                }
            }
        }
        pen.hatch(dots, palette.line(), 5, 100);
    }
}
