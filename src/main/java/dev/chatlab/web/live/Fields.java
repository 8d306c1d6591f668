package dev.chatlab.web.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Failure.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object strictly, and tells all that is wrong with them at once. */
final class Fields {
    private final JsonNode object;
    private final Set<String> unread = new TreeSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Fields(JsonNode object) {
        this.object = object;
        object.fieldNames().forEachRemaining(unread::add);
        unread.remove("type");
        unread.remove("id");
    }

    /** The text of a field that must be there; empty if something is wrong with it. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null && !object.hasNonNull(name)) {
            wrong(name, "is missing");
        }
        return text == null ? "" : text;
    }

    @Nullable String optionalText(String name) {
        unread.remove(name);
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            wrong(name, "must be a string");
            return null;
        }
        return value.textValue();
    }

    int number(String name) {
        unread.remove(name);
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            wrong(name, value.isMissingNode() ? "is missing" : "must be a whole number");
            return 0;
        }
        return value.intValue();
    }

    /** Throws {@code Invalid} if anything was wrong, or fields are left that nobody read. */
    void requireFine() {
        unread.forEach(name -> wrong(name, "is unknown here"));
        if (!errors.isEmpty()) {
            throw new Failure.Invalid("invalid", "Something in the command is wrong.", errors);
        }
    }

    private void wrong(String name, String why) {
        errors.add(new FieldError("/" + name.replace("~", "~0").replace("/", "~1"), why));
    }
}
