package dev.chatlab.quality;

import java.util.Locale;

/** What a figure has to reach: both bounds count as met; infinite bounds are open, and a target open on both sides only informs. */
record Target(double low, double high) {
    static final Target NONE = new Target(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final double ROUNDING = 1e-9;

    static Target atLeast(double low) {
        return new Target(low, Double.POSITIVE_INFINITY);
    }

    static Target atMost(double high) {
        return new Target(Double.NEGATIVE_INFINITY, high);
    }

    static Target between(double low, double high) {
        return new Target(low, high);
    }

    /** Whether a figure meets it; NaN, for nothing to judge, does. */
    boolean metBy(double value) {
        return Double.isNaN(value) || (value >= low - ROUNDING && value <= high + ROUNDING);
    }

    boolean informs() {
        return Double.isInfinite(low) && Double.isInfinite(high);
    }

    @Override
    public String toString() {
        if (informs()) {
            return "";
        }
        if (Double.isInfinite(high)) {
            return ">= " + number(low);
        }
        return Double.isInfinite(low) ? "<= " + number(high) : number(low) + " to " + number(high);
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value == Math.rint(value) && Math.abs(value) > 1
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
    }
}
