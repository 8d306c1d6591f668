package dev.chatlab.portrait;

/** Garments that are draped and not tailored. */
final class Robes {
    private Robes() {}

    static void draw(Sheet sheet) {
        switch (sheet.look().collar()) {
            case CROSSED -> crossed(sheet);
            case TOGA -> toga(sheet);
            case FUR -> fur(sheet);
            case HABIT -> habit(sheet);
            default -> robe(sheet);
        }
    }

    private static void robe(Sheet sheet) {
        String cloth = sheet.palette().cloth();
        sheet.pen().shape(Line.both("0,266 27,230! 44,244 92,256 124,282 140,336! 0,336!"), cloth);
        sheet.pen().ink(Line.open("-34,240 -24,268 0,282 24,268 34,240"), Pen.MIDDLE);
        sheet.twice("60,262 56,300 62,330", Pen.MIDDLE);
        sheet.twice("30,286 28,326", Pen.FINE);
        sheet.twice("94,272 98,326", Pen.FINE);
    }

    private static void crossed(Sheet sheet) {
        String cloth = sheet.palette().cloth();
        sheet.pen().shape(Line.both("0,252! 27,228! 44,244 96,254 128,282 142,336! 0,336!"), cloth);
        sheet.pen().shape(Line.closed("-24,224! -40,240! 10,330! 40,330!"), Palette.PAPER);
        sheet.pen().shape(Line.closed("24,224! 40,240! -10,334! -44,334! -2,276!"), Palette.PAPER);
        sheet.twice("84,268 92,330", Pen.FINE);
    }

    private static void toga(Sheet sheet) {
        sheet.pen().shape(Line.both("0,264 27,230! 44,244 90,258 118,284 132,336! 0,336!"), "#f4efe4");
        sheet.twice("14,276 12,300", Pen.FINE);
        sheet.pen()
                .shape(
                        Line.closed("30,230! 62,240 104,258 134,292 142,336! -96,336! -30,314 24,276"),
                        sheet.palette().cloth());
        sheet.pen().ink(Line.open("46,242 44,284 -20,326"), Pen.MIDDLE);
        sheet.pen().ink(Line.open("70,250 72,292 24,332"), Pen.MIDDLE);
        sheet.pen().ink(Line.open("98,264 100,300 76,332"), Pen.FINE);
    }

    private static void fur(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.both("0,260! 27,230! 46,244 96,254 126,282 140,336! 0,336!"),
                        sheet.palette().cloth());
        sheet.pair("20,226! 46,232 58,252! 54,276 44,296! 36,318 30,336! 2,336! 4,290", Dress.fur());
        sheet.twice("40,246 36,258", Pen.FINE);
        sheet.twice("38,270 32,284", Pen.FINE);
        sheet.twice("26,294 20,310", Pen.FINE);
    }

    private static void habit(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.both("0,250! 27,230! 44,244 92,256 124,284 138,336! 0,336!"),
                        sheet.palette().cloth());
        sheet.pen().shape(Line.both("0,206! 40,196! 52,240 36,268 0,278"), Palette.PAPER);
        sheet.twice("18,238 20,264", Pen.FINE);
    }
}
