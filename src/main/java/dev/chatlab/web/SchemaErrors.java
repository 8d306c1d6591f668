package dev.chatlab.web;

import dev.chatlab.bus.Failure.FieldError;
import io.vertx.json.schema.OutputUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what a JSON Schema validator found in words that a person can act on, once per place. */
final class SchemaErrors {
    private static final int MOST = 20;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern EXPECTED = Pattern.compile("Expected (.+)$");
    private static final Pattern CHOICES = Pattern.compile("any of (\\[.*])$", Pattern.DOTALL);
    /** Keywords that only report that something inside them failed. */
    private static final Set<String> OUTER =
            Set.of("$ref", "properties", "items", "allOf", "anyOf", "oneOf", "prefixItems", "if", "then", "else");

    private SchemaErrors() {}

    /**
     * {@code base} stands before every pointer. The validator also calls a known field that is wrong inside an unknown one;
     * that is left out.
     */
    static List<FieldError> of(OutputUnit result, String base) {
        List<OutputUnit> units = result.getErrors() == null ? List.of() : result.getErrors();
        Set<String> known = units.stream()
                .filter(unit -> last(unit.getKeywordLocation()).equals("properties"))
                .map(OutputUnit::getInstanceLocation)
                .collect(Collectors.toSet());
        Map<String, FieldError> byPointer = new LinkedHashMap<>();
        for (OutputUnit unit : units) {
            String keyword = last(unit.getKeywordLocation());
            boolean tells = !keyword.equals("additionalProperties") || !known.contains(unit.getInstanceLocation());
            if (!OUTER.contains(keyword) && tells && byPointer.size() < MOST) {
                FieldError error =
                        error(keyword, base + pointer(unit.getInstanceLocation()), String.valueOf(unit.getError()));
                byPointer.putIfAbsent(error.pointer(), error);
            }
        }
        return List.copyOf(byPointer.values());
    }

    private static FieldError error(String keyword, String pointer, String said) {
        return switch (keyword) {
            case "required" -> new FieldError(pointer + "/" + escape(first(QUOTED, said, "")), "is required");
            case "additionalProperties", "unevaluatedProperties" ->
                new FieldError(pointer, "is not a field of this request");
            case "type" -> new FieldError(pointer, "must be " + type(first(EXPECTED, said, "something else")));
            case "enum" -> new FieldError(pointer, "must be one of " + choices(first(CHOICES, said, "[]")));
            case "minItems" -> new FieldError(pointer, "has too few items");
            case "maxItems" -> new FieldError(pointer, "has too many items");
            case "minLength" -> new FieldError(pointer, "must not be empty");
            case "maxLength" -> new FieldError(pointer, "is too long");
            case "minimum" -> new FieldError(pointer, "is too small: " + said);
            case "maximum" -> new FieldError(pointer, "is too large: " + said);
            case "pattern" -> new FieldError(pointer, "has a form that is not allowed");
            case "minProperties" -> new FieldError(pointer, "must name at least one field");
            default -> new FieldError(pointer, said);
        };
    }

    private static String type(String expected) {
        String list = String.join(" or ", expected.split(", "));
        return list.replace("integer", "a whole number")
                .replace("string", "a text")
                .replace("boolean", "true or false")
                .replace("object", "an object")
                .replace("array", "a list");
    }

    private static String choices(String json) {
        return json.replaceAll("[\\[\\]\"]", "").replace(",", ", ");
    }

    /** The validator's {@code #/a/b} as the JSON pointer {@code /a/b}. */
    private static String pointer(String location) {
        return location.startsWith("#") ? location.substring(1) : location;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String last(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String first(Pattern pattern, String said, String otherwise) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
