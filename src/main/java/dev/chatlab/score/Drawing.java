package dev.chatlab.score;

import dev.chatlab.score.Theme.Ink;
import java.util.Comparator;
import java.util.List;

/** Puts a layout on paper: staves and arcs first, bars over them, words last. */
final class Drawing {
    private static final String FACE = "Literata, Georgia, serif";
    static final double FAINT = 0.28;
    private static final double HANDLE = 0.22;

    private final Piece piece;
    private final Sheet sheet;
    private final Layout layout;
    private final Ink ink;
    private final Svg svg = new Svg();

    Drawing(Piece piece, Sheet sheet, Layout layout) {
        this.piece = piece;
        this.sheet = sheet;
        this.layout = layout;
        ink = sheet.theme().ink();
    }

    String svg() {
        String box = "0 0 " + Svg.number(layout.width()) + " " + Svg.number(layout.height());
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                box,
                "width",
                layout.width(),
                "height",
                layout.height(),
                "class",
                "score-sheet",
                "role",
                "img",
                "aria-labelledby",
                "score-title score-desc",
                "font-family",
                FACE);
        svg.text("title", Told.title(piece), "id", "score-title");
        svg.text("desc", Told.description(layout), "id", "score-desc");
        Hatches.define(
                svg, layout.staves().stream().map(Staff::colour).distinct().toList(), ink);
        svg.element("rect", "class", "paper", "width", layout.width(), "height", layout.height(), "fill", ink.paper())
                .line();
        staves();
        arcs();
        bars();
        if (!sheet.thumb()) {
            new Writing(svg, layout, sheet.theme()).write();
        }
        return svg.close("svg").toString();
    }

    private void staves() {
        svg.open("g", "class", "staves", "fill", "none", "stroke", ink.line());
        for (Staff staff : layout.staves()) {
            String path =
                    "M" + Svg.number(layout.left()) + " " + Svg.number(staff.y()) + "H" + Svg.number(layout.right());
            svg.element("path", "d", path, "stroke-dasharray", staff.user() ? "1 4" : "none")
                    .line();
        }
        svg.close("g");
    }

    private void arcs() {
        svg.open("g", "class", "arcs", "fill", "none");
        List<Arc> inOrder =
                layout.arcs().stream().sorted(Comparator.comparing(Arc::strong)).toList();
        for (Arc arc : inOrder) {
            String colour = layout.staves().get(arc.staff()).colour();
            String kind = "arc " + Pens.name(arc.relation()) + " c-" + colour + (arc.strong() ? "" : " faint");
            double pen = sheet.thumb() ? 0.8 : !arc.strong() ? 1 : layout.axis() ? 1.3 : 1.6;
            svg.element(
                            "path",
                            "class",
                            kind,
                            "data-from",
                            arc.from(),
                            "data-to",
                            arc.to(),
                            "d",
                            curve(arc),
                            "stroke",
                            sheet.theme().colour(colour),
                            "stroke-width",
                            pen,
                            "stroke-dasharray",
                            sheet.thumb() ? "none" : Pens.dashes(arc.relation()),
                            "stroke-linecap",
                            Pens.cap(arc.relation()),
                            "stroke-opacity",
                            arc.strong() ? 1.0 : FAINT)
                    .line();
        }
        svg.close("g");
    }

    private static String curve(Arc arc) {
        double lean = (arc.x1() - arc.x0()) * HANDLE;
        return "M" + point(arc.x0(), arc.y0()) + "C" + point(arc.x0() + lean, arc.top()) + " "
                + point(arc.x1() - lean, arc.top()) + " " + point(arc.x1(), arc.y1());
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    private void bars() {
        svg.open("g", "class", "bars");
        BarDrawing drawing = new BarDrawing(svg, sheet, layout);
        layout.bars().forEach(drawing::draw);
        svg.close("g");
        if (!sheet.thumb()) {
            svg.open("g", "class", "dots", "pointer-events", "none");
            layout.arcs().stream().filter(arc -> arc.strong() && !arc.cut()).forEach(this::dot);
            svg.close("g");
        }
    }

    private void dot(Arc arc) {
        String colour = layout.staves().get(arc.staff()).colour();
        svg.element(
                        "circle",
                        "class",
                        "dot c-" + colour,
                        "data-from",
                        arc.from(),
                        "data-to",
                        arc.to(),
                        "cx",
                        arc.x0(),
                        "cy",
                        arc.y0() - 1,
                        "r",
                        2.6,
                        "fill",
                        sheet.theme().colour(colour))
                .line();
    }
}
