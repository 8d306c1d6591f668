package dev.chatlab.persona;

import dev.chatlab.persona.YamlNode.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a persona's YAML, strictly: either a persona or every reason against it with its place, never both. */
public final class PersonaYaml {
    private static final String SCHEMA = "/personas/persona.schema.json";
    private static final int VERSION_DIGITS = 12;
    private static final int MAX_FINDINGS = 100;

    /** A persona, or at least one finding (at most 100, in the order of the file). */
    public record Reading(@Nullable Persona persona, List<Finding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** The schema is read once, when the first file is. */
    private static final class Loaded {
        static final String TEXT = load();
        static final Schema SCHEMA = Schema.of(PersonaYaml.SCHEMA, TEXT);

        private static String load() {
            try (InputStream in = PersonaYaml.class.getResourceAsStream(PersonaYaml.SCHEMA)) {
                byte[] bytes = Objects.requireNonNull(in, PersonaYaml.SCHEMA).readAllBytes();
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PersonaYaml() {}

    /** The JSON Schema that every character is checked against, as its text. */
    public static String schema() {
        return Loaded.TEXT;
    }

    /** Reads one file's text; {@code owner} is {@code stock} or a user's id, {@code source} names the file in messages. */
    public static Reading read(String owner, String source, String yaml) {
        Examined examined = examine(source, yaml, PersonaRules::errors);
        return examined.root() == null || !examined.findings().isEmpty()
                ? new Reading(null, examined.findings())
                : new Reading(new PersonaMapper(examined.root()).map(owner, version(yaml)), List.of());
    }

    /** Everything that keeps a text from being used, then what would make it better; at most 100 findings. */
    public static List<Finding> check(String yaml) {
        return examine("the text", yaml, PersonaRules::all).findings();
    }

    /** An error at a key at the top of a text that can be read. */
    static Finding finding(String yaml, String key, String detail) {
        YamlNode node = YamlTree.read(key, yaml) instanceof Mapping root ? Schema.child(root, key) : null;
        return node == null ? new Finding(1, 1, "/" + key, detail) : node.finding("/" + key, detail);
    }

    /** Reads again what was accepted when it was saved, whatever the rules have become since. */
    static Persona accepted(String owner, String yaml) {
        if (YamlTree.read(owner, yaml) instanceof Mapping root) {
            return new PersonaMapper(root).map(owner, version(yaml));
        }
        throw new IllegalStateException("What was saved as a persona is none");
    }

    /** A document as far as it could be read, and what is wrong with it. */
    private record Examined(@Nullable Mapping root, List<Finding> findings) {}

    private static Examined examine(String source, String yaml, Function<Mapping, List<Finding>> rules) {
        YamlNode document;
        try {
            document = YamlTree.read(source, yaml);
        } catch (YamlTree.Refused refused) {
            return new Examined(null, List.of(refused.finding()));
        }
        List<Finding> findings = new ArrayList<>(Loaded.SCHEMA.check(document));
        Mapping root = document instanceof Mapping mapping ? mapping : null;
        if (root != null && findings.isEmpty()) {
            findings.addAll(rules.apply(root));
        }
        return new Examined(
                root,
                findings.stream()
                        .sorted(Comparator.comparing(Finding::severity)
                                .thenComparingInt(Finding::line)
                                .thenComparingInt(Finding::column))
                        .limit(MAX_FINDINGS)
                        .toList());
    }

    /** The version of a file: the first 12 hexadecimal digits of the SHA-256 of its text. */
    public static String version(String yaml) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
