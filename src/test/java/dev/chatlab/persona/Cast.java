package dev.chatlab.persona;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stock cast for tests, read from its files. */
public final class Cast {
    public static final List<String> IDS = List.of("dewey", "montessori", "piaget", "vygotsky", "freire", "hooks");
    public static final Issues ISSUES = Issues.read("issues.yaml", text("issues.yaml"));
    private static final Map<String, Persona> READ = new ConcurrentHashMap<>();

    private Cast() {}

    public static String text(String path) {
        try {
            return Files.readString(Path.of("personas", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when there is none of that id. */
    public static Persona find(String id) {
        return IDS.contains(id) ? READ.computeIfAbsent(id, Cast::read) : null;
    }

    private static Persona read(String id) {
        String source = "theorists/" + id + ".yaml";
        PersonaYaml.Reading reading = PersonaYaml.read("stock", source, text(source));
        if (reading.persona() == null) {
            throw new AssertionError(source + ": " + reading.findings());
        }
        return reading.persona();
    }
}
