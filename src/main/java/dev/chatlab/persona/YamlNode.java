package dev.chatlab.persona;

import java.util.List;
import java.util.Map;

/** A YAML document that remembers where everything stands; lines and columns count from 1. */
sealed interface YamlNode {
    int line();

    int column();

    /** A single value; {@code plain} when it stands without quotation marks, so that it may be a number or a boolean. */
    record Scalar(int line, int column, String text, boolean plain) implements YamlNode {}

    /** A list, in order. */
    record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {}

    /** A mapping in the order of the file. */
    record Mapping(int line, int column, Map<String, Entry> entries) implements YamlNode {}

    /** One key, where it stands, and its value. */
    record Entry(int line, int column, YamlNode value) {}

    /** A finding about this place. */
    default Finding finding(String path, String detail) {
        return new Finding(line(), column(), path, detail);
    }
}
