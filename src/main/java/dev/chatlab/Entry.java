package dev.chatlab;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One entry of a list in the configuration file: fields by name, each read once, and refused by the place where it stands. */
record Entry(String place, Map<String, Object> fields) {
    Entry {
        fields = Map.copyOf(fields);
    }

    /** The entries of what the file has under {@code name}; fails with a {@link BadSetting} unless they are maps. */
    static List<Entry> list(String name, @Nullable Object value) {
        if (!(value instanceof JsonArray items)) {
            throw new BadSetting(name, "must be a list of entries in conf/chatlab.yaml");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = name + "[" + i + "]";
            if (!(items.getValue(i) instanceof JsonObject item)) {
                throw new BadSetting(place, "must have fields, such as id: ...");
            }
            Map<String, Object> fields = new TreeMap<>();
            for (String field : item.fieldNames()) {
                Object content = item.getValue(field);
                if (content != null) {
                    fields.put(field, content);
                }
            }
            entries.add(new Entry(place, fields));
        }
        return List.copyOf(entries);
    }

    /** Refuses a field that is none of these. */
    Entry allowing(Set<String> names) {
        for (String field : fields.keySet()) {
            if (!names.contains(field)) {
                throw new BadSetting(place + "." + field, "is no field here; there are " + String.join(", ", names));
            }
        }
        return this;
    }

    /** A field's text, or null where it is absent or empty. */
    @Nullable String text(String field) {
        Object value = fields.get(field);
        if (value instanceof JsonArray || value instanceof JsonObject) {
            throw bad(field, "must be one value");
        }
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    String needed(String field) {
        String text = text(field);
        if (text == null) {
            throw bad(field, "must not be empty");
        }
        return text;
    }

    /** A field's values, from a list, a comma list or one value; null where it is absent. */
    @Nullable List<String> texts(String field) {
        return switch (fields.get(field)) {
            case null -> null;
            case JsonArray list ->
                list.stream().map(String::valueOf).map(String::strip).toList();
            case JsonObject map -> throw bad(field, "must be a list");
            case Object one -> split(one.toString());
        };
    }

    /** The values of a comma list. */
    static List<String> split(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    BadSetting bad(String field, String why) {
        return new BadSetting(place + "." + field, why);
    }
}
