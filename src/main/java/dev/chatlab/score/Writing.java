package dev.chatlab.score;

import dev.chatlab.score.Theme.Ink;

/** What is written around the bars: ideas, names, numbers along the time, the legend. */
final class Writing {
    private static final double AXIS_SIZE = 11;
    private static final double AXIS_APART = 36;
    private static final double MARK = 12;
    private static final double MARK_AT = 22;
    private static final int[] STEPS = {5, 10, 20, 25, 50, 100};

    private final Svg svg;
    private final Layout layout;
    private final Theme theme;
    private final Ink ink;

    Writing(Svg svg, Layout layout, Theme theme) {
        this.svg = svg;
        this.layout = layout;
        this.theme = theme;
        ink = theme.ink();
    }

    void write() {
        svg.open("g", "class", "ideas", "text-anchor", "middle", "font-size", KeyIdeas.SIZE);
        layout.ideas().forEach(this::idea);
        svg.close("g");
        if (layout.axis()) {
            axis();
        }
        svg.open("g", "class", "legend", "font-size", Legend.SIZE, "fill", ink.soft());
        layout.legend().forEach(this::legend);
        svg.close("g");
        names();
    }

    private void idea(Idea idea) {
        Bar bar = layout.bar(idea.turn());
        if (bar == null) {
            return;
        }
        String colour = layout.staves().get(idea.staff()).colour();
        svg.open("g", "class", "idea c-" + colour, "data-n", idea.turn());
        String line = "M" + Svg.number(idea.anchor()) + " " + Svg.number(idea.y() + 5) + "V" + Svg.number(bar.y() - 2);
        svg.element(
                        "path",
                        "class",
                        "leader",
                        "d",
                        line,
                        "fill",
                        "none",
                        "stroke",
                        ink.edge(),
                        "stroke-dasharray",
                        "1 4",
                        "pointer-events",
                        "none")
                .line();
        svg.text("text", idea.text(), "x", idea.x(), "y", idea.y(), "fill", theme.colour(colour))
                .close("g");
    }

    private void axis() {
        double y = layout.staves().getLast().y() + Measures.FLOOR;
        svg.open("g", "class", "axis", "text-anchor", "middle", "font-size", AXIS_SIZE, "fill", ink.soft());
        int step = step();
        for (Bar bar : layout.bars()) {
            if (bar.turn().n() % step == 0) {
                svg.text("text", Integer.toString(bar.turn().n()), "x", bar.middle(), "y", y);
            }
        }
        svg.close("g");
    }

    /** So many turns from one number to the next that no two numbers come near each other. */
    private int step() {
        for (int step : STEPS) {
            double before = Double.NEGATIVE_INFINITY;
            boolean fits = true;
            for (Bar bar : layout.bars()) {
                if (bar.turn().n() % step == 0) {
                    fits &= bar.middle() - before >= AXIS_APART;
                    before = bar.middle();
                }
            }
            if (fits) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private void legend(Legend.Item item) {
        if (item.relation() != null) {
            double y = item.y() - 4;
            String path = "M" + Svg.number(item.x()) + " " + Svg.number(y) + "h" + Svg.number(Legend.SAMPLE);
            svg.element(
                            "path",
                            "class",
                            "sample",
                            "d",
                            path,
                            "fill",
                            "none",
                            "stroke",
                            ink.ink(),
                            "stroke-width",
                            item.faint() ? 1.0 : 1.6,
                            "stroke-dasharray",
                            Pens.dashes(item.relation()),
                            "stroke-linecap",
                            Pens.cap(item.relation()),
                            "stroke-opacity",
                            item.faint() ? Drawing.FAINT : 1.0)
                    .line();
        }
        svg.text("text", item.text(), "x", item.textX(), "y", item.y());
    }

    /** In one group on paper of its own, which a page may keep in place while the rest is moved sideways. */
    private void names() {
        svg.open("g", "class", "names", "font-size", Names.SIZE);
        Staff first = layout.staves().getFirst();
        double top = first.y() - Measures.AROUND_NAMES;
        double bottom = layout.staves().getLast().y() + Measures.AROUND_NAMES;
        svg.element(
                        "rect",
                        "class",
                        "paper",
                        "y",
                        top,
                        "width",
                        layout.left() - 6,
                        "height",
                        bottom - top,
                        "fill",
                        ink.paper())
                .line();
        for (Staff staff : layout.staves()) {
            name(staff);
        }
        svg.close("g");
    }

    private void name(Staff staff) {
        String colour = theme.colour(staff.colour());
        svg.open("g", "class", "staff c-" + staff.colour() + (staff.user() ? " mine" : ""), "data-speaker", staff.id());
        double y = staff.y();
        svg.element(
                "circle",
                "class",
                staff.user() ? "body hollow" : "body",
                "cx",
                MARK_AT,
                "cy",
                y,
                "r",
                MARK,
                "fill",
                staff.user() ? ink.paper() : colour,
                "stroke",
                staff.user() ? ink.ink() : "none");
        svg.line();
        if (Hatches.has(staff.colour())) {
            svg.element(
                    "circle",
                    "class",
                    "hatch",
                    "cx",
                    MARK_AT,
                    "cy",
                    y,
                    "r",
                    MARK,
                    "fill",
                    Hatches.fill(staff.colour()));
            svg.line();
        }
        svg.text("text", staff.label(), "x", Names.FROM, "y", y + 5, "fill", ink.ink())
                .close("g");
    }
}
