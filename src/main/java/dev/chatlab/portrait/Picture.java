package dev.chatlab.portrait;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a picture that somebody sent into one that is safe to show: its middle, {@link #SIDE} pixels square, drawn anew as a PNG
 * so that nothing else of what was sent survives.
 */
public final class Picture {
    public static final int SIDE = 256;

    /** What a picture may be, as far as this Java reads it. */
    private static final List<String> KINDS = List.of("image/png", "image/jpeg", "image/webp");

    /** Widest and highest; a picture of few bytes may be a very large one. */
    private static final int LONGEST = 12_000;

    /** How many pixels are read for one that is shown. */
    private static final int FINENESS = 4;

    private Picture() {}

    /** What was sent is no picture that can be read; the message tells a person why, and what to do. */
    public static final class Unreadable extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Unreadable(String detail) {
            super(detail, null, false, false);
        }
    }

    /** Whether pictures of a media type can be read. */
    public static boolean reads(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        return KINDS.contains(type) && ImageIO.getImageReadersByMIMEType(type).hasNext();
    }

    /** The PNG to show. */
    public static byte[] square(byte[] sent) throws Unreadable {
        for (String kind : KINDS) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
                    if (reader.getOriginatingProvider().canDecodeInput(in)) {
                        return png(Turned.of(sent).apply(Shrunk.square(read(reader, in), SIDE)));
                    }
                } catch (IOException | RuntimeException e) {
                    throw new Unreadable(
                            "The picture is damaged, or of a kind that cannot be read. Save it anew as PNG or JPEG.");
                } finally {
                    reader.dispose();
                }
            }
        }
        throw new Unreadable("This is neither a PNG nor a JPEG. Save the picture as one of the two.");
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in) throws IOException, Unreadable {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST) {
            throw new Unreadable(
                    "The picture is " + width + " by " + height + " pixels. Make it no longer than " + LONGEST + ".");
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, Math.min(width, height) / (SIDE * FINENESS));
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
