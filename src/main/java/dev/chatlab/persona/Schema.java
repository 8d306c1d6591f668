package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Entry;
import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a YAML document against a JSON Schema and tells the line and column of everything that is wrong, which no
 * ready-made validator can. Knows the keywords in {@link #KEYWORDS} and refuses a schema with others.
 */
final class Schema {
    static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "$comment",
            "title",
            "description",
            "type",
            "enum",
            "const",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "properties",
            "required",
            "additionalProperties",
            "propertyNames",
            "examples",
            "default",
            "format",
            "not");

    private final Mapping root;

    private Schema(Mapping root) {
        this.root = root;
    }

    /** Reads a schema from its JSON text. */
    static Schema of(String source, String json) {
        if (YamlTree.read(source, json) instanceof Mapping root) {
            refuseUnknown(source, root);
            return new Schema(root);
        }
        throw new IllegalArgumentException(source + " is not a schema");
    }

    private static void refuseUnknown(String source, Mapping schema) {
        schema.entries().forEach((keyword, entry) -> {
            if (!KEYWORDS.contains(keyword)) {
                throw new IllegalArgumentException(source + ":" + entry.line() + ": unknown keyword " + keyword);
            }
            if (entry.value() instanceof Mapping inner) {
                boolean named = keyword.equals("properties") || keyword.equals("$defs");
                for (YamlNode node : named ? values(inner) : List.<YamlNode>of(inner)) {
                    if (node instanceof Mapping deeper) {
                        refuseUnknown(source, deeper);
                    }
                }
            }
        });
    }

    private static List<YamlNode> values(Mapping mapping) {
        return mapping.entries().values().stream().map(Entry::value).toList();
    }

    /** Everything that is wrong, in the order of the file. */
    List<Finding> check(YamlNode document) {
        List<Finding> findings = new ArrayList<>();
        check(root, document, "", findings);
        return findings;
    }

    private void check(Mapping schema, YamlNode node, String path, List<Finding> findings) {
        String ref = text(schema, "$ref");
        if (ref != null) {
            check(definition(ref), node, path, findings);
        }
        String type = text(schema, "type");
        if (type != null && !isOf(type, node)) {
            findings.add(node.finding(path, "This must be " + article(type) + ". " + example(type)));
            return;
        }
        switch (node) {
            case Scalar scalar -> new ScalarRules(schema).check(scalar, path, findings);
            case Sequence sequence -> checkItems(schema, sequence, path, findings);
            case Mapping mapping -> checkProperties(schema, mapping, path, findings);
        }
    }

    private void checkItems(Mapping schema, Sequence list, String path, List<Finding> findings) {
        int size = list.items().size();
        int min = (int) number(schema, "minItems", 0);
        int max = (int) number(schema, "maxItems", Integer.MAX_VALUE);
        if (size < min) {
            findings.add(
                    list.finding(path, "At least " + min + " entries are needed; here are " + size + ". Add some."));
        }
        if (size > max) {
            findings.add(list.finding(
                    path, "At most " + max + " entries are allowed; here are " + size + ". Leave some out."));
        }
        boolean unique = "true".equals(text(schema, "uniqueItems"));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            YamlNode item = list.items().get(i);
            if (unique && item instanceof Scalar scalar && !seen.add(scalar.text())) {
                findings.add(item.finding(path + "/" + i, "This entry stands here for the second time. Leave it out."));
            }
            if (child(schema, "items") instanceof Mapping items) {
                check(items, item, path + "/" + i, findings);
            }
        }
    }

    private void checkProperties(Mapping schema, Mapping mapping, String path, List<Finding> findings) {
        YamlNode known = child(schema, "properties");
        YamlNode more = child(schema, "additionalProperties");
        Set<String> required = new LinkedHashSet<>(texts(child(schema, "required")));
        mapping.entries().forEach((key, entry) -> {
            required.remove(key);
            String at = Pointer.to(path, key);
            if (child(schema, "propertyNames") instanceof Mapping names) {
                check(names, new Scalar(entry.line(), entry.column(), key, false), at, findings);
            }
            if (known instanceof Mapping properties && child(properties, key) instanceof Mapping property) {
                check(property, entry.value(), at, findings);
            } else if (more instanceof Mapping any) {
                check(any, entry.value(), at, findings);
            } else if (more instanceof Scalar scalar && scalar.text().equals("false")) {
                findings.add(new Finding(entry.line(), entry.column(), at, unknown(key, known)));
            }
        });
        required.forEach(key -> findings.add(mapping.finding(Pointer.to(path, key), missing(key, known))));
    }

    private static String unknown(String key, @Nullable YamlNode known) {
        Set<String> keys =
                known instanceof Mapping properties ? properties.entries().keySet() : Set.of();
        return "The key " + key + " is not known here." + Nearest.hint(key, keys) + " Leave it out, or use one of "
                + String.join(", ", keys) + ".";
    }

    private static String missing(String key, @Nullable YamlNode known) {
        String description = known instanceof Mapping properties && child(properties, key) instanceof Mapping property
                ? text(property, "description")
                : null;
        return "The key " + key + " is missing. Add it" + (description == null ? "." : ": " + description);
    }

    private Mapping definition(String ref) {
        YamlNode at = root;
        for (String step : ref.substring(2).split("/", -1)) {
            at = at instanceof Mapping mapping ? child(mapping, step) : null;
        }
        if (at instanceof Mapping found) {
            return found;
        }
        throw new IllegalStateException("The schema refers to " + ref + ", which is not there");
    }

    static boolean isOf(String type, YamlNode node) {
        return switch (type) {
            case "object" -> node instanceof Mapping;
            case "array" -> node instanceof Sequence;
            case "string" -> node instanceof Scalar;
            case "boolean" -> node instanceof Scalar s && s.plain() && s.text().matches("true|false");
            case "integer" -> node instanceof Scalar s && s.plain() && s.text().matches("-?\\d{1,15}");
            case "number" ->
                node instanceof Scalar s
                        && s.plain()
                        && s.text().matches("[-+]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");
            default -> throw new IllegalStateException("The schema has an unknown type " + type);
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "object" -> "a mapping (key: value)";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "string" -> "a text";
            default -> "a " + type;
        };
    }

    private static String example(String type) {
        return switch (type) {
            case "object" -> "Write its keys indented, each with a colon and a value.";
            case "array" -> "Write its entries one a line, each after a hyphen.";
            case "string" -> "Write it on one line after the colon.";
            case "boolean" -> "Write it without quotation marks.";
            default -> "Write it in digits, without quotation marks.";
        };
    }

    static @Nullable YamlNode child(Mapping mapping, String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    static @Nullable String text(Mapping mapping, String key) {
        return child(mapping, key) instanceof Scalar scalar ? scalar.text() : null;
    }

    static List<String> texts(@Nullable YamlNode node) {
        return node instanceof Sequence list
                ? list.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(item -> ((Scalar) item).text())
                        .toList()
                : List.of();
    }

    static double number(Mapping mapping, String key, double otherwise) {
        String text = text(mapping, key);
        return text == null ? otherwise : Double.parseDouble(text);
    }
}
