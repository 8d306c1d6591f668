package dev.chatlab.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;

/** The pictures that are found in documents. */
public final class Figures {
    private Figures() {}

    /** What is said in words about each picture. */
    public static List<String> told(PDDocument pdf) {
        return elements(pdf.getDocumentCatalog().getStructureTreeRoot())
                .filter(element -> element.getStructureType().equals("Figure"))
                .map(PDStructureElement::getAlternateDescription)
                .toList();
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element), elements(element)));
    }

    /** What is said in words about each picture. */
    public static List<String> told(XWPFDocument document) {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getCTR().getDrawingList().stream())
                .flatMap(drawing -> drawing.getInlineList().stream())
                .map(inline -> inline.getDocPr().getDescr())
                .toList();
    }

    public static BufferedImage image(XWPFDocument document) throws Exception {
        byte[] data =
                pictures(document).findFirst().orElseThrow().getPictureData().getData();
        return ImageIO.read(new ByteArrayInputStream(data));
    }

    private static Stream<XWPFPicture> pictures(XWPFDocument document) {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getEmbeddedPictures().stream());
    }
}
