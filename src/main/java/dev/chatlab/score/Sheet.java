package dev.chatlab.score;

/**
 * What it is drawn on: the width wished for in pixels (the picture is wider where bars would get too thin to see), the theme,
 * whether it is a thumbnail, without any words, and whether bars are links to {@code #turn-N}.
 */
public record Sheet(int width, Theme theme, boolean thumb, boolean links) {
    public static final int WIDTH = 1_100;
    public static final int LEAST_WIDTH = 320;
    public static final int MOST_WIDTH = 4_000;
    static final int THUMB_WIDTH = 168;
    static final int THUMB_HEIGHT = 56;

    public Sheet {
        width = thumb ? THUMB_WIDTH : Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
    }

    public static Sheet full(int width, Theme theme) {
        return new Sheet(width, theme, false, false);
    }

    public static Sheet thumb(Theme theme) {
        return new Sheet(THUMB_WIDTH, theme, true, false);
    }

    /** For a page that has the turns themselves below, each with the id {@code turn-N}. */
    public Sheet linked() {
        return new Sheet(width, theme, thumb, true);
    }
}
