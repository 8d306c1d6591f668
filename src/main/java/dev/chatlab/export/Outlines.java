package dev.chatlab.export;

import static java.util.Locale.ROOT;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns the words of an SVG document into paths. */
final class Outlines {
    private static final int BOLD = 600;
    /** How SVG calls the kinds of segments, and how many numbers each has. */
    private static final String KINDS = "MLQCZ";

    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private final Document svg;
    private final Glyphs glyphs = new Glyphs();

    private Outlines(Document svg) {
        this.svg = svg;
    }

    /** How many characters the font lacks. */
    static int draw(Document svg) {
        Outlines outlines = new Outlines(svg);
        Dom.all(svg, "text").forEach(outlines::draw);
        return outlines.glyphs.missing();
    }

    private void draw(Element text) {
        String words = glyphs.shown(text.getTextContent().replaceAll("\\s", " "));
        double size = Double.parseDouble(inherited(text, "font-size", "16"));
        Face face = Integer.parseInt(inherited(text, "font-weight", "400")) < BOLD ? Face.REGULAR : Face.STRONG;
        double shift = switch (inherited(text, "text-anchor", "start")) {
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> 0;
        };
        double x = Dom.number(text, "x") - shift * face.width(words, size);
        AffineTransform place = AffineTransform.getTranslateInstance(x, Dom.number(text, "y"));
        Dom.replace(text, path(svg, place.createTransformedShape(face.outline(words, size))), "fill");
    }

    private static String inherited(Element element, String name, String otherwise) {
        for (Node at = element; at instanceof Element up; at = at.getParentNode()) {
            if (up.hasAttribute(name)) {
                return up.getAttribute(name);
            }
        }
        return otherwise;
    }

    /** A path element along the edge of a shape. */
    static Element path(Document svg, Shape shape) {
        StringBuilder d = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            d.append(KINDS.charAt(kind));
            for (int i = 0; i < NUMBERS[kind]; i++) {
                d.append(String.format(ROOT, "%.2f ", at[i]));
            }
        }
        Element element = svg.createElementNS(Dom.SVG, "path");
        element.setAttribute("d", d.toString());
        return element;
    }
}
