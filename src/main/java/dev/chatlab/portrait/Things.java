package dev.chatlab.portrait;

/** Things in place of a face, for what is a way of looking and not a person. */
final class Things {
    private Things() {}

    static void draw(Sheet sheet) {
        sheet.onPaper();
        sheet.pen().fill(Line.ellipse(0, 160, 112, 110), Palette.PAPER, 78);
        switch (sheet.look().object()) {
            case NONE -> {}
            case HAT -> hat(sheet);
            case MAGNIFIER -> magnifier(sheet);
            case HEART -> heart(sheet);
            case UMBRELLA -> umbrella(sheet);
            case SUN -> sun(sheet);
            case SPROUT -> sprout(sheet);
            case HOURGLASS -> hourglass(sheet);
            case BOOK -> book(sheet);
        }
    }

    private static void hat(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.closed("-58,190! -52,110 -30,84 0,96 30,84 52,110 58,190!"),
                        sheet.palette().cloth());
        sheet.pen()
                .shape(
                        Line.closed("-104,196! -60,182 0,186 60,182 104,196! 60,222 0,226 -60,222"),
                        sheet.palette().cloth());
        sheet.pen().ink(Line.open("-56,170 0,176 56,170"), sheet.palette().deep(), 15);
    }

    private static void magnifier(Sheet sheet) {
        Pen pen = sheet.pen();
        pen.ink(Line.open("34,184! 82,238!"), 24);
        pen.stroke(Line.open("44,196! 81,237!"), sheet.palette().cloth(), 15, 100);
        pen.shape(Line.ellipse(-14, 132, 66, 66), sheet.palette().cloth());
        pen.shape(Line.ellipse(-14, 132, 52, 52), Palette.PAPER);
        pen.ink(Line.open("-46,112 -16,110 20,113"), Pen.MIDDLE);
        pen.ink(Line.open("-50,130 -20,128 24,131"), Pen.MIDDLE);
        pen.ink(Line.open("-46,148 -24,147 4,149"), Pen.MIDDLE);
        pen.stroke(Line.open("-50,92 -36,84 -18,80"), sheet.palette().tint(), 6, 100);
    }

    private static void heart(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.closed("0,116! 22,84 66,84 84,124 62,176 0,236! -62,176 -84,124 -66,84 -22,84"),
                        sheet.palette().cloth());
        sheet.pen().stroke(Line.open("-62,136 -58,110 -40,102"), Palette.PAPER, 7, 90);
        for (int i = 0; i < 4; i++) {
            sheet.pen()
                    .ink(
                            Line.open((60 - 11 * i) + "," + (146 + 18 * i) + " " + (42 - 9 * i) + "," + (166 + 14 * i)),
                            Pen.FINE);
        }
        sheet.twice("96,96 108,84", Pen.MIDDLE);
        sheet.twice("102,122 118,120", Pen.MIDDLE);
    }

    private static void umbrella(Sheet sheet) {
        Pen pen = sheet.pen();
        pen.ink(Line.open("0,70 0,150 0,226 10,242 24,238 26,224"), 12);
        pen.stroke(
                Line.open("0,160 0,226 10,242 24,238 26,224"), sheet.palette().tint(), 6, 100);
        pen.shape(
                Line.closed(
                        "-100,162! -84,108 -40,76 0,70 40,76 84,108 100,162! 84,148 66,148 50,162! 34,148 16,148 0,162! -16,148 -34,148 -50,162! -66,148 -84,148"),
                sheet.palette().cloth());
        pen.ink(Line.open("0,72 -34,110 -50,160"), Pen.FINE);
        pen.ink(Line.open("0,72 34,110 50,160"), Pen.FINE);
        pen.ink(Line.open("0,72 0,160"), Pen.FINE);
        pen.ink(Line.open("0,70 0,56"), 6);
        for (int i = 0; i < 5; i++) {
            double x = -72 + 36 * i + (i > 1 ? 8 : 0);
            pen.ink(Line.open(x + ",186 " + (x - 8) + ",206"), Pen.FINE);
        }
    }

    private static void sun(Sheet sheet) {
        sheet.pen().shape(Line.ellipse(0, 160, 52, 52), sheet.palette().cloth());
        for (int i = 0; i < 12; i++) {
            double x = StrictMath.cos(StrictMath.toRadians(30 * i));
            double y = StrictMath.sin(StrictMath.toRadians(30 * i));
            double far = i % 2 == 0 ? 100 : 84;
            sheet.pen().ink(Line.open(66 * x + "," + (160 + 66 * y) + " " + far * x + "," + (160 + far * y)), 6.5);
        }
        sheet.pen().stroke(Line.open("-34,148 -26,132 -12,124"), Palette.PAPER, 6, 90);
        sheet.pen().ink(Line.open("20,188 30,178"), Pen.FINE);
        sheet.pen().ink(Line.open("10,198 36,170"), Pen.FINE);
        sheet.pen().ink(Line.open("-2,204 40,158"), Pen.FINE);
    }

    private static void sprout(Sheet sheet) {
        Pen pen = sheet.pen();
        pen.shape(Line.closed("-70,236! -54,208 -20,198 20,198 54,208 70,236! 0,246"), "#8a6a4a");
        pen.ink(Line.open("0,204 -4,170 2,136"), 9);
        pen.shape(
                Line.closed("2,140! 14,96 52,76 94,78! 92,116 60,146 2,140!"),
                sheet.palette().cloth());
        pen.shape(
                Line.closed("-2,166! -18,128 -52,116 -86,122! -80,154 -48,176 -2,166!"),
                sheet.palette().cloth());
        pen.ink(Line.open("10,134 46,108 84,84"), Pen.FINE);
        pen.ink(Line.open("-10,160 -44,142 -76,126"), Pen.FINE);
        pen.ink(Line.open("-34,220 -26,226"), Pen.FINE);
        pen.ink(Line.open("18,214 26,222"), Pen.FINE);
    }

    private static void hourglass(Sheet sheet) {
        Pen pen = sheet.pen();
        pen.shape(Line.both("0,88! 50,88! 48,118 10,156 8,164 48,204 50,234! 0,234!"), Palette.PAPER);
        pen.fill(Line.both("0,122 38,122 34,132 6,156 0,160"), sheet.palette().cloth(), 100);
        pen.fill(
                Line.both("0,194 22,206 42,226 44,230! 0,231!"), sheet.palette().cloth(), 100);
        pen.ink(Line.open("0,158 0,194"), sheet.palette().cloth(), Pen.MIDDLE);
        pen.ink(Line.open("-38,122 0,125 38,121"), Pen.FINE);
        pen.shape(Line.closed("-64,74! 64,74! 64,92! -64,92!"), sheet.palette().deep());
        pen.shape(
                Line.closed("-64,230! 64,230! 64,248! -64,248!"),
                sheet.palette().deep());
        sheet.twice("58,96 58,226", Pen.MIDDLE);
    }

    private static void book(Sheet sheet) {
        sheet.pen()
                .shape(
                        Line.both("0,112! 30,92 92,98! 96,214! 34,210 0,228!"),
                        sheet.palette().cloth());
        sheet.pair("2,110! 30,88 84,92! 88,202! 34,198 2,216!", Palette.PAPER);
        for (int y = 116; y < 190; y += 18) {
            sheet.twice("20," + (y - 2) + " 44," + (y - 6) + " 70," + (y - 4), Pen.FINE);
        }
    }
}
