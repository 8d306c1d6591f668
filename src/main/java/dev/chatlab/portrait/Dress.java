package dev.chatlab.portrait;

/** Neck, shoulders, and what is worn on them. */
final class Dress {
    private static final String SHOULDERS = "0,238! 26,232! 40,246 88,260 118,286 132,336! 0,336!";
    private static final String FUR = "#8a6a4a";

    private Dress() {}

    static void draw(Sheet sheet) {
        Pen pen = sheet.pen();
        double breadth = sheet.chance().between(.95, 1.04);
        pen.frame(line -> line.map(p -> p.at(p.x() * breadth, p.y())));
        neck(sheet);
        cloth(sheet);
        jewels(sheet);
        sheet.onPaper();
    }

    private static void neck(Sheet sheet) {
        sheet.pen().shape(Line.both("0,196! 27,196! 26,232 34,250 0,278"), sheet.skin());
        sheet.pen().fill(Line.both("0,204! 26,204! 25,222 0,236"), sheet.shadow(), 100);
    }

    private static void body(Sheet sheet, String fill) {
        sheet.pen().shape(Line.both(SHOULDERS), fill);
    }

    /** A body that leaves the throat free down to a point or a curve. */
    private static void body(Sheet sheet, String fill, String throat) {
        sheet.pen().shape(Line.both(throat + " 27,230! 42,246 88,260 118,286 132,336! 0,336!"), fill);
    }

    private static void cloth(Sheet sheet) {
        String cloth = sheet.palette().cloth();
        switch (sheet.look().collar()) {
            case OPEN -> open(sheet);
            case TIE -> tie(sheet, false);
            case BOWTIE -> tie(sheet, true);
            case HIGH -> {
                body(sheet, cloth);
                sheet.pen().shape(Line.both("0,226! 28,216! 33,240 0,250"), cloth);
                sheet.twice("14,232 15,244", Pen.FINE);
            }
            case ROUND -> {
                body(sheet, cloth, "0,256");
                sheet.pen().ink(Line.open("-40,243 -22,262 0,268 22,262 40,243"), Pen.FINE);
            }
            case PULLOVER -> {
                body(sheet, cloth, "0,286!");
                shirt(sheet, "0,284! 27,228!");
                sheet.twice("5,292 38,246", Pen.FINE);
            }
            case STAND -> {
                body(sheet, cloth);
                sheet.pair("3,246! 27,228! 34,238! 10,260!", cloth);
                sheet.pen().ink(Line.open("0,248 1,320"), Pen.MIDDLE);
                for (int y = 268; y < 320; y += 22) {
                    sheet.pen().shape(Line.ellipse(8, y, 3, 3), sheet.palette().deep(), 2);
                }
            }
            case SCARF -> {
                body(sheet, cloth);
                sheet.pen()
                        .shape(
                                Line.both("0,246! 28,214! 46,232 40,252 0,272"),
                                sheet.palette().deep());
                sheet.pen()
                        .shape(
                                Line.closed("6,258! 30,252! 44,316 14,320"),
                                sheet.palette().deep());
                sheet.pen().stroke(Line.open("-34,238 -16,254 4,260"), Palette.PAPER, 2, 75);
                sheet.pen().stroke(Line.open("22,266 30,308"), Palette.PAPER, 2, 75);
            }
            case LACE -> lace(sheet);
            case JABOT -> jabot(sheet);
            case FICHU -> {
                body(sheet, cloth);
                sheet.pair("27,228! 54,250 40,288 -6,322 -14,300! 10,262", Palette.PAPER);
                sheet.twice("32,248 20,286", Pen.FINE);
            }
            default -> Robes.draw(sheet);
        }
    }

    private static void shirt(Sheet sheet, String v) {
        sheet.pen().shape(Line.both(v), Palette.PAPER, Pen.MIDDLE);
        sheet.pen().fill(Line.both("0,262! 24,230! 20,216! 0,216!"), sheet.shadow(), 100);
        sheet.pair("27,222! 36,236 22,262! 2,248!", Palette.PAPER);
    }

    private static void open(Sheet sheet) {
        body(sheet, sheet.palette().cloth(), "0,282!");
        sheet.pair("27,220! 42,236 28,270! 3,276! 24,242!", Palette.PAPER);
        sheet.twice("70,290 66,330", Pen.FINE);
    }

    private static void tie(Sheet sheet, boolean bow) {
        String cloth = sheet.palette().cloth();
        String deep = sheet.palette().deep();
        body(sheet, cloth, "0,336!");
        sheet.pen().shape(Line.both("0,336! 27,228! 26,224! 0,240"), Palette.PAPER, Pen.MIDDLE);
        if (bow) {
            sheet.pair("2,258! 26,246 28,272 2,264!", deep);
        } else {
            sheet.pen().shape(Line.both("0,252! 10,250! 8,268! 17,336! 0,336!"), deep, Pen.MIDDLE);
            sheet.pen().ink(Line.open("-8,268 8,267"), Palette.PAPER, 2);
        }
        sheet.pair("27,220! 38,236 20,264! 1,248!", Palette.PAPER);
        sheet.pair("36,234! 62,254 60,278! 48,284! 10,336! 22,290", cloth);
    }

    private static void lace(Sheet sheet) {
        body(sheet, sheet.palette().cloth());
        sheet.pen().shape(new Line(Line.scallops(0, 240, 60, 40, 10, 170, 7), true), Palette.PAPER);
        sheet.pen().shape(Line.both("0,230! 28,212! 33,236 0,250"), Palette.PAPER);
        for (int x = -18; x <= 18; x += 12) {
            sheet.pen().ink(Line.open(x + ",226 " + x * 1.1 + ",242"), Pen.FINE);
        }
        sheet.twice("24,252 34,268", Pen.FINE);
    }

    private static void jabot(Sheet sheet) {
        body(sheet, sheet.palette().cloth(), "0,330!");
        sheet.pen().shape(Line.both("0,224! 28,214! 33,238 0,250"), Palette.PAPER);
        sheet.pen()
                .shape(
                        Line.closed(
                                "-12,246! 12,246! 26,266 17,280! 30,296 20,306! 26,336! -26,336! -18,304! -28,292 -16,278! -24,262"),
                        Palette.PAPER);
        sheet.pen().ink(Line.open("-6,254 -10,272 -4,290 -9,312"), Pen.FINE);
        sheet.pen().ink(Line.open("8,254 12,274 7,292 12,312"), Pen.FINE);
        sheet.pair("34,238! 66,254 70,286! 40,330! 26,284", sheet.palette().cloth());
    }

    private static void jewels(Sheet sheet) {
        switch (sheet.look().jewellery()) {
            case PEARLS -> beads(sheet, Palette.PAPER, 4.2, 258);
            case BEADS -> beads(sheet, "#d9a93c", 6, 272);
            case BROOCH -> sheet.pen().shape(Line.ellipse(0, 262, 8, 9), "#d9a93c", 3.4);
            default -> {}
        }
    }

    private static void beads(Sheet sheet, String fill, double size, double low) {
        for (int i = -4; i <= 4; i++) {
            double x = i * 8.2;
            sheet.pen().shape(Line.ellipse(x, low - x * x / 46, size, size), fill, 2.4);
        }
    }

    static String fur() {
        return FUR;
    }
}
