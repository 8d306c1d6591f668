package dev.chatlab.portrait;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line through points, smooth except at corners. Written as {@code "x,y x,y! ..."}, {@code !} marking a corner; x counts from
 * the middle of the sheet, both in units of 1/320 of its width.
 */
record Line(List<Point> points, boolean closed) {
    /** {@code corner}: the line breaks here and does not bend. */
    record Point(double x, double y, boolean corner) {
        Point at(double newX, double newY) {
            return new Point(newX, newY, corner);
        }
    }

    private static final double TENSION = 6;

    Line {
        points = List.copyOf(points);
    }

    static Line open(String text) {
        return new Line(parse(text), false);
    }

    static Line closed(String text) {
        return new Line(parse(text), true);
    }

    /** A closed shape, of which only the right half is given, from its top to its bottom. */
    static Line both(String rightHalf) {
        List<Point> right = parse(rightHalf);
        List<Point> all = new ArrayList<>(right);
        for (Point p : right.reversed()) {
            if (p.x() != 0) {
                all.add(p.at(-p.x(), p.y()));
            }
        }
        return new Line(all, true);
    }

    /** A scalloped ring of {@code bumps} around an ellipse, from one angle to another in degrees, 0 at the right, 90 below. */
    static List<Point> scallops(double x, double y, double rx, double ry, double from, double to, int bumps) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 2 * bumps; i++) {
            double angle = StrictMath.toRadians(from + (to - from) * i / (2 * bumps));
            double reach = i % 2 == 0 ? .95 : 1.07;
            points.add(new Point(
                    x + rx * reach * StrictMath.cos(angle), y + ry * reach * StrictMath.sin(angle), i % 2 == 0));
        }
        return points;
    }

    static Line ellipse(double x, double y, double rx, double ry) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            double angle = StrictMath.PI * i / 4;
            points.add(new Point(x + rx * StrictMath.cos(angle), y + ry * StrictMath.sin(angle), false));
        }
        return new Line(points, true);
    }

    static List<Point> parse(String text) {
        List<Point> points = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            boolean corner = word.endsWith("!");
            String[] xy = (corner ? word.substring(0, word.length() - 1) : word).split(",", -1);
            points.add(new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]), corner));
        }
        return points;
    }

    Line map(UnaryOperator<Point> change) {
        return new Line(points.stream().map(change).toList(), closed);
    }

    Line mirrored() {
        return map(p -> p.at(-p.x(), p.y()));
    }

    Line moved(double x, double y) {
        return map(p -> p.at(p.x() + x, p.y() + y));
    }

    /** The data of an SVG path, in half units from the corner of the sheet: whole numbers, each counted from the last point. */
    String data() {
        int size = points.size();
        StringBuilder d = new StringBuilder();
        move(d);
        for (int i = 0; i < (closed ? size : size - 1); i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % size);
            long x = across(a.x());
            long y = down(a.y());
            if (a.corner() && b.corner()) {
                pair(d.append('l'), across(b.x()) - x, down(b.y()) - y);
            } else {
                Point before = a.corner() ? a : around(i - 1);
                Point after = b.corner() ? b : around(i + 2);
                d.append('c');
                pair(
                        d,
                        across(a.x() + (b.x() - before.x()) / TENSION) - x,
                        down(a.y() + (b.y() - before.y()) / TENSION) - y);
                pair(
                        d,
                        across(b.x() - (after.x() - a.x()) / TENSION) - x,
                        down(b.y() - (after.y() - a.y()) / TENSION) - y);
                pair(d, across(b.x()) - x, down(b.y()) - y);
            }
        }
        return closed ? d.append('z').toString() : d.toString();
    }

    private void move(StringBuilder d) {
        d.append('M');
        pair(d, across(points.getFirst().x()), down(points.getFirst().y()));
    }

    private Point around(int i) {
        int size = points.size();
        return closed ? points.get(Math.floorMod(i, size)) : points.get(Math.clamp(i, 0, size - 1));
    }

    private static long across(double x) {
        return StrictMath.round(2 * (x + 160));
    }

    private static long down(double y) {
        return StrictMath.round(2 * y);
    }

    private static void pair(StringBuilder d, long x, long y) {
        number(d, x);
        number(d, y);
    }

    private static void number(StringBuilder d, long n) {
        if (n >= 0 && Character.isDigit(d.charAt(d.length() - 1))) {
            d.append(' ');
        }
        d.append(n);
    }
}
