package dev.chatlab.portrait;

import java.util.List;

/** Hair and cloth that hang behind the head and neck. */
final class HairBehind {
    private HairBehind() {}

    static void draw(Sheet sheet) {
        switch (sheet.look().headwear()) {
            case HEADSCARF, VEIL -> Headgear.behind(sheet);
            default -> hair(sheet);
        }
    }

    private static void hair(Sheet sheet) {
        Pen pen = sheet.pen();
        String tone = sheet.hair();
        boolean crownFree = Headgear.leavesCrownFree(sheet.look().headwear());
        switch (sheet.look().hair()) {
            case AFRO -> cloud(sheet, 108, 98, 92, 20);
            case CURLY -> cloud(sheet, 128, 88, 90, 17);
            case BOB -> pen.shape(Line.both("0,44 44,44 76,78 82,130 84,186 74,206! 40,210! 0,210!"), tone);
            case WAVES ->
                pen.shape(
                        Line.both("0,40 46,42 78,74 84,104! 96,126 90,154! 104,180 92,212! 70,232 44,226! 0,220!"),
                        tone);
            case LONG -> {
                pen.shape(Line.both("0,40 46,42 76,76 82,136 90,196 98,254 80,284! 40,276! 0,270!"), tone);
                sheet.strands("72,150 78,210 84,262", "-72,150 -78,210 -84,262");
            }
            case LOCS -> locs(sheet);
            case BRAIDS -> {
                plait(sheet, 76);
                plait(sheet, -76);
            }
            case BUN -> {
                if (crownFree) {
                    pen.shape(Line.ellipse(0, 40, 31, 25), tone);
                    sheet.strands("-18,34 -4,24 14,28", "-10,46 4,38 20,42");
                }
            }
            case UPDO -> {
                if (crownFree) {
                    pen.shape(Line.ellipse(2, 38, 29, 17), tone);
                    sheet.strands("-16,36 0,28 18,34");
                }
            }
            case PINNED -> pen.shape(Line.closed("52,150! 74,168 66,196! 82,214 70,238! 52,226 48,190!"), tone);
            case WIG -> {
                pen.shape(Line.both("0,190 40,196 54,214 40,236 0,240"), tone);
                pen.shape(Line.closed("40,214! 84,198! 82,240! 44,224! 30,230 30,210"), Palette.INK, 3);
            }
            default -> {}
        }
    }

    private static void cloud(Sheet sheet, double y, double rx, double ry, int bumps) {
        sheet.pen().shape(new Line(Line.scallops(0, y, rx, ry, 125, 415, bumps), true), sheet.hair());
    }

    private static void locs(Sheet sheet) {
        sheet.pen().shape(Line.both("0,46 44,50 74,88 86,140 80,196! 0,196!"), sheet.hair());
        for (int i = -3; i <= 3; i++) {
            if (i != 0) {
                double x = i * 22 + Math.signum(i) * 12;
                double end =
                        226 - 14 * Math.abs(Math.abs(i) - 2) + sheet.chance().between(-6, 6);
                String rope = x * .75 + ",70 " + x + ",120 " + x * 1.06 + ",180 " + x * 1.04 + "," + end;
                sheet.pen().ink(Line.open(rope), 19);
                sheet.pen().stroke(Line.open(rope), sheet.hair(), 12, 100);
                sheet.pen().stroke(Line.open(rope), sheet.strand(), 2, 60);
            }
        }
    }

    private static void plait(Sheet sheet, double x) {
        for (int i = 5; i >= 0; i--) {
            sheet.pen()
                    .shape(Line.ellipse(x + (i % 2 == 0 ? 4 : -4), 158 + 19 * i, 17 - i, 15), sheet.hair(), Pen.MIDDLE);
        }
        sheet.pen()
                .ink(
                        new Line(List.of(new Line.Point(x - 9, 266, true), new Line.Point(x + 9, 268, true)), false),
                        sheet.palette().deep(),
                        8);
    }
}
