package dev.chatlab.portrait;

import java.awt.image.BufferedImage;

/** Makes a picture small by the mean of all it covers, on paper where it is transparent; needs no graphics environment. */
final class Shrunk {
    private static final int PAPER = 0xfbf8f1;

    private Shrunk() {}

    /** The middle of a picture, {@code side} pixels square. */
    static BufferedImage square(BufferedImage from, int side) {
        int edge = Math.min(from.getWidth(), from.getHeight());
        int left = (from.getWidth() - edge) / 2;
        int top = (from.getHeight() - edge) / 2;
        BufferedImage to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            int y0 = y * edge / side;
            int y1 = Math.max(y0 + 1, (y + 1) * edge / side);
            for (int x = 0; x < side; x++) {
                int x0 = x * edge / side;
                int x1 = Math.max(x0 + 1, (x + 1) * edge / side);
                to.setRGB(x, y, mean(from, left + x0, top + y0, left + x1, top + y1));
            }
        }
        return to;
    }

    private static int mean(BufferedImage from, int x0, int y0, int x1, int y1) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int argb = from.getRGB(x, y);
                int opaque = argb >>> 24;
                red += on(argb >> 16, PAPER >> 16, opaque);
                green += on(argb >> 8, PAPER >> 8, opaque);
                blue += on(argb, PAPER, opaque);
            }
        }
        long count = (long) (x1 - x0) * (y1 - y0);
        return (int) (((red / count) << 16) | ((green / count) << 8) | (blue / count));
    }

    private static int on(int colour, int paper, int opaque) {
        return ((colour & 0xff) * opaque + (paper & 0xff) * (255 - opaque)) / 255;
    }
}
