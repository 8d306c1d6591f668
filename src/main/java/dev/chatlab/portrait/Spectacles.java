package dev.chatlab.portrait;

/** Glasses, and jewellery: what is worn on a face. */
final class Spectacles {
    private static final double APART = 27;

    private Spectacles() {}

    static void draw(Sheet sheet) {
        switch (sheet.look().glasses()) {
            case NONE -> {}
            case ROUND -> frames(sheet, Line.ellipse(APART, 142, 19, 19), Pen.MIDDLE);
            case RIMLESS -> frames(sheet, Line.ellipse(APART, 142, 18, 13), Pen.FINE);
            case SQUARE ->
                frames(sheet, Line.closed("9,128 26,125 46,128 48,143 42,158 27,160 12,157 8,143"), Pen.MIDDLE);
            case HORN -> frames(sheet, Line.closed("8,126 27,123 49,125 50,142 43,159 27,161 11,158 7,142"), 7.5);
            case CATEYE -> frames(sheet, Line.closed("9,133 28,126 53,121! 49,145 36,156 18,155 9,146"), 5.5);
            case HALF -> frames(sheet, Line.closed("9,147! 27,146 46,147! 43,158 27,164 12,158"), Pen.MIDDLE);
        }
    }

    private static void frames(Sheet sheet, Line right, double width) {
        for (Line lens : new Line[] {right, right.mirrored()}) {
            sheet.pen().shape(lens, "none", width);
        }
        sheet.pen().ink(Line.open("-9,139 0,134 9,139"), Math.min(width, Pen.BROAD));
        sheet.pen().stroke(Line.open("34,132 40,138"), Palette.PAPER, 2.6, 80);
        sheet.twice("47,137 60,133", Math.min(width, Pen.MIDDLE));
    }

    static void jewels(Sheet sheet) {
        String metal = "#d9a93c";
        switch (sheet.look().jewellery()) {
            case NONE, BEADS, PEARLS, BROOCH -> {}
            case EARRINGS -> {
                sheet.pen().shape(Line.ellipse(67, 165, 4.5, 6), metal, 3);
                sheet.pen().shape(Line.ellipse(-67, 165, 4.5, 6), metal, 3);
            }
            case HOOPS -> {
                sheet.pen().ink(Line.ellipse(66, 171, 8, 11), Palette.INK, 5.5);
                sheet.pen().stroke(Line.ellipse(66, 171, 8, 11), metal, 2.4, 100);
                sheet.pen().ink(Line.ellipse(-66, 171, 8, 11), Palette.INK, 5.5);
                sheet.pen().stroke(Line.ellipse(-66, 171, 8, 11), metal, 2.4, 100);
            }
            case PIN -> {
                sheet.pen().ink(Line.open("24,66! 84,30!"), 5);
                sheet.pen().shape(Line.ellipse(84, 29, 7, 7), metal, 3);
                sheet.pen().stroke(Line.open("84,38! 86,60!"), Palette.INK, 2, 90);
            }
        }
    }
}
