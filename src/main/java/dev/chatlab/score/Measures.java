package dev.chatlab.score;

/** The measures of one drawing, in pixels, chosen by how much is to be drawn on how wide a sheet. */
record Measures(
        double pitch, double bar, double thin, double rise, double least, double gap, double mostGap, double perWord) {
    /** From the last staff down to the base line of the numbers along the time. */
    static final double FLOOR = 32;

    /** What of the paper above and below a staff belongs to its name. */
    static final double AROUND_NAMES = 16;

    private static final double PHONE = 600;
    private static final int MANY = 5;
    private static final double ROOMY_GAP = 6;
    private static final double THIN_LEAST = 3.5;
    private static final double THIN_GAP = 1.5;

    static Measures full(Sheet sheet, int staves) {
        boolean close = sheet.width() < PHONE || staves > MANY;
        return new Measures(close ? 34 : 44, 20, 14, close ? 30 : 42, THIN_LEAST, THIN_GAP, 26, 0.9);
    }

    static Measures thumb(int staves) {
        double pitch = (Sheet.THUMB_HEIGHT - 18.0) / Math.max(1, staves);
        double bar = Math.min(6, Math.max(2.5, pitch * 0.5));
        return new Measures(pitch, bar, bar, 9, 0.6, 0.2, 5, 0.3);
    }

    /** With bars long enough for numbers of so many digits. */
    Measures numbered(int digits) {
        return new Measures(pitch, bar, bar, rise, 8.0 + 8 * digits, ROOMY_GAP, mostGap, perWord);
    }

    /** With bars too short for that, and lower. */
    Measures unnumbered() {
        return new Measures(pitch, thin, thin, rise, least, gap, mostGap, perWord);
    }

    Spacing spacing(double left, double right) {
        return new Spacing(left, right, least, gap, mostGap, perWord);
    }
}
