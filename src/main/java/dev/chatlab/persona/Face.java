package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.portrait.Portrait;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a portrait is drawn from, taken from a text that somebody is still writing: what it lacks is plain. */
record Face(String name, String colour, Map<String, String> block) {
    private static final String SOURCE = "the text";
    private static final int LONGEST = 120;

    /** Throws {@link YamlTree.Refused} where there is no mapping to read. */
    static Face of(String yaml) {
        if (!(YamlTree.read(SOURCE, yaml) instanceof Mapping root)) {
            return new Face("", "azure", Map.of());
        }
        Map<String, String> block = new LinkedHashMap<>();
        if (Schema.child(root, "portrait") instanceof Mapping portrait) {
            portrait.entries().forEach((key, entry) -> {
                if (entry.value() instanceof Scalar word && word.text().length() <= LONGEST) {
                    block.put(key, word.text());
                }
            });
        }
        return new Face(cut(Schema.text(root, "name"), ""), cut(Schema.text(root, "color"), "azure"), block);
    }

    private static String cut(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** As SVG. */
    String drawn() {
        return Portrait.draw(name, colour, block);
    }
}
