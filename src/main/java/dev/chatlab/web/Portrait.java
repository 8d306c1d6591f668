package dev.chatlab.web;

import dev.chatlab.persona.Persona;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A character's portrait: its initials in its colour on hatched paper, the hatch turned by its id. Plain SVG attributes only. */
final class Portrait {
    private static final String INK = "#14130f";
    private static final String PAPER = "#fbf8f1";
    private static final int ANGLES = 12;
    private static final Map<String, String> PALETTE = Map.of(
            "brick", "#6e0400", "amber", "#734803", "olive", "#737406", "fern", "#476e54", "teal", "#024e47", "azure",
            "#106dce", "violet", "#431084", "berry", "#9a3289");

    private Portrait() {}

    static String of(Persona persona) {
        int turn = Math.floorMod(persona.id().hashCode(), ANGLES);
        String gap = Integer.toString(5 + Math.floorMod(persona.id().hashCode() / ANGLES, 4));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img" aria-label="%1$s">
                <title>%1$s</title>
                <defs><pattern id="h" width="%5$s" height="%5$s" patternUnits="userSpaceOnUse" patternTransform="rotate(%4$d)">\
                <path d="M0 0V%5$s" stroke="%2$s" stroke-width="1.2"/></pattern></defs>
                <circle cx="48" cy="48" r="46" fill="%6$s"/>
                <circle cx="48" cy="48" r="46" fill="url(#h)" fill-opacity=".35" stroke="%2$s" stroke-width="3"/>
                <circle cx="48" cy="48" r="31" fill="%6$s"/>
                <text x="48" y="50" fill="%2$s" font-family="Literata, Georgia, serif" font-size="30" font-weight="600" \
                text-anchor="middle" dominant-baseline="central">%3$s</text>
                </svg>
                """.formatted(
                        escape(persona.name()),
                        color(persona.color()),
                        escape(initials(persona.name())),
                        turn * 15,
                        gap,
                        PAPER);
    }

    private static String color(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        return name.matches("#[0-9a-f]{6}") ? name : PALETTE.getOrDefault(name, INK);
    }

    /** First letters of the first and the last word. */
    private static String initials(String name) {
        List<String> words = List.of(name.strip().split("[\\s-]+", -1));
        return Stream.of(words.getFirst(), words.size() > 1 ? words.getLast() : "")
                .filter(word -> !word.isEmpty())
                .map(word -> new String(Character.toChars(Character.toUpperCase(word.codePointAt(0)))))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
