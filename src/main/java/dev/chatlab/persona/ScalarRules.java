package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.isOf;
import static dev.chatlab.persona.Schema.number;
import static dev.chatlab.persona.Schema.text;
import static dev.chatlab.persona.Schema.texts;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The keywords of a schema for single values. */
record ScalarRules(Mapping schema) {
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    void check(Scalar scalar, String path, List<Finding> findings) {
        String text = scalar.text();
        List<String> allowed = texts(child(schema, "enum"));
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            findings.add(scalar.finding(
                    path, "This must be one of " + String.join(", ", allowed) + "." + Nearest.hint(text, allowed)));
        }
        String pattern = text(schema, "pattern");
        if (pattern != null && !pattern(pattern).matcher(text).find()) {
            findings.add(scalar.finding(path, reason("This does not have the form " + pattern + ".")));
        }
        if (child(schema, "not") instanceof Mapping not) {
            String forbidden = text(not, "pattern");
            if (forbidden != null && pattern(forbidden).matcher(text).find()) {
                findings.add(scalar.finding(path, reason("This must not have the form " + forbidden + ".")));
            }
        }
        checkSize(scalar, path, findings);
    }

    private void checkSize(Scalar scalar, String path, List<Finding> findings) {
        int length = scalar.text().codePointCount(0, scalar.text().length());
        if (length < number(schema, "minLength", 0)) {
            findings.add(scalar.finding(
                    path, "This is too short. Write at least " + text(schema, "minLength") + " characters."));
        }
        if (length > number(schema, "maxLength", Integer.MAX_VALUE)) {
            findings.add(scalar.finding(
                    path, "This is too long. Write at most " + text(schema, "maxLength") + " characters."));
        }
        if (isOf("number", scalar)) {
            double value = Double.parseDouble(scalar.text());
            if (value < number(schema, "minimum", Double.NEGATIVE_INFINITY)
                    || value > number(schema, "maximum", Double.POSITIVE_INFINITY)) {
                findings.add(scalar.finding(
                        path,
                        "This must lie from " + text(schema, "minimum") + " to " + text(schema, "maximum") + "."));
            }
        }
    }

    private String reason(String otherwise) {
        String description = text(schema, "description");
        return description == null ? otherwise : "This does not have the right form. Wanted here: " + description;
    }

    private static Pattern pattern(String regex) {
        return PATTERNS.computeIfAbsent(regex, Pattern::compile);
    }
}
