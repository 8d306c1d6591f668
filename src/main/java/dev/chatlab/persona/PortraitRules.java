package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.portrait.Vocabulary;
import java.util.List;

/** Words in the portrait that nobody can draw: the portrait shows the plain choice instead. */
final class PortraitRules {
    private static final String KEY = "portrait";

    private PortraitRules() {}

    static void check(Document document) {
        if (!(child(document.root(), KEY) instanceof Mapping portrait)) {
            return;
        }
        Vocabulary.WORDS.forEach((key, words) -> {
            if (child(portrait, key) instanceof Scalar scalar && !words.contains(scalar.text())) {
                document.advise(scalar, "/" + KEY + "/" + key, detail(scalar.text(), words));
            }
        });
    }

    private static String detail(String word, List<String> words) {
        return word + " cannot be drawn, so that " + words.getFirst() + " is." + Nearest.hint(word, words)
                + " Use one of " + String.join(", ", words) + ".";
    }
}
