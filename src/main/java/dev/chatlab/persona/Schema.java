package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Entry;
import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "patternErrorMessage",
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

    private static final Mapping NONE = new Mapping(1, 1, Map.of());

    private final Mapping root;

    private Schema(Mapping root) {
        this.root = root;
    }

    /** Reads a schema from its JSON text. */
    static Schema of(String source, String json) {
        if (YamlTree.read(source, json) instanceof Mapping root) {
            refuseUnknown(source, root);
            return new Schema(expanded(root, root));
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

    /** With what every reference leads to in its place; what stands beside a reference goes before. */
    private static Mapping expanded(Mapping schema, Mapping root) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        String ref = text(schema, "$ref");
        if (ref != null) {
            entries.putAll(expanded(definition(root, ref), root).entries());
        }
        schema.entries().forEach((key, entry) -> {
            YamlNode value = entry.value() instanceof Mapping inner ? expanded(inner, root) : entry.value();
            entries.put(key, new Entry(entry.line(), entry.column(), value));
        });
        return new Mapping(schema.line(), schema.column(), entries);
    }

    private static Mapping definition(Mapping root, String ref) {
        YamlNode at = root;
        for (String step : ref.substring(2).split("/", -1)) {
            at = at instanceof Mapping mapping ? child(mapping, step) : null;
        }
        if (at instanceof Mapping found) {
            return found;
        }
        throw new IllegalStateException("The schema refers to " + ref + ", which is not there");
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

    private static void check(Mapping schema, YamlNode node, String path, List<Finding> findings) {
        String type = text(schema, "type");
        if (isEmpty(schema, node)) {
            findings.add(node.finding(path, Wanted.something(schema, false)));
        } else if (type != null && !isOf(type, node)) {
            findings.add(node.finding(path, Wanted.type(schema, node)));
        } else {
            switch (node) {
                case Scalar scalar -> new ScalarRules(schema).check(scalar, path, findings);
                case Sequence sequence -> checkItems(schema, sequence, path, findings);
                case Mapping mapping -> checkProperties(schema, mapping, path, findings);
            }
        }
    }

    private static boolean isEmpty(Mapping schema, YamlNode node) {
        boolean needed = child(schema, "enum") != null
                || number(schema, "minLength", 0) > 0
                || child(schema, "pattern") != null
                || !"string".equals(text(schema, "type"));
        return node instanceof Scalar scalar && scalar.text().isBlank() && needed && child(schema, "type") != null;
    }

    private static void checkItems(Mapping schema, Sequence list, String path, List<Finding> findings) {
        int size = list.items().size();
        int min = (int) number(schema, "minItems", 0);
        int max = (int) number(schema, "maxItems", Integer.MAX_VALUE);
        if (size < min) {
            findings.add(list.finding(path, Wanted.more(min, size)));
        }
        if (size > max) {
            findings.add(list.finding(path, Wanted.fewer(max, size)));
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

    private static void checkProperties(Mapping schema, Mapping mapping, String path, List<Finding> findings) {
        Mapping known = child(schema, "properties") instanceof Mapping properties ? properties : NONE;
        YamlNode more = child(schema, "additionalProperties");
        List<String> required = texts(child(schema, "required"));
        mapping.entries().forEach((key, entry) -> {
            String at = Pointer.to(path, key);
            if (child(schema, "propertyNames") instanceof Mapping names) {
                check(names, new Scalar(entry.line(), entry.column(), key, false), at, findings);
            }
            if (child(known, key) instanceof Mapping property) {
                if (isEmpty(property, entry.value())) {
                    boolean optional = !required.contains(key);
                    findings.add(entry.value().finding(at, Wanted.something(property, optional)));
                } else {
                    check(property, entry.value(), at, findings);
                }
            } else if (more instanceof Mapping any) {
                check(any, entry.value(), at, findings);
            } else if (more instanceof Scalar scalar && scalar.text().equals("false")) {
                Set<String> keys = known.entries().keySet();
                String near = Nearest.to(key, keys);
                findings.add(
                        new Finding(entry.line(), entry.column(), at, Wanted.key(key, keys, near)).suggesting(near));
            }
        });
        required.stream()
                .filter(key -> !mapping.entries().containsKey(key))
                .forEach(key ->
                        findings.add(mapping.finding(Pointer.to(path, key), Wanted.missing(key, child(known, key)))));
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
