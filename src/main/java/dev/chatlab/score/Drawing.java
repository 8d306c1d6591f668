package dev.chatlab.score;

import dev.chatlab.score.Theme.Ink;
import dev.chatlab.transcript.Turn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts a layout on paper: staves and arcs first, bars over them, words last. */
final class Drawing {
    private static final String FACE = "Literata, Georgia, serif";
    private static final double ROUND = 6;
    private static final double SLIM = 5;
    private static final double AROUND = 5;
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
        layout.bars().forEach(this::bar);
        svg.close("g");
        if (!sheet.thumb()) {
            svg.open("g", "class", "dots", "pointer-events", "none");
            layout.arcs().stream().filter(arc -> arc.strong() && !arc.cut()).forEach(this::dot);
            svg.close("g");
        }
    }

    private void bar(Bar bar) {
        Turn turn = bar.turn();
        Staff staff = layout.staff(bar);
        String kind = "turn " + turn.status().name().toLowerCase(Locale.ROOT) + " c-" + staff.colour()
                + (staff.user() ? " mine" : "");
        String tag = sheet.links() ? "a" : "g";
        Object[] facts = {"class", kind, "data-n", turn.n(), "data-staff", bar.staff()};
        svg.open(tag, sheet.links() ? with(facts, "href", "#turn-" + turn.n()) : facts);
        if (!sheet.thumb()) {
            svg.text("title", turn.n() + " · " + staff.name() + ": " + Words.first(turn));
            touch(bar);
        }
        body(bar, staff);
        if (bar.numbered()) {
            number(bar, staff);
        }
        svg.close(tag);
    }

    /** A bar may be thin and low; what takes the pointer, and shows the focus, is larger. */
    private void touch(Bar bar) {
        svg.element(
                        "rect",
                        "class",
                        "touch",
                        "x",
                        bar.x() - 1,
                        "y",
                        bar.y() - AROUND,
                        "width",
                        bar.width() + 2,
                        "height",
                        bar.height() + 2 * AROUND,
                        "rx",
                        4,
                        "fill",
                        "none",
                        "pointer-events",
                        "all")
                .line();
    }

    private void body(Bar bar, Staff staff) {
        boolean hollow = staff.user() || !turnIsSaid(bar);
        String colour = sheet.theme().colour(staff.colour());
        double inset = hollow ? 0.7 : 0;
        double round = Math.min(ROUND, Math.min(bar.width(), bar.height()) / 2);
        Object[] box = {
            "x",
            bar.x() + inset,
            "y",
            bar.y() + inset,
            "width",
            Math.max(0.2, bar.width() - 2 * inset),
            "height",
            bar.height() - 2 * inset,
            "rx",
            Math.max(0, round - inset)
        };
        if (hollow) {
            svg.element(
                            "rect",
                            with(
                                    box,
                                    "class",
                                    "body hollow",
                                    "fill",
                                    ink.paper(),
                                    "stroke",
                                    staff.user() ? ink.ink() : colour,
                                    "stroke-width",
                                    sheet.thumb() ? 0.8 : 1.4,
                                    "stroke-dasharray",
                                    turnIsSaid(bar) ? "none" : "2 2"))
                    .line();
            return;
        }
        svg.element("rect", with(box, "class", "body", "fill", colour)).line();
        if (!sheet.thumb() && bar.width() > SLIM && Hatches.has(staff.colour())) {
            svg.element("rect", with(box, "class", "hatch", "fill", Hatches.fill(staff.colour())))
                    .line();
        }
    }

    private static boolean turnIsSaid(Bar bar) {
        return bar.turn().isSaid();
    }

    private static Object[] with(Object[] some, Object... more) {
        Object[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** On a plate of the bar's own colour, so that no hatch runs through it. */
    private void number(Bar bar, Staff staff) {
        String text = Integer.toString(bar.turn().n());
        boolean hollow = staff.user() || !turnIsSaid(bar);
        double plate = 6.0 + 7 * text.length();
        if (!hollow && plate < bar.width()) {
            svg.element(
                            "rect",
                            "class",
                            "plate",
                            "x",
                            bar.middle() - plate / 2,
                            "y",
                            bar.y() + 1,
                            "width",
                            plate,
                            "height",
                            bar.height() - 2,
                            "fill",
                            sheet.theme().colour(staff.colour()))
                    .line();
        }
        svg.text(
                "text",
                text,
                "class",
                hollow ? "number hollow" : "number",
                "x",
                bar.middle(),
                "y",
                bar.y() + bar.height() / 2 + 4.2,
                "text-anchor",
                "middle",
                "font-size",
                12,
                "font-weight",
                600,
                "fill",
                hollow ? ink.ink() : ink.paper());
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
