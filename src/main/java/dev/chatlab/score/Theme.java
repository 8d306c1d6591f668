package dev.chatlab.score;

import java.util.Locale;
import java.util.Map;

/** The inks of the notebook by day or by night, the same as the page's; colours are those that characters name. */
public enum Theme {
    LIGHT,
    DARK;

    /** What has no colour of its own, such as a user. */
    public static final String NEUTRAL = "ink";

    private static final Ink DAY = new Ink("#fbf8f1", "#14130f", "#57523f", "#ddd5c1", "#877f6a");
    private static final Ink NIGHT = new Ink("#14130f", "#f4efe2", "#b9b19c", "#38342a", "#82796a");
    private static final Map<String, Pair> COLOURS = Map.of(
            "brick", new Pair("#6e0400", "#e05d3d"),
            "amber", new Pair("#734803", "#fe9e24"),
            "olive", new Pair("#737406", "#f9e03f"),
            "fern", new Pair("#476e54", "#a8db9d"),
            "teal", new Pair("#024e47", "#82f2ff"),
            "azure", new Pair("#106dce", "#63b9fe"),
            "violet", new Pair("#431084", "#8683c7"),
            "berry", new Pair("#9a3289", "#c99cb0"));

    private record Pair(String light, String dark) {}

    /** The ground, the strongest ink, a softer one for words, that of lines, and that of the edges of things. */
    record Ink(String paper, String ink, String soft, String line, String edge) {}

    /** {@code light} or {@code dark}. */
    public static Theme named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Ink ink() {
        return this == LIGHT ? DAY : NIGHT;
    }

    /** A colour as SVG writes it; {@link #NEUTRAL} and unknown names are soft ink. */
    String colour(String name) {
        Pair pair = COLOURS.get(name);
        if (pair == null) {
            return ink().soft();
        }
        return this == LIGHT ? pair.light() : pair.dark();
    }

    /** The name under which a colour is drawn here. */
    static String known(String name) {
        return COLOURS.containsKey(name) ? name : NEUTRAL;
    }
}
