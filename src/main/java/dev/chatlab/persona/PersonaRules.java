package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.text;
import static dev.chatlab.persona.Schema.texts;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold between the parts of a persona, beyond what a schema can say. */
final class PersonaRules {
    private static final Set<String> NO_PROSE = Set.of("never_say", "vocabulary", "aliases", "grounds", "asked", "work");

    private static final Pattern QUOTATION = Pattern.compile("[\"“”„«»]|(^|\\s)['‘]");
    private static final Pattern APOSTROPHE = Pattern.compile("[’']");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Texts of so few words may stand twice. */
    private static final int SHORT = 5;

    private final Mapping root;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> neverSay;
    private final Map<String, Integer> sentences = new HashMap<>();

    private PersonaRules(Mapping root) {
        this.root = root;
        this.neverSay = texts(child(root, "never_say")).stream()
                .map(PersonaRules::plain)
                .toList();
    }

    static List<Finding> check(Mapping root) {
        PersonaRules rules = new PersonaRules(root);
        rules.checkIdeas();
        rules.checkFrames();
        rules.checkTexts(root, "", "");
        return rules.findings;
    }

    private void checkIdeas() {
        Set<String> ids = new HashSet<>();
        each("ideas", (path, idea) -> {
            String id = text(idea, "id");
            if (id != null && !ids.add(id)) {
                add(child(idea, "id"), path + "/id", "The idea id " + id + " stands here for the second time.");
            }
        });
        each("positions", (path, position) -> {
            if (child(position, "grounds") instanceof Sequence grounds) {
                for (int i = 0; i < grounds.items().size(); i++) {
                    if (grounds.items().get(i) instanceof Scalar ground && !ids.contains(ground.text())) {
                        add(ground, path + "/grounds/" + i, "No idea here has the id " + ground.text() + ".");
                    }
                }
            }
        });
        checkDoubles("positions", List.of("issue", "sub"));
        checkDoubles("disputes", List.of("with"));
    }

    private void checkDoubles(String list, List<String> keys) {
        Set<List<String>> seen = new HashSet<>();
        each(list, (path, item) -> {
            List<String> key =
                    keys.stream().map(name -> String.valueOf(text(item, name))).toList();
            if (!seen.add(key)) {
                add(item, path, "There is already an entry for " + String.join(", ", key) + ".");
            }
        });
    }

    private void checkFrames() {
        if (!(child(root, "frames") instanceof Mapping frames)) {
            return;
        }
        frames.entries().forEach((move, entry) -> {
            if (entry.value() instanceof Sequence list) {
                for (int i = 0; i < list.items().size(); i++) {
                    if (list.items().get(i) instanceof Scalar frame) {
                        String problem = FrameSlots.problem(move, frame.text());
                        if (problem != null) {
                            add(frame, "/frames/" + move + "/" + i, problem);
                        }
                    }
                }
            }
        });
        checkTopicSlot(child(root, "bridges"), "/bridges");
        each("ideas", (path, idea) -> checkTopicSlot(child(idea, "applied"), path + "/applied"));
        if (child(root, "approaches") instanceof Mapping approaches) {
            approaches.entries().forEach((kind, entry) -> checkTopicSlot(entry.value(), "/approaches/" + kind));
        }
    }

    private void checkTopicSlot(@Nullable YamlNode list, String path) {
        if (list instanceof Sequence sentences) {
            for (int i = 0; i < sentences.items().size(); i++) {
                YamlNode sentence = sentences.items().get(i);
                if (!(sentence instanceof Scalar scalar && scalar.text().contains("{topic}"))) {
                    add(sentence, path + "/" + i, "This sentence needs the slot {topic}.");
                }
            }
        }
    }

    private void checkTexts(YamlNode node, String key, String path) {
        switch (node) {
            case Mapping mapping ->
                mapping.entries().forEach((name, entry) -> checkTexts(entry.value(), name, path + "/" + name));
            case Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    checkTexts(list.items().get(i), key, path + "/" + i);
                }
            }
            case Scalar scalar -> {
                if (!NO_PROSE.contains(key)) {
                    checkText(scalar, path);
                }
            }
        }
    }

    private void checkText(Scalar scalar, String path) {
        String plain = plain(scalar.text());
        for (String phrase : neverSay) {
            if (!phrase.isBlank() && plain.contains(phrase)) {
                add(scalar, path, "This says \"" + phrase.strip() + "\", which never_say forbids.");
            }
        }
        if (QUOTATION.matcher(scalar.text()).find()) {
            add(scalar, path, "Quotation marks are not used in a persona's texts.");
        }
        if (words(plain) > SHORT) {
            Integer first = sentences.putIfAbsent(plain, scalar.line());
            if (first != null) {
                add(scalar, path, "The same sentence stands in line " + first + ".");
            }
        }
    }

    /** Lower case, letters and digits only, one space around every word. */
    private static String plain(String text) {
        String words = APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return " " + NO_WORD.matcher(words).replaceAll(" ").strip() + " ";
    }

    private static long words(String plain) {
        return plain.chars().filter(c -> c == ' ').count() - 1;
    }

    private interface Item {
        void check(String path, Mapping item);
    }

    private void each(String key, Item check) {
        if (child(root, key) instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof Mapping item) {
                    check.check("/" + key + "/" + i, item);
                }
            }
        }
    }

    private void add(@Nullable YamlNode node, String path, String detail) {
        YamlNode at = node == null ? root : node;
        findings.add(at.finding(path, detail));
    }
}
