package dev.chatlab.persona;

import static dev.chatlab.persona.Schema.child;
import static dev.chatlab.persona.Schema.text;
import static dev.chatlab.persona.Schema.texts;

import dev.chatlab.persona.YamlNode.Mapping;
import dev.chatlab.persona.YamlNode.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The questions on which the whole cast takes positions, with the words by which people name them, and the sides of a
 * question (cost, parents, age and so on) that people ask about; and the themes by which one character takes up what
 * another has said, whatever the topic.
 */
public record Issues(List<Issue> issues, List<Issue> subs, List<Issue> themes) {
    private static final String STOCK = "/personas/issues.yaml";

    public Issues {
        issues = List.copyOf(issues);
        subs = List.copyOf(subs);
        themes = List.copyOf(themes);
    }

    /** Where a question is asked. */
    public enum Domain {
        SCHOOL,
        PUBLIC,
        BOTH
    }

    /**
     * One issue, side of one, or theme: {@code name} is a noun phrase for use in a sentence, {@code about} what a positive stance
     * on it is in favour of, {@code aliases} are for finding it.
     */
    public record Issue(String id, String name, @Nullable String about, Domain domain, List<String> aliases) {
        public Issue {
            aliases = List.copyOf(aliases);
        }
    }

    /** The issues that ship with the program. */
    public static Issues stock() {
        try (InputStream in = Objects.requireNonNull(Issues.class.getResourceAsStream(STOCK), STOCK)) {
            return read("issues.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code issues.yaml}; a file that is not in order is refused with its place, as it ships with the program. */
    public static Issues read(String source, String yaml) {
        if (YamlTree.read(source, yaml) instanceof Mapping root) {
            return new Issues(list(root, "issues"), list(root, "subs"), list(root, "themes"));
        }
        throw new IllegalArgumentException(source + ": a mapping is expected");
    }

    private static List<Issue> list(Mapping root, String key) {
        List<Issue> issues = new ArrayList<>();
        if (child(root, key) instanceof Sequence list) {
            for (YamlNode node : list.items()) {
                if (!(node instanceof Mapping item) || text(item, "id") == null) {
                    throw new IllegalArgumentException("An entry of " + key + " in line " + node.line() + " has no id");
                }
                String id = Objects.requireNonNull(text(item, "id"));
                String name = text(item, "name");
                String domain = text(item, "domain");
                issues.add(new Issue(
                        id,
                        name == null ? id.replace('_', ' ') : name,
                        text(item, "about"),
                        domain == null ? Domain.BOTH : Domain.valueOf(domain.toUpperCase(Locale.ROOT)),
                        texts(child(item, "aliases"))));
            }
        }
        return issues;
    }
}
