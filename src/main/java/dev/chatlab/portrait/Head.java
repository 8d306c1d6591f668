package dev.chatlab.portrait;

/** The head without its hair: ears, outline, eyes, brows, nose, mouth, and what years have drawn. */
final class Head {
    private static final double APART = 26;

    private Head() {}

    static void draw(Sheet sheet) {
        Pen pen = sheet.pen();
        sheet.pair("56,128 65,121 72,132 69,150 58,160", sheet.skin());
        sheet.twice("62,133 67,136 64,148", Pen.FINE);
        pen.shape(outline(sheet.look().face()), sheet.skin());
        double x = sheet.chance().between(34, 38);
        for (int i = 0; i < 3; i++) {
            pen.stroke(
                    Line.open((x + 7 * i) + "," + (184 - 8 * i) + " " + (x + 10 + 7 * i) + "," + (170 - 9 * i)),
                    Palette.INK,
                    1.8,
                    40);
        }
        years(sheet);
        double gaze = sheet.chance().between(-2.2, 2.2);
        for (int side = -1; side <= 1; side += 2) {
            eye(sheet, side, gaze);
            brow(sheet, side);
        }
        nose(sheet);
        mouth(sheet);
    }

    private static Line outline(Look.Face face) {
        return Line.both(
                switch (face) {
                    case OVAL -> "0,54 34,62 56,96 60,138 54,178 30,210 0,218";
                    case ROUND -> "0,54 35,61 57,96 60,140 57,180 36,209 0,218";
                    case LONG -> "0,52 33,60 55,94 60,138 55,180 30,211 0,219";
                    case SQUARE -> "0,54 37,60 57,94 60,138 58,184 34,213 0,219";
                    case HEART -> "0,54 37,61 59,96 60,136 50,178 22,210 0,218";
                });
    }

    private static void years(Sheet sheet) {
        switch (sheet.look().age()) {
            case YOUNG -> {}
            case MIDDLE -> sheet.twice("21,176 27,183", Pen.FINE);
            case OLD -> {
                sheet.twice("19,174 27,182 29,190", Pen.FINE);
                sheet.twice("44,137 51,133", Pen.FINE);
                sheet.twice("44,143 51,146", Pen.FINE);
                sheet.twice("16,152 26,156 35,152", Pen.FINE);
                if (sheet.look().headwear() == Look.Headwear.NONE) {
                    sheet.pen().ink(Line.open("-20,102 -4,99 16,102"), Pen.FINE);
                }
            }
        }
    }

    private static void eye(Sheet sheet, int side, double gaze) {
        double x = side * APART;
        Line white = Line.closed("-12,2 -4,-6 5,-6 12,1 4,6 -5,6");
        sheet.pen().fill(white.map(p -> p.at(x + side * p.x(), Sheet.EYES + p.y())), Palette.PAPER, 90);
        Line lid = Line.open("-13,3 -5,-6 5,-6 13,2");
        sheet.pen().ink(lid.map(p -> p.at(x + side * p.x(), Sheet.EYES + p.y())), Pen.MIDDLE);
        sheet.pen().shape(Line.ellipse(x + gaze, Sheet.EYES, 3.2, 3.8), Palette.INK, 1.4);
    }

    private static void brow(Sheet sheet, int side) {
        Look.Brows brows = sheet.look().brows();
        double tilt = sheet.chance().between(-1.5, 1.5);
        Line line = Line.open(
                switch (brows) {
                    case THIN -> "-13,1 0,-4 14,-1";
                    case THICK -> "-14,1 -2,-4 14,-2";
                    case ARCHED -> "-13,3 3,-8 15,2";
                    case BUSHY -> "-15,2 -3,-6 10,-6 16,3";
                });
        Line placed = line.map(p -> p.at(side * (APART + p.x()), 121 + p.y() + tilt));
        boolean heavy = brows == Look.Brows.THICK || brows == Look.Brows.BUSHY;
        sheet.pen().ink(placed, heavy ? (brows == Look.Brows.BUSHY ? 10.5 : 7.5) : Pen.MIDDLE);
        if (heavy && sheet.isPale()) {
            sheet.pen().stroke(placed, sheet.hair(), brows == Look.Brows.BUSHY ? 5.5 : 3.2, 100);
        }
    }

    private static void nose(Sheet sheet) {
        double lean = sheet.chance().between(0, 1) < .5 ? -1 : 1;
        Line line = Line.open(
                switch (sheet.look().nose()) {
                    case STRAIGHT -> "1,142 6,160 9,171 0,174 -7,172";
                    case LONG -> "1,138 5,158 9,174 1,179 -7,176";
                    case CURVED -> "1,134 8,148 11,168 3,175 -7,171";
                    case BROAD -> "-14,168 -13,174 -6,172 0,176 6,172 13,174 14,168";
                    case SNUB -> "-9,165 -9,171 0,173 9,171 10,165";
                });
        sheet.pen().ink(line.map(p -> p.at(lean * p.x(), p.y())), Pen.MIDDLE);
    }

    /** Lower where there is a moustache. */
    private static void mouth(Sheet sheet) {
        double drop = sheet.look().beard() == Look.Beard.NONE ? 0 : 5;
        switch (sheet.look().mouth()) {
            case SOFT ->
                sheet.pen().ink(Line.open("-16,191 -4,192 3,194 15,190").moved(0, drop), Pen.MIDDLE);
            case FIRM -> sheet.pen().ink(Line.open("-16,191 0,193 16,191").moved(0, drop), Pen.MIDDLE);
            case SMILE -> {
                sheet.pen().ink(Line.open("-20,187 -9,194 8,195 20,186").moved(0, drop), Pen.MIDDLE);
                sheet.twice("20,184 23,190", Pen.FINE);
            }
            case FULL -> {
                Line lips = Line.closed("-17,191! -6,186 0,188 6,186 17,190! 7,198 -6,199")
                        .moved(0, drop);
                sheet.pen().fill(lips, lips(sheet.look().skin()), 90);
                sheet.pen().ink(Line.open("-17,191 -5,191 4,192 17,190").moved(0, drop), Pen.MIDDLE);
                sheet.pen().ink(Line.open("-7,200 0,201 8,199").moved(0, drop), Pen.FINE);
            }
        }
    }

    private static String lips(Look.Skin skin) {
        return switch (skin) {
            case LIGHT, TAN -> "#c4705c";
            case BROWN -> "#8c4a3a";
            case DARK -> "#6d3529";
        };
    }
}
