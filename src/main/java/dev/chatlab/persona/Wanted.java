package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.text;
import static dev.chatlab.persona.Schema.texts;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Scalar;
import dev.chatlab.persona.YamlNode.Sequence;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong where a document is not as a schema wants it, and what is to be written there. */
final class Wanted {
    private static final int MOST_LISTED = 30;
    private static final int EXAMPLES = 5;

    private Wanted() {}

    static String something(Mapping schema, boolean optional) {
        String description = text(schema, "description");
        List<String> words = texts(child(schema, "enum"));
        String form = words.isEmpty() ? form(schema) : oneOf(words);
        boolean plain = form.isEmpty() || ("string".equals(text(schema, "type")) && words.isEmpty());
        return "This is empty. "
                + (description == null ? form : "What belongs here: " + description + (plain ? "" : " " + form))
                + (optional ? " Or leave the key out." : "");
    }

    /** For a node that is not of the schema's type. */
    static String type(Mapping schema, YamlNode node) {
        String is = switch (node) {
            case Scalar scalar when scalar.text().length() <= MOST_LISTED -> scalar.text() + " stands here";
            case Scalar _ -> "A text stands here";
            case Sequence _ -> "A list stands here";
            case Mapping _ -> "Keys and values stand here";
        };
        String cause = "string".equals(text(schema, "type")) && node instanceof Mapping
                ? " A colon with a blank after it makes keys of a text, and so does a brace at its beginning."
                : "";
        return is + ", where " + noun(schema) + " is wanted." + cause + " " + form(schema);
    }

    private static String noun(Mapping schema) {
        return switch (String.valueOf(text(schema, "type"))) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    private static String form(Mapping schema) {
        return switch (String.valueOf(text(schema, "type"))) {
            case "object" -> "Write its keys indented, each with a colon and a value.";
            case "array" -> "Write its entries one a line, each after a hyphen.";
            case "integer", "number" ->
                "Write " + noun(schema) + range(schema) + " in digits, without quotation marks.";
            case "boolean" -> "Write it without quotation marks.";
            default -> "Write it on one line; single quotation marks around the whole keep a colon or a brace in it.";
        };
    }

    private static String range(Mapping schema) {
        String least = text(schema, "minimum");
        return least == null ? "" : " from " + least + " to " + text(schema, "maximum");
    }

    static String range(Scalar number, Mapping schema) {
        return number.text() + " is out of range. Write " + noun(schema) + range(schema) + ".";
    }

    static String known(String word, Collection<String> words, @Nullable String near) {
        return word + " is not known here." + (near == null ? " " + oneOf(words) : Nearest.question(near));
    }

    private static String oneOf(Collection<String> words) {
        return words.size() <= MOST_LISTED
                ? "Use one of " + String.join(", ", words) + "."
                : "The schema lists " + words.size() + " words, such as "
                        + String.join(", ", words.stream().limit(EXAMPLES).toList()) + ". Use one of them.";
    }

    static String key(String key, Collection<String> keys, @Nullable String near) {
        return "The key " + key + " is not known here."
                + (near == null
                        ? " Leave it out, or use one of " + String.join(", ", keys) + "."
                        : Nearest.question(near));
    }

    static String missing(String key, @Nullable YamlNode property) {
        String description = property instanceof Mapping schema ? text(schema, "description") : null;
        return "The key " + key + " is missing. Add it" + (description == null ? "." : ": " + description);
    }

    static String more(int least, int size) {
        return "At least " + entries(least) + (least == 1 ? " is" : " are") + " needed, and here "
                + (size == 0 ? "is none" : size == 1 ? "is 1" : "are " + size) + ". Add " + entries(least - size) + ".";
    }

    static String fewer(int most, int size) {
        return "At most " + entries(most) + (most == 1 ? " is" : " are") + " allowed, and here are " + size + ". Leave "
                + (size - most) + " out.";
    }

    private static String entries(int n) {
        return n == 1 ? "1 entry" : n + " entries";
    }
}
