package dev.chatlab.voice.scripted;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shared theme at which one persona takes up what another said, and where both stand on it, -1 to 1. */
record Joint(String theme, double theirs, double mine) {
    private static final double APART = 0.6;
    private static final double CLOSE = 0.5;

    boolean isOpposed() {
        return theirs * mine < 0 && Math.abs(theirs - mine) >= APART;
    }

    boolean isShared() {
        return theirs * mine > 0 && Math.abs(theirs - mine) <= CLOSE;
    }

    /** The theme of a claim on which this persona has most left to say; null where it has no word on any. */
    static @Nullable Joint of(Scene scene, Map<String, Double> themes) {
        return themes.entrySet().stream()
                .map(theme -> joint(scene, theme.getKey(), theme.getValue()))
                .filter(joint -> joint != null)
                .max(Comparator.comparingDouble(joint -> weight(scene, joint)))
                .orElse(null);
    }

    private static @Nullable Joint joint(Scene scene, String theme, double theirs) {
        Double mine = scene.notes().pole(theme);
        return mine == null ? null : new Joint(theme, theirs, mine);
    }

    private static double weight(Scene scene, Joint joint) {
        boolean open = scene.notes().on(joint.theme(), Unit.Facet.THEME).stream()
                .anyMatch(unit -> !scene.spent().said(unit));
        return Math.abs(joint.theirs()) + 0.3 * Math.abs(joint.mine()) + (open ? 0.6 : 0);
    }
}
