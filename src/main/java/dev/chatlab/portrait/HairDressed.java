package dev.chatlab.portrait;

import dev.chatlab.portrait.Line.Point;
import java.util.ArrayList;
import java.util.List;

/** Hair that is worn long, pinned up or powdered: the part of it in front. */
final class HairDressed {
    private HairDressed() {}

    static void draw(Sheet sheet) {
        Pen pen = sheet.pen();
        switch (sheet.look().hair()) {
            case BOB -> {
                pen.fill(Line.both("0,46 42,48 72,84 72,128! 60,140! 56,110 40,80 0,66!"), sheet.hair(), 100);
                pen.ink(Line.open("60,178 62,140 55,106 34,82 -14,62!"), Pen.MIDDLE);
                pen.ink(Line.open("-60,178 -62,140 -56,104 -42,84 -14,62!"), Pen.MIDDLE);
                sheet.strands("-14,62 4,52 30,54", "30,66 56,92 68,140", "-34,62 -58,92 -70,140");
            }
            case WAVES -> waves(sheet);
            case LONG -> {
                pen.fill(Line.both("0,44 44,48 74,90 76,150! 64,152! 58,112 36,78 0,60!"), sheet.hair(), 100);
                sheet.twice("0,58! 34,78 56,110 62,158", Pen.MIDDLE);
                sheet.strands("0,58 34,60 64,92 72,140", "0,58 -34,60 -64,92 -72,140");
                pen.ink(Line.open("0,58 1,44"), Pen.FINE);
            }
            case BRAIDS -> {
                HairInFront.cap(sheet, "0,42 32,46 60,70 72,110 72,148 60,150! 58,118 40,86 0,62!");
                sheet.strands("0,62 28,66 54,88", "0,62 -28,66 -54,88");
                pen.ink(Line.open("0,62 0,44"), Pen.FINE);
            }
            case BUN, TOPKNOT -> bun(sheet);
            case UPDO -> {
                HairInFront.cap(sheet, "0,30 22,28 60,44 84,78 82,116 61,136! 57,110 44,88 20,80 0,82");
                sheet.strands(
                        "44,88 60,76 62,58",
                        "20,80 32,64 28,46",
                        "-20,80 -32,64 -28,46",
                        "-44,88 -60,76 -62,58",
                        "0,82 2,60 -2,44",
                        "58,114 70,106 74,94",
                        "-58,114 -70,106 -74,94");
            }
            case PINNED -> pinned(sheet);
            case WIG -> wig(sheet);
            default ->
                throw new IllegalStateException("Not dressed: " + sheet.look().hair());
        }
    }

    private static void waves(Sheet sheet) {
        sheet.pen()
                .fill(
                        Line.closed(
                                "-70,130! -72,90 -46,50 0,44 46,50 72,90 70,130! 60,132! 57,104 44,86 20,80 -22,56! -40,80 -56,106 -60,132!"),
                        sheet.hair(),
                        100);
        sheet.pen().ink(Line.open("-22,56! -34,82 -52,92! -60,116 -57,138! -68,156 -60,178"), Pen.MIDDLE);
        sheet.pen().ink(Line.open("-22,56! 4,84 34,82! 54,92 56,116! 66,138 58,160! 66,172 62,182"), Pen.MIDDLE);
        sheet.strands(
                "-22,56 10,56 40,62",
                "34,64 62,84 70,112",
                "-38,62 -62,86 -70,118",
                "80,140 74,164 86,190",
                "-80,140 -74,164 -86,190");
    }

    private static void bun(Sheet sheet) {
        Pen pen = sheet.pen();
        if (sheet.look().hair() == Look.Hair.TOPKNOT) {
            pen.shape(Line.closed("-14,50! -18,28 0,16 18,28 14,50!"), sheet.hair());
            pen.ink(Line.open("-14,46 0,50 14,46"), sheet.palette().deep(), 7);
        }
        HairInFront.cap(sheet, "0,47 30,49 56,70 69,108 61,134! 57,106 42,82 0,72!");
        sheet.strands(
                "0,72 0,54", "24,76 18,62 8,54", "-24,76 -18,62 -8,54", "46,90 40,70 22,58", "-46,90 -40,70 -22,58");
    }

    private static void pinned(Sheet sheet) {
        List<Point> points = new ArrayList<>(Line.scallops(0, 94, 80, 66, 158, 382, 11));
        points.addAll(Line.parse("58,122! 50,98! 34,96 24,82! 6,90 -8,76! -24,90 -38,86! -50,98! -58,122!"));
        sheet.pen().shape(new Line(points, true), sheet.hair());
        sheet.strands(
                "-8,76 -20,60 -8,48 2,58",
                "24,82 38,66 30,52 20,58",
                "-38,86 -54,72 -46,58",
                "56,104 68,90 60,78",
                "-60,104 -68,94");
        sheet.twice("57,122 66,130 60,142 68,152 60,162", Pen.MIDDLE);
    }

    private static void wig(Sheet sheet) {
        Pen pen = sheet.pen();
        HairInFront.cap(sheet, "0,38 30,40 58,58 70,92 66,118! 58,112! 44,84 22,74 0,76");
        sheet.strands("0,76 0,52", "22,74 28,52", "-22,74 -28,52", "46,86 54,70", "-46,86 -54,70");
        for (int side = -1; side <= 1; side += 2) {
            for (int roll = 0; roll < 2; roll++) {
                pen.shape(Line.ellipse(side * 70, 128 + 26 * roll, 18, 14), sheet.hair());
                pen.ink(
                        Line.open(side * 62 + "," + (128 + 26 * roll) + " " + side * 70 + "," + (122 + 26 * roll) + " "
                                + side * 77 + "," + (129 + 26 * roll) + " " + side * 70 + "," + (133 + 26 * roll)),
                        Pen.FINE);
            }
        }
    }
}
