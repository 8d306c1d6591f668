package dev.chatlab.score;

import dev.chatlab.score.Theme.Ink;
import java.util.List;
import java.util.Map;

/** The hatch that goes with each colour, as on the page, in the paper's colour over the solid one. */
final class Hatches {
    private static final String LINE = "M0 0V%s";
    private static final Map<String, Hatch> ALL = Map.of(
            "brick", new Hatch(6, -45, LINE, 1.5),
            "amber", new Hatch(6, 45, LINE, 1.5),
            "olive", new Hatch(5, 0, LINE, 1.5),
            "fern", new Hatch(9, 0, LINE, 3),
            "teal", new Hatch(5, 90, LINE, 1.5),
            "azure", new Hatch(7, 45, "M0 0V%1$sM0 0H%1$s", 1),
            "violet", new Hatch(6, 0, "M3 3h.01", 2.6),
            "berry", new Hatch(6, 0, "M0 0V%1$sM0 0H%1$s", 1));

    private record Hatch(int size, int turn, String path, double pen) {}

    private Hatches() {}

    /** The patterns of these colours. */
    static void define(Svg svg, List<String> colours, Ink ink) {
        svg.open("defs");
        for (String colour : colours) {
            Hatch hatch = ALL.get(colour);
            if (hatch != null) {
                Object size = Integer.toString(hatch.size());
                svg.open(
                        "pattern",
                        "id",
                        "score-" + colour,
                        "width",
                        size,
                        "height",
                        size,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(" + hatch.turn() + ")");
                String path = hatch.path().formatted(size);
                svg.element(
                        "path",
                        "class",
                        "stroke",
                        "d",
                        path,
                        "stroke",
                        ink.paper(),
                        "stroke-width",
                        hatch.pen(),
                        "stroke-linecap",
                        colour.equals("violet") ? "round" : "butt",
                        "stroke-opacity",
                        0.5);
                svg.line().close("pattern");
            }
        }
        svg.close("defs");
    }

    static boolean has(String colour) {
        return ALL.containsKey(colour);
    }

    static String fill(String colour) {
        return "url(#score-" + colour + ")";
    }
}
