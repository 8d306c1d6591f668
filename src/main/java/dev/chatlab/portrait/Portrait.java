package dev.chatlab.portrait;

import java.util.Map;

/**
 * A character's portrait as an SVG document of less than 12 kB: the same for the same block, name and colour on every machine.
 * It loads nothing and holds no script, and its ids do not clash with those of other portraits on a page.
 */
public final class Portrait {
    private Portrait() {}

    /** Draws the person or thing of a {@code portrait} block; for an empty block, somebody made up from the name. */
    public static String draw(String name, String colour, Map<String, String> block) {
        Look look = Look.of(block, name);
        Seeded chance = new Seeded(look.seed() ^ Seeded.hash(name));
        Palette palette = Palette.of(colour);
        Pen pen = new Pen(new Seeded(look.seed()));
        Sheet sheet = new Sheet(pen, look, palette, chance);
        String id = "d" + Long.toHexString(Seeded.hash(name + colour + look) >>> 32);
        Line edge = Ground.draw(pen, palette, chance);
        pen.raw("<clipPath id=\"" + id + "\"><path d=\"" + edge.data() + "\"/></clipPath>\n<g clip-path=\"url(#" + id
                + ")\">\n");
        Ground.hatch(pen, palette, colour, chance);
        if (look.object() == Look.Thing.NONE) {
            person(sheet);
        } else {
            Things.draw(sheet);
        }
        pen.raw("</g>\n");
        return framed(name, pen.drawn());
    }

    private static void person(Sheet sheet) {
        sheet.onHead();
        HairBehind.draw(sheet);
        sheet.onPaper();
        Dress.draw(sheet);
        sheet.onHead();
        Head.draw(sheet);
        Beards.draw(sheet);
        HairInFront.draw(sheet);
        Headgear.draw(sheet);
        Spectacles.draw(sheet);
        Spectacles.jewels(sheet);
    }

    private static String framed(String name, String drawn) {
        String title = escape(name);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 640\" role=\"img\" aria-label=\"" + title
                + "\">\n<title>" + title + "</title>\n<g fill=\"none\" stroke=\"" + Palette.INK
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n" + drawn + "</g>\n</svg>\n";
    }

    /** Escapes markup, and leaves out what XML cannot hold. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= 0x20 && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
