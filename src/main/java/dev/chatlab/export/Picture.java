package dev.chatlab.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An SVG document on paper, the same on every machine: its words are outlines of the embedded font, its patterns lines. */
final class Picture {
    private final String title;
    private final String told;
    private final int missing;
    private final Map<Rectangle2D, String> links = new LinkedHashMap<>();
    private final SVGDocument document;

    Picture(String svg) {
        Document tree = Dom.parse(svg);
        title = Dom.all(tree, "title").getFirst().getTextContent();
        told = title
                + (title.matches("(?s).*[.?!]") ? " " : ". ")
                + Dom.all(tree, "desc").getFirst().getTextContent();
        Dom.all(tree, "a").forEach(this::link);
        missing = Outlines.draw(tree);
        Tiles.lay(tree);
        document = load(tree);
    }

    private void link(Element a) {
        Element touch = Dom.list(a.getElementsByTagName("rect")).getFirst();
        Rectangle2D area = new Rectangle2D.Double(
                Dom.number(touch, "x"),
                Dom.number(touch, "y"),
                Dom.number(touch, "width"),
                Dom.number(touch, "height"));
        links.put(area, a.getAttribute("href"));
    }

    static SVGDocument load(Document svg) {
        SVGDocument loaded = new SVGLoader().load(Dom.stream(svg), null, LoaderContext.createDefault());
        return Objects.requireNonNull(loaded, "The picture cannot be read");
    }

    String title() {
        return title;
    }

    /** What it shows, in words. */
    String told() {
        return told;
    }

    /** How many characters stand as {@link Glyphs#MISSING}. */
    int missing() {
        return missing;
    }

    double width() {
        return document.size().getWidth();
    }

    double height() {
        return document.size().getHeight();
    }

    /** Where it leads, by place, when it is drawn at this scale. */
    Map<Shape, String> links(double scale) {
        AffineTransform larger = AffineTransform.getScaleInstance(scale, scale);
        Map<Shape, String> scaled = new LinkedHashMap<>();
        links.forEach((area, to) -> scaled.put(larger.createTransformedShape(area), to));
        return scaled;
    }

    void draw(Graphics2D paper, double scale) {
        ViewBox box = new ViewBox(0, 0, (float) (width() * scale), (float) (height() * scale));
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, paper, box);
    }

    /** As dots, so many for each of its pixels in either direction. */
    byte[] png(int scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width() * scale), (int) Math.ceil(height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(paper, scale);
        paper.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
