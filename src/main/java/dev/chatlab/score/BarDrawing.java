package dev.chatlab.score;

import dev.chatlab.score.Theme.Ink;
import dev.chatlab.transcript.Turn;
import java.util.Arrays;
import java.util.Locale;

/** Draws the bars of a layout: each turn's box with its hatch, its number, and what takes the pointer. */
final class BarDrawing {
    private static final double ROUND = 6;
    private static final double SLIM = 5;
    private static final double AROUND = 5;

    private final Svg svg;
    private final Sheet sheet;
    private final Layout layout;
    private final Ink ink;

    BarDrawing(Svg svg, Sheet sheet, Layout layout) {
        this.svg = svg;
        this.sheet = sheet;
        this.layout = layout;
        ink = sheet.theme().ink();
    }

    void draw(Bar bar) {
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
}
