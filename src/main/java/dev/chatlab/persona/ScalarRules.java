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
            String near = Nearest.to(text, allowed);
            findings.add(scalar.finding(path, Wanted.known(text, allowed, near)).suggesting(near));
        }
        if (child(schema, "not") instanceof Mapping not
                && texts(child(not, "enum")).contains(text)) {
            findings.add(scalar.finding(path, text + " is reserved. Choose another."));
        }
        String pattern = text(schema, "pattern");
        if (pattern != null && !pattern(pattern).matcher(text).find()) {
            String reason = text(schema, "patternErrorMessage");
            findings.add(
                    scalar.finding(path, reason == null ? "This does not have the form " + pattern + "." : reason));
        }
        checkLength(scalar, path, findings);
        if (isOf("number", scalar)
                && (Double.parseDouble(text) < number(schema, "minimum", Double.NEGATIVE_INFINITY)
                        || Double.parseDouble(text) > number(schema, "maximum", Double.POSITIVE_INFINITY))) {
            findings.add(scalar.finding(path, Wanted.range(scalar, schema)));
        }
    }

    private void checkLength(Scalar scalar, String path, List<Finding> findings) {
        int length = scalar.text().codePointCount(0, scalar.text().length());
        if (length < number(schema, "minLength", 0)) {
            findings.add(scalar.finding(
                    path, "This is too short. Write at least " + text(schema, "minLength") + " characters."));
        }
        if (length > number(schema, "maxLength", Integer.MAX_VALUE)) {
            findings.add(scalar.finding(
                    path,
                    "This is too long, with " + length + " characters. Write at most " + text(schema, "maxLength")
                            + "."));
        }
    }

    private static Pattern pattern(String regex) {
        return PATTERNS.computeIfAbsent(regex, Pattern::compile);
    }
}
