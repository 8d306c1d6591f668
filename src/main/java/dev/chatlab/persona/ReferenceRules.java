package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.text;

import dev.chatlab.persona.Issues.Issue;
import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every id is given once and leads somewhere: grounds to ideas, positions and themes to what the whole cast shares. Colleagues
 * may be anybody, since people write characters of their own, but nobody is their own colleague.
 */
final class ReferenceRules {
    private static final String GENERAL = "general";

    /** The ids that the whole cast shares. */
    private record Shared(Set<String> issues, Set<String> subs, Set<String> themes) {
        static final Shared STOCK = of(Issues.stock());

        static Shared of(Issues issues) {
            return new Shared(ids(issues.issues()), ids(issues.subs()), ids(issues.themes()));
        }

        private static Set<String> ids(List<Issue> issues) {
            return issues.stream().map(Issue::id).collect(Collectors.toUnmodifiableSet());
        }
    }

    private final Document document;
    private final Set<String> ideas = new HashSet<>();

    private ReferenceRules(Document document) {
        this.document = document;
    }

    static void check(Document document) {
        ReferenceRules rules = new ReferenceRules(document);
        document.each("ideas", rules::idea);
        document.each("positions", rules::position);
        document.each("themes", (path, themed) -> rules.shared(themed, "theme", path, Shared.STOCK.themes()));
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
        if (child(idea, "themes") instanceof Mapping themes) {
            themes.entries().forEach((theme, entry) -> {
                if (!Shared.STOCK.themes().contains(theme)) {
                    Scalar key = new Scalar(entry.line(), entry.column(), theme, true);
                    document.error(key, path + "/themes/" + theme, unknown("theme", theme, Shared.STOCK.themes()));
                }
            });
        }
    }

    private void position(String path, Mapping position) {
        shared(position, "issue", path, Shared.STOCK.issues());
        if (!GENERAL.equals(text(position, "sub"))) {
            shared(position, "sub", path, Shared.STOCK.subs());
        }
        if (child(position, "grounds") instanceof Sequence grounds) {
            for (int i = 0; i < grounds.items().size(); i++) {
                if (grounds.items().get(i) instanceof Scalar ground && !ideas.contains(ground.text())) {
                    document.error(ground, path + "/grounds/" + i, noIdea(ground.text()));
                }
            }
        }
    }

    private String noIdea(String id) {
        return "No idea here has the id " + id + "." + Nearest.hint(id, ideas)
                + " Name ideas of this file, or leave the ground out.";
    }

    private void shared(Mapping item, String key, String path, Set<String> known) {
        String id = text(item, key);
        if (id != null && !known.contains(id)) {
            document.error(child(item, key), path + "/" + key, unknown(key.equals("sub") ? "side" : key, id, known));
        }
    }

    private static String unknown(String what, String id, Set<String> known) {
        return "There is no " + what + " " + id + "." + Nearest.hint(id, known) + " Use one of those in issues.yaml"
                + (what.equals("side") ? ", or general." : ".");
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
        Set<List<String>> seen = new HashSet<>();
        document.each(list, (path, item) -> {
            List<String> key =
                    keys.stream().map(name -> String.valueOf(text(item, name))).toList();
            if (!seen.add(key)) {
                document.error(
                        item,
                        path,
                        "There is already an entry for " + String.join(", ", key)
                                + ". Put both into one, or leave one out.");
            }
        });
    }
}
