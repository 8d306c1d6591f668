package dev.chatlab.portrait;

import dev.chatlab.portrait.Line.Point;
import java.util.ArrayList;
import java.util.List;

/** Hair on the face. */
final class Beards {
    private static final String JAW = "58,152! 46,168 34,176 18,178 0,176 ";

    private Beards() {}

    static void draw(Sheet sheet) {
        switch (sheet.look().beard()) {
            case NONE -> {}
            case STUBBLE -> stubble(sheet);
            case PENCIL -> sheet.pen().shape(Line.both("0,179! 12,177 23,183! 12,185 0,183!"), sheet.hair(), 3);
            case MOUSTACHE -> moustache(sheet, "0,178! 14,176 27,186! 12,187 0,184!");
            case WALRUS -> moustache(sheet, "0,175! 18,174 34,190 33,199! 16,193 0,191!");
            case GOATEE -> {
                chin(sheet, "0,199! 12,198 17,206 12,224 0,236");
                moustache(sheet, "0,179! 12,177 24,186! 11,186 0,184!");
            }
            case VANDYKE -> {
                chin(sheet, "0,198! 10,198 14,206 9,228 0,248!");
                moustache(sheet, "0,178! 14,177 34,182! 16,188 0,184!");
            }
            case SHORT -> whole(sheet, "61,150! 60,182 36,216 0,226");
            case FULL -> whole(sheet, "62,148! 66,186 50,228 22,246 0,249");
            case LONG -> {
                whole(sheet, "62,148! 68,190 60,240 34,284 0,308");
                sheet.strands(
                        "-34,206 -30,246 -12,284",
                        "34,206 30,246 14,282",
                        "-14,214 -8,250 0,290",
                        "16,214 12,250 4,272");
            }
            case CURLY -> curls(sheet);
            case WISPY -> {
                chin(sheet, "0,200! 9,200 15,214 14,250 5,288 0,296!");
                sheet.strands("-4,212 -5,244 -1,276", "6,214 6,240 3,262");
                sheet.twice("2,180 16,182 28,192 33,214", Pen.MIDDLE);
            }
        }
    }

    private static void stubble(Sheet sheet) {
        List<Line> dots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double x = sheet.chance().between(-40, 40);
            double y = 214 + sheet.chinDrop() - x * x / 52 - sheet.chance().between(2, 20);
            dots.add(new Line(List.of(new Point(x, y, true)), false));
        }
        sheet.pen().hatch(dots, Palette.INK, 1.8, 60);
    }

    private static void moustache(Sheet sheet, String rightHalf) {
        sheet.pen().shape(Line.both(rightHalf), sheet.hair(), 4);
        sheet.strands("8,180 18,184", "-8,180 -18,184");
    }

    private static void chin(Sheet sheet, String rightHalf) {
        sheet.pen().shape(Line.both(rightHalf), sheet.hair(), Pen.MIDDLE);
        sheet.strands("0,210 0,224");
    }

    private static void whole(Sheet sheet, String edge) {
        List<Point> right = new ArrayList<>(Line.parse(JAW));
        List<Point> half = new ArrayList<>(right.reversed());
        half.addAll(Line.parse(edge));
        sheet.pen().shape(new Line(mirrored(half), true), sheet.hair());
        below(sheet);
        sheet.strands("-44,184 -40,204 -28,220", "44,184 40,204 28,220", "-18,208 -12,224", "18,208 12,226");
    }

    private static void curls(Sheet sheet) {
        List<Point> points = new ArrayList<>(Line.parse("0,176 -18,178 -34,176 -46,168 -60,148!"));
        points.addAll(Line.scallops(0, 182, 68, 66, 192, -12, 13));
        points.addAll(Line.parse("60,148! 46,168 34,176 18,178"));
        sheet.pen().shape(new Line(points, true), sheet.hair());
        below(sheet);
        sheet.strands(
                "-40,190 -32,184 -28,194 -36,198",
                "40,192 32,186 28,196 36,200",
                "-14,214 -6,208 0,218 -8,224",
                "14,222 22,214 28,224",
                "-30,216 -24,210 -18,220");
    }

    /** What a beard leaves to see of the mouth, and the moustache over it. */
    private static void below(Sheet sheet) {
        sheet.pen().shape(Line.closed("-15,192! 0,189 15,192! 7,199 -7,199"), "#b4604e", 3);
        moustache(sheet, "0,178! 16,175 31,190! 14,191 0,187!");
    }

    private static List<Point> mirrored(List<Point> rightHalf) {
        List<Point> all = new ArrayList<>(rightHalf);
        for (Point p : rightHalf.reversed()) {
            if (p.x() != 0) {
                all.add(p.at(-p.x(), p.y()));
            }
        }
        return all;
    }
}
