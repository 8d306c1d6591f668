package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;

import dev.chatlab.persona.Finding.Severity;
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
                document.add(unknown(scalar, "/" + KEY + "/" + key, words));
            }
        });
    }

    private static Finding unknown(Scalar scalar, String path, List<String> words) {
        String near = Nearest.to(scalar.text(), words);
        String detail = scalar.text() + " cannot be drawn, so that " + words.getFirst() + " is."
                + Nearest.question(near) + " Use one of " + String.join(", ", words) + ".";
        return new Finding(scalar.line(), scalar.column(), path, detail, Severity.ADVICE, near);
    }
}
