package dev.chatlab.portrait;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: 1 to 8 as the Exif orientation tag has it, 1 being upright. The tag is lost with all else, so it is obeyed. */
record Turned(int orientation) {
    private static final int JPEG = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int LITTLE = 0x4949;
    private static final Turned UPRIGHT = new Turned(1);

    /** Reads the tag of a JPEG; upright for anything else. */
    static Turned of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            return word(bytes) == JPEG ? inSegments(bytes) : UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Turned inSegments(ByteBuffer bytes) {
        for (int marker = word(bytes); marker != SCAN; marker = word(bytes)) {
            int next = bytes.position() + word(bytes);
            if (marker == APP1 && bytes.getInt() == EXIF) {
                bytes.getShort();
                return inDirectory(bytes.slice());
            }
            bytes.position(next);
        }
        return UPRIGHT;
    }

    private static Turned inDirectory(ByteBuffer tiff) {
        tiff.order(word(tiff) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.getShort();
        tiff.position(tiff.getInt());
        int entries = word(tiff);
        for (int i = 0; i < entries; i++) {
            int tag = word(tiff);
            tiff.position(tiff.position() + 6);
            int value = word(tiff);
            tiff.getShort();
            if (tag == TAG) {
                return value >= 1 && value <= 8 ? new Turned(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int word(ByteBuffer bytes) {
        return bytes.getShort() & 0xffff;
    }

    /** A square picture as it was meant to be seen. */
    BufferedImage apply(BufferedImage square) {
        if (orientation == 1) {
            return square;
        }
        int last = square.getWidth() - 1;
        BufferedImage turned = new BufferedImage(last + 1, last + 1, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y <= last; y++) {
            for (int x = 0; x <= last; x++) {
                turned.setRGB(x, y, source(square, x, y, last));
            }
        }
        return turned;
    }

    private int source(BufferedImage square, int x, int y, int last) {
        return switch (orientation) {
            case 2 -> square.getRGB(last - x, y);
            case 3 -> square.getRGB(last - x, last - y);
            case 4 -> square.getRGB(x, last - y);
            case 5 -> square.getRGB(y, x);
            case 6 -> square.getRGB(y, last - x);
            case 7 -> square.getRGB(last - y, last - x);
            case 8 -> square.getRGB(last - y, x);
            default -> square.getRGB(x, y);
        };
    }
}
