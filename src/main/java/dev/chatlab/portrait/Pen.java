package dev.chatlab.portrait;

import java.util.List;
import java.util.function.UnaryOperator;

/** Draws as a hand does with a broad nib and then once more with a fine one: the lines waver and never quite cover each other. */
final class Pen {
    static final double BROAD = 5.6;
    static final double MIDDLE = 4.2;
    static final double FINE = 2.2;

    private static final double WAVER = .9;
    private static final double AGAIN = 1.7;
    private static final int FAINT = 45;
    private static final int RICH = 5_000;

    private final Seeded hand;
    private final StringBuilder out = new StringBuilder();
    private UnaryOperator<Line> frame = line -> line;

    Pen(Seeded hand) {
        this.hand = hand;
    }

    /** What every line goes through from now on, before the hand's own wavering. */
    void frame(UnaryOperator<Line> change) {
        frame = change;
    }

    /** A filled shape with its contour. */
    void shape(Line line, String fill) {
        shape(line, fill, BROAD);
    }

    void shape(Line line, String fill, double width) {
        Line drawn = waver(frame.apply(line), WAVER);
        path(drawn, fill, Palette.INK, width, 100);
        if (width > MIDDLE) {
            again(drawn, Palette.INK, width);
        }
    }

    /** A filled shape without a contour. */
    void fill(Line line, String fill, int percent) {
        path(waver(frame.apply(line), WAVER), fill, "", 0, percent);
    }

    /** An open line in ink. */
    void ink(Line line, double width) {
        ink(line, Palette.INK, width);
    }

    void ink(Line line, String colour, double width) {
        Line drawn = waver(frame.apply(line), WAVER * Math.min(1, width / MIDDLE));
        path(drawn, "", colour, width, 100);
        if (width > MIDDLE) {
            again(drawn, colour, width);
        }
    }

    /** Several open lines of one kind, drawn once. */
    void ink(List<Line> lines, String colour, double width) {
        hatch(lines.stream().map(frame).toList(), colour, width, 100);
    }

    /** One light stroke, as of hatching. */
    void stroke(Line line, String colour, double width, int percent) {
        path(waver(frame.apply(line), WAVER), "", colour, width, percent);
    }

    /** Light strokes of one kind, as of hatching; a line of one point is a dot. */
    void hatch(List<Line> lines, String colour, double width, int percent) {
        StringBuilder d = new StringBuilder();
        for (Line line : lines) {
            d.append(waver(line, WAVER).data());
            if (line.points().size() == 1) {
                d.append("h1");
            }
        }
        path(d.toString(), "", colour, width, percent);
    }

    /** What stands outside of any line, such as a group's beginning or end. */
    void raw(String markup) {
        out.append(markup);
    }

    String drawn() {
        return out.toString();
    }

    /** Left out where a drawing is rich in lines already, so that it stays small. */
    private void again(Line line, String colour, double width) {
        if (out.length() > RICH) {
            return;
        }
        path(waver(line, AGAIN * Math.min(1, width / BROAD)), "", colour, width * .38, 100 - FAINT);
    }

    private Line waver(Line line, double reach) {
        return line.map(p -> p.at(p.x() + hand.between(-reach, reach), p.y() + hand.between(-reach, reach)));
    }

    private void path(Line line, String fill, String stroke, double width, int percent) {
        path(line.data(), fill, stroke, width, percent);
    }

    private void path(String data, String fill, String stroke, double width, int percent) {
        out.append("<path d=\"").append(data).append('"');
        if (!fill.isEmpty()) {
            out.append(" fill=\"").append(fill).append('"');
        }
        if (!stroke.equals(Palette.INK)) {
            out.append(" stroke=\"").append(stroke.isEmpty() ? "none" : stroke).append('"');
        }
        if (!stroke.isEmpty()) {
            out.append(" stroke-width=\"").append(StrictMath.round(2 * width)).append('"');
        }
        if (percent < 100) {
            out.append(" opacity=\".").append(percent / 10).append(percent % 10).append('"');
        }
        out.append("/>\n");
    }
}
