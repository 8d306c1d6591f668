package dev.chatlab.portrait;

import dev.chatlab.portrait.Line.Point;
import java.util.ArrayList;
import java.util.List;

/** What is worn on the head. */
final class Headgear {
    private Headgear() {}

    static boolean leavesCrownFree(Look.Headwear worn) {
        return worn == Look.Headwear.NONE || worn == Look.Headwear.RIBBON || worn == Look.Headwear.GUAN;
    }

    static void draw(Sheet sheet) {
        Pen pen = sheet.pen();
        String deep = sheet.palette().deep();
        switch (sheet.look().headwear()) {
            case NONE -> {
                if (sheet.look().hair() == Look.Hair.COVERED) {
                    turban(sheet);
                }
            }
            case BERET -> {
                pen.shape(Line.closed("-64,98! -88,76 -82,46 -40,26 24,24 72,40 78,66 62,92! 24,82 -22,84"), deep);
                pen.ink(Line.open("6,26 12,14"), 5);
                pen.stroke(Line.open("-62,62 -30,42 16,38"), Palette.PAPER, 2, 55);
            }
            case CAP -> {
                pen.shape(
                        Line.closed("-62,98! -58,56 -54,44! 0,34 54,44! 58,56 62,98! 30,90 0,88 -30,90"),
                        sheet.palette().cloth());
                pen.ink(Line.open("-59,76 0,66 59,76"), Pen.FINE);
                pen.ink(Line.open("-54,74! -42,48! -28,68! -14,42! 0,64! 14,42! 28,68! 42,48! 54,74!"), Pen.FINE);
            }
            case HAT -> {
                pen.shape(Line.closed("-58,84! -54,44 -30,26 0,34 30,26 54,44 58,84!"), deep);
                pen.shape(Line.closed("-104,88! -60,72 0,70 60,72 104,88! 60,102 0,98 -60,102"), deep);
                pen.stroke(Line.open("-54,70 0,62 54,70"), sheet.palette().tint(), 6, 100);
            }
            case FUR -> fur(sheet);
            case TURBAN -> turban(sheet);
            case HEADSCARF ->
                scarf(sheet, sheet.palette().cloth(), "0,36 44,40 74,80 78,128! 60,146! 58,106 38,78 0,70");
            case VEIL -> {
                scarf(sheet, Palette.PAPER, "0,46 42,50 66,84 66,132! 59,150! 58,104 36,80 0,76");
                pen.ink(
                        Line.open("-66,70 -40,38 0,28 40,38 66,70"),
                        sheet.palette().deep(),
                        9);
            }
            case HEADWRAP -> wrap(sheet);
            case GUAN -> {
                pen.shape(Line.closed("-22,50! -27,20! 0,12 27,20! 22,50! 0,56"), deep);
                pen.ink(Line.open("-44,36! 44,33!"), 5);
                pen.stroke(Line.open("-10,22 -9,46"), Palette.PAPER, 2, 60);
                pen.stroke(Line.open("10,22 9,46"), Palette.PAPER, 2, 60);
            }
            case RIBBON -> {
                pen.ink(Line.open("-72,88 -40,60 0,54 40,60 72,88"), 13);
                pen.stroke(Line.open("-72,88 -40,60 0,54 40,60 72,88"), deep, 8, 100);
            }
        }
    }

    /** The fall of a headscarf or veil behind the head. */
    static void behind(Sheet sheet) {
        String fill = sheet.look().headwear() == Look.Headwear.VEIL
                ? sheet.palette().deep()
                : sheet.palette().cloth();
        sheet.pen().shape(Line.both("0,28 48,34 80,76 84,140 86,200 104,262 80,290! 0,290!"), fill);
        sheet.twice("74,120 74,180 86,246", Pen.FINE);
    }

    private static void scarf(Sheet sheet, String fill, String rightHalf) {
        sheet.pen().shape(Line.both(rightHalf), fill);
        sheet.pen().shape(Line.both("0,224 34,214 54,168! 68,176 74,220 66,254 0,276"), fill);
        sheet.twice("50,196 44,230 12,256", Pen.FINE);
        sheet.twice("20,54 46,70 60,96", Pen.FINE);
    }

    private static void fur(Sheet sheet) {
        List<Point> points = new ArrayList<>(Line.scallops(0, 74, 76, 54, 165, 375, 12));
        points.addAll(Line.parse("70,98! 58,108 40,98! 20,104 4,94! -16,104 -36,96! -56,108 -70,98!"));
        sheet.pen().shape(new Line(points, true), Dress.fur());
        sheet.pen().ink(Line.open("-46,62 -38,54"), Pen.FINE);
        sheet.pen().ink(Line.open("-18,52 -12,42"), Pen.FINE);
        sheet.pen().ink(Line.open("14,52 16,40"), Pen.FINE);
        sheet.pen().ink(Line.open("42,64 48,54"), Pen.FINE);
        sheet.pen().ink(Line.open("-4,82 2,72"), Pen.FINE);
        sheet.pen().ink(Line.open("26,84 32,76"), Pen.FINE);
        sheet.pen().ink(Line.open("-34,84 -30,76"), Pen.FINE);
    }

    private static void turban(Sheet sheet) {
        Pen pen = sheet.pen();
        pen.shape(Line.both("0,16 42,22 78,54 82,88 62,110! 34,96 0,92"), Palette.PAPER);
        pen.ink(Line.open("-76,92 -40,84 10,52 36,24"), Pen.MIDDLE);
        pen.ink(Line.open("76,92 46,84 6,62"), Pen.MIDDLE);
        pen.ink(Line.open("-80,68 -52,58 -16,20"), Pen.FINE);
        pen.ink(Line.open("80,66 58,56 28,40"), Pen.FINE);
        pen.ink(Line.open("-56,102 -10,86 30,64"), Pen.FINE);
        pen.shape(Line.ellipse(0, 32, 13, 10), sheet.palette().cloth(), 3);
    }

    private static void wrap(Sheet sheet) {
        Pen pen = sheet.pen();
        pen.shape(
                Line.closed("-8,34! -30,8 6,2 14,22! 34,2 56,18 20,38!"),
                sheet.palette().deep());
        pen.shape(
                Line.both("0,24 46,28 76,62 74,90 61,112! 34,92 0,88"),
                sheet.palette().cloth());
        pen.ink(Line.open("-70,90 -30,74 16,34"), Pen.MIDDLE);
        pen.ink(Line.open("70,88 34,70 8,34"), Pen.FINE);
        pen.stroke(Line.open("-62,62 -34,44 -6,36"), Palette.PAPER, 3, 80);
        pen.stroke(Line.open("62,60 42,44 24,38"), Palette.PAPER, 3, 80);
    }
}
