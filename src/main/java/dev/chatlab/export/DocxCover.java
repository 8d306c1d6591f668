package dev.chatlab.export;

/** The picture of a discussion in a Word document: dots, with its description as alternative text. */
final class DocxCover {
    static final String PART = "media/score.png";
    /** Dots for each pixel of the picture, in either direction. */
    static final int SHARPNESS = 2;

    static final String RELATION = """
            <Relationship Id="score" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="%s"/>
            """.formatted(PART);

    static final String MISSING =
            "The font of this picture lacks some characters, such as Chinese ones or emoji. Each stands as "
                    + Glyphs.MISSING + ".";

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    /** The width of the column, 158 mm, in English metric units. */
    private static final long WIDTH = 158 * 36_000L;

    private DocxCover() {}

    /** A run that holds the picture, as wide as the column. */
    static String run(Picture picture) {
        long height = Math.round(WIDTH * picture.height() / picture.width());
        String size = "cx=\"%d\" cy=\"%d\"".formatted(WIDTH, height);
        return """
                <w:r><w:drawing><wp:inline xmlns:wp="%1$swordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
                <wp:extent %2$s/><wp:docPr id="1" name="Score" title="%3$s" descr="%4$s"/>\
                <a:graphic xmlns:a="%1$smain"><a:graphicData uri="%1$spicture"><pic:pic xmlns:pic="%1$spicture">\
                <pic:nvPicPr><pic:cNvPr id="1" name="score.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
                <a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="score"/>\
                <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext %2$s/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>\
                </w:drawing></w:r>""".formatted(DRAWING, size, Markup.escape(picture.title()), Markup.escape(picture.told()));
    }
}
