package dev.chatlab.export;

import com.github.weisj.jsvg.SVGDocument;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Turns boxes and circles that are filled with a pattern into the lines of that pattern, which print as lines anywhere. */
final class Tiles {
    private static final Pattern FILL = Pattern.compile("url\\(#(.+)\\)");
    private static final Pattern TURN = Pattern.compile("rotate\\((-?[\\d.]+)\\)");

    private final Rectangle2D tile;
    private final Shape drawn;
    private final AffineTransform turn;
    private final Element pen;

    private Tiles(Element pattern) {
        pen = Dom.list(pattern.getElementsByTagName("path")).getFirst();
        tile = new Rectangle2D.Double(0, 0, Dom.number(pattern, "width"), Dom.number(pattern, "height"));
        Area within = new Area(line(pattern, pen));
        within.intersect(new Area(tile));
        drawn = within;
        Matcher degrees = TURN.matcher(pattern.getAttribute("patternTransform"));
        turn = AffineTransform.getRotateInstance(
                degrees.matches() ? Math.toRadians(Double.parseDouble(degrees.group(1))) : 0);
    }

    /** The line of a pattern with its thickness. */
    private static Shape line(Element pattern, Element pen) {
        Document alone = Dom.parse("<svg xmlns=\"" + Dom.SVG + "\"/>");
        alone.getDocumentElement().setAttribute("width", pattern.getAttribute("width"));
        alone.getDocumentElement().setAttribute("height", pattern.getAttribute("height"));
        alone.getDocumentElement().appendChild(alone.importNode(pen, true));
        SVGDocument document = Picture.load(alone);
        return document.computeShape();
    }

    static void lay(Document svg) {
        Map<String, Tiles> patterns = new HashMap<>();
        Dom.all(svg, "pattern").forEach(pattern -> patterns.put(pattern.getAttribute("id"), new Tiles(pattern)));
        Stream.of("rect", "circle").flatMap(name -> Dom.all(svg, name).stream()).forEach(shape -> {
            Matcher fill = FILL.matcher(shape.getAttribute("fill"));
            Tiles tiles = fill.matches() ? patterns.get(fill.group(1)) : null;
            if (tiles != null) {
                tiles.fill(svg, shape);
            }
        });
        Dom.all(svg, "pattern").forEach(pattern -> pattern.getParentNode().removeChild(pattern));
    }

    private void fill(Document svg, Element shape) {
        Element path = Outlines.path(svg, within(shape(shape)));
        path.setAttribute("fill", pen.getAttribute("stroke"));
        path.setAttribute("fill-opacity", pen.getAttribute("stroke-opacity"));
        Dom.replace(shape, path, "class");
    }

    private static Shape shape(Element e) {
        double r = Dom.number(e, "r");
        return r > 0
                ? new Ellipse2D.Double(Dom.number(e, "cx") - r, Dom.number(e, "cy") - r, 2 * r, 2 * r)
                : new RoundRectangle2D.Double(
                        Dom.number(e, "x"),
                        Dom.number(e, "y"),
                        Dom.number(e, "width"),
                        Dom.number(e, "height"),
                        2 * Dom.number(e, "rx"),
                        2 * Dom.number(e, "rx"));
    }

    private Area within(Shape edge) {
        Rectangle2D reach = turned(edge);
        Path2D all = new Path2D.Double();
        for (double x = first(reach.getMinX(), tile.getWidth()); x < reach.getMaxX(); x += tile.getWidth()) {
            for (double y = first(reach.getMinY(), tile.getHeight()); y < reach.getMaxY(); y += tile.getHeight()) {
                AffineTransform place = new AffineTransform(turn);
                place.translate(x, y);
                if (place.createTransformedShape(tile).intersects(edge.getBounds2D())) {
                    all.append(place.createTransformedShape(drawn), false);
                }
            }
        }
        Area area = new Area(all);
        area.intersect(new Area(edge));
        return area;
    }

    private Rectangle2D turned(Shape edge) {
        try {
            return turn.createInverse().createTransformedShape(edge).getBounds2D();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double first(double from, double size) {
        return Math.floor(from / size) * size;
    }
}
