package dev.chatlab.export;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the picture of a discussion where its page says so, as lines rather than dots, with links from the bars to the turns. */
record PdfCover(Picture picture) implements FSObjectDrawerFactory, FSObjectDrawer {
    /** The width of the column, in millimetres. */
    private static final double WIDTH = 158;

    static String object(Picture picture) {
        return "<div class=\"score\"><object alt=\"%s\" title=\"%s\" style=\"width: %smm; height: %.2fmm\"></object></div>\n"
                .formatted(
                        Markup.escape(picture.told()),
                        "Each bar leads to its turn",
                        WIDTH,
                        WIDTH * picture.height() / picture.width());
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return true;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice out,
            RenderingContext context,
            int dots) {
        double wide = width / dots;
        double scale = wide / picture.width();
        out.drawWithGraphics(
                (float) x, (float) y, (float) wide, (float) (height / dots), paper -> picture.draw(paper, scale));
        return picture.links(width / picture.width());
    }
}
