package dev.chatlab.portrait;

import dev.chatlab.portrait.Line.Point;
import java.util.ArrayList;
import java.util.List;

/** Hair over the forehead and round the temples. */
final class HairInFront {
    private static final String SIDE = "57,136! 58,112 60,92! 70,94 77,112 75,136 66,154! 62,146";

    private HairInFront() {}

    static void draw(Sheet sheet) {
        if (Headgear.leavesCrownFree(sheet.look().headwear())) {
            crown(sheet);
        } else {
            sides(sheet);
        }
    }

    private static void sides(Sheet sheet) {
        switch (sheet.look().hair()) {
            case BALD, COVERED -> {}
            default -> {
                if (sheet.look().headwear() != Look.Headwear.HEADSCARF
                        && sheet.look().headwear() != Look.Headwear.VEIL) {
                    sheet.pair(SIDE, sheet.hair());
                }
            }
        }
    }

    private static void crown(Sheet sheet) {
        switch (sheet.look().hair()) {
            case BALD, COVERED -> {}
            case BALDING -> {
                sheet.pair(SIDE, sheet.hair());
                sheet.strands("64,104 68,118 66,136", "-64,104 -68,118 -66,136", "-20,62 -4,57 14,61");
            }
            case CROPPED ->
                cap(
                        sheet,
                        "0,44 28,47 54,64 67,100 61,130! 56,110 48,90! 28,84 0,86",
                        "-26,54 -22,64",
                        "2,51 4,62",
                        "28,56 26,66",
                        "46,74 42,82",
                        "-46,74 -42,82");
            case RECEDING ->
                cap(
                        sheet,
                        "0,43 24,44 54,62 68,98 61,130! 57,108 50,86 42,66! 24,72 8,84 0,84",
                        "-6,72 -4,56",
                        "8,74 12,56",
                        "-28,62 -22,52",
                        "30,62 26,52");
            case COILY -> coily(sheet);
            case AFRO, CURLY, LOCS -> inner(sheet);
            case PARTED -> parted(sheet);
            case SWEPT ->
                cap(
                        sheet,
                        "0,34 32,34 62,56 73,98 61,132! 57,108 48,82 24,70 0,68",
                        "-44,84 -56,64 -46,50",
                        "-24,73 -30,52 -18,40",
                        "0,68 -2,50 10,38",
                        "24,71 30,52 36,40",
                        "44,80 56,66 54,54");
            case FRINGE -> fringe(sheet);
            case WAVY -> wavy(sheet);
            case TOUSLED -> tousled(sheet);
            default -> HairDressed.draw(sheet);
        }
    }

    /** A shape over the skull, of which the right half is given, and strands in it. */
    static void cap(Sheet sheet, String rightHalf, String... strands) {
        sheet.pen().shape(Line.both(rightHalf), sheet.hair());
        sheet.strands(strands);
    }

    private static void coily(Sheet sheet) {
        List<Point> points = new ArrayList<>(Line.scallops(0, 104, 65, 60, 160, 380, 13));
        points.addAll(Line.parse("56,106 48,88! 26,80 0,79 -26,80 -48,88! -56,106"));
        sheet.pen().shape(new Line(points, true), sheet.hair());
        sheet.strands(
                "-38,74 -33,68 -29,74",
                "-14,64 -8,58 -4,64",
                "12,66 17,60 22,66",
                "34,76 39,70 43,77",
                "-4,76 1,71 6,76",
                "-52,94 -48,88",
                "52,96 49,89");
    }

    private static void inner(Sheet sheet) {
        sheet.pen().fill(Line.both("0,50 34,54 62,90 66,126! 57,124 48,96 24,80 0,82"), sheet.hair(), 100);
        sheet.pen()
                .ink(
                        Line.open(
                                "-59,128 -54,104! -42,86! -24,84 -18,76! -2,84 6,76! 22,84 30,82! 44,92 54,104! 59,128"),
                        Pen.MIDDLE);
        sheet.strands(
                "-62,92 -56,84 -50,90",
                "-34,64 -27,57 -21,64",
                "4,58 11,51 17,58",
                "40,68 47,62 52,70",
                "66,104 71,97 75,104",
                "-78,124 -72,117 -68,124");
    }

    private static void parted(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.closed(
                                "-61,132! -69,98 -57,58 -24,36 22,35 58,56 71,100 61,132! 57,110 52,94! 22,88 -8,78 -28,58! -36,80 -50,94! -57,114"),
                        sheet.hair());
        sheet.strands("-28,58 -6,46 24,46", "-26,60 4,62 40,72", "-34,66 -46,70 -56,86", "-6,70 18,76 46,84");
    }

    private static void fringe(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.closed(
                                "-61,134! -70,100 -56,60 -20,42 20,42 56,60 70,100 61,134! 57,116 53,100! 44,108 38,96! 28,108 20,95! 8,107 0,94! -12,107 -20,95! -30,108 -38,96! -46,108 -53,100! -57,116"),
                        sheet.hair());
        sheet.strands(
                "-38,96 -34,74 -16,58", "0,94 -2,74 0,58", "20,95 18,76 14,58", "38,96 40,76 30,62", "-20,95 -18,80");
    }

    private static void wavy(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.closed(
                                "-62,134! -76,116 -70,92! -80,70 -60,54! -50,36 -22,38! 0,24 26,36! 52,34 60,56! 80,72 71,94! 78,116 62,134! 57,112 48,92! 32,92 20,76! -2,88 -22,74! -36,86 -50,90! -57,112"),
                        sheet.hair());
        sheet.strands(
                "-22,74 -34,62 -26,50",
                "20,76 8,60 18,48",
                "20,76 40,70 46,58",
                "-50,90 -58,78 -50,68",
                "-4,80 -10,64 0,54");
    }

    private static void tousled(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.closed(
                                "-61,136! -68,124 -82,122! -72,106 -88,90! -70,82 -74,54! -52,56 -50,30! -28,44 -12,18! 6,38 32,20! 38,44 68,40! 64,66 88,76! 74,96 84,118! 70,122 61,136! 57,110 46,88! 36,98 24,82! 6,94 -8,74! -20,92 -36,84! -46,96 -54,104!"),
                        sheet.hair());
        sheet.strands("-36,84 -38,64 -30,52", "-8,74 -10,54 0,42", "24,82 30,62 24,46", "46,88 54,74 52,60");
    }
}
