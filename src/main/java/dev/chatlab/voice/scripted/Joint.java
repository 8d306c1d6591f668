package dev.chatlab.voice.scripted;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shared theme at which one persona takes up what another said, and where both stand on it, -1 to 1. */
record Joint(String theme, double theirs, double mine) {
    private static final double APART = 0.6;
    private static final double CLOSE = 0.5;
    private static final double SHARED_WORD = 0.25;

    boolean isOpposed() {
        return theirs * mine < 0 && Math.abs(theirs - mine) >= APART;
    }

    boolean isShared() {
        return theirs * mine > 0 && Math.abs(theirs - mine) <= CLOSE;
    }

    /** The theme of a claim on which this persona has most left to say; null where it has no word on any. */
    static @Nullable Joint of(Scene scene, Map<String, Double> themes) {
        return of(scene, themes, Set.of());
    }

    /** The same, where a word of this persona's that shares the claim's own {@code words} weighs more. */
    static @Nullable Joint of(Scene scene, Map<String, Double> themes, Set<String> words) {
        return themes.entrySet().stream()
                .map(theme -> joint(scene, theme.getKey(), theme.getValue()))
                .filter(joint -> joint != null)
                .max(Comparator.comparingDouble(joint -> weight(scene, joint, words)))
                .orElse(null);
    }

    private static @Nullable Joint joint(Scene scene, String theme, double theirs) {
        Double mine = scene.notes().pole(theme);
        return mine == null ? null : new Joint(theme, theirs, mine);
    }

    private static double weight(Scene scene, Joint joint, Set<String> words) {
        List<Unit> open = scene.notes().on(joint.theme(), Unit.Facet.THEME).stream()
                .filter(unit -> !scene.spent().said(unit))
                .toList();
        long shared = open.stream()
                .mapToLong(unit -> unit.stems().stream().filter(words::contains).count())
                .max()
                .orElse(0);
        return Math.abs(joint.theirs())
                + 0.3 * Math.abs(joint.mine())
                + (open.isEmpty() ? 0 : 0.6)
                + SHARED_WORD * Math.min(2, shared);
    }
}
