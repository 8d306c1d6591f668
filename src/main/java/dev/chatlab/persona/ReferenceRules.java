package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.text;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every id is given once, and grounds lead to ideas. Colleagues may be anybody, since people write characters of their own, but
 * nobody is their own colleague.
 */
final class ReferenceRules {
    private final Document document;
    private final Set<String> ideas = new HashSet<>();

    private ReferenceRules(Document document) {
        this.document = document;
    }

    static void check(Document document) {
        ReferenceRules rules = new ReferenceRules(document);
        document.each("ideas", rules::idea);
        document.each("positions", rules::position);
        document.each("disputes", rules::colleague);
        document.each("allies", rules::colleague);
        rules.once("positions", List.of("issue", "sub"));
        rules.once("themes", List.of("theme"));
        rules.once("disputes", List.of("with"));
        rules.once("allies", List.of("with"));
    }

    private void idea(String path, Mapping idea) {
        String id = text(idea, "id");
        if (id != null && !ideas.add(id)) {
            document.error(
                    child(idea, "id"),
                    path + "/id",
                    "The idea id " + id + " stands here for the second time. Give this idea an id of its own.");
        }
    }

    private void position(String path, Mapping position) {
        if (child(position, "grounds") instanceof Sequence grounds) {
            for (int i = 0; i < grounds.items().size(); i++) {
                if (grounds.items().get(i) instanceof Scalar ground && !ideas.contains(ground.text())) {
                    document.add(noIdea(ground, path + "/grounds/" + i));
                }
            }
        }
    }

    private Finding noIdea(Scalar ground, String path) {
        String near = Nearest.to(ground.text(), ideas);
        String detail = "No idea here has the id " + ground.text() + "." + Nearest.question(near)
                + " Name ideas of this file, or leave the ground out.";
        return ground.finding(path, detail).suggesting(near);
    }

    private void colleague(String path, Mapping item) {
        String with = text(item, "with");
        if (with != null && with.equals(document.of("id"))) {
            document.error(
                    child(item, "with"),
                    path + "/with",
                    "This is the character itself. Name another, or leave it out.");
        }
    }

    private void once(String list, List<String> keys) {
        Map<List<String>, Integer> lines = new HashMap<>();
        document.each(list, (path, item) -> {
            List<String> key =
                    keys.stream().map(name -> String.valueOf(text(item, name))).toList();
            Integer before = lines.putIfAbsent(key, item.line());
            if (before != null) {
                document.error(
                        item,
                        path,
                        "Line " + before + " has an entry for " + String.join(", ", key)
                                + " already. Put both into one, or leave one out.");
            }
        });
    }
}
