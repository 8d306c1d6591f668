package dev.chatlab.persona;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The stock cast for tests, read from its files. */
public final class Cast {
    private static final Map<String, Path> FILES = files();
    public static final List<String> IDS = List.copyOf(FILES.keySet());
    public static final Issues ISSUES = Issues.read("issues.yaml", text("issues.yaml"));
    private static final Map<String, Persona> READ = new ConcurrentHashMap<>();

    private Cast() {}

    private static Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(Path.of("personas"), 2)) {
            found.filter(file -> file.getNameCount() > 2 && file.toString().endsWith(".yaml"))
                    .forEach(file -> files.put(file.getFileName().toString().replace(".yaml", ""), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static String text(String path) {
        try {
            return Files.readString(Path.of("personas", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when there is none of that id. */
    public static Persona find(String id) {
        return FILES.containsKey(id) ? READ.computeIfAbsent(id, Cast::read) : null;
    }

    /** Where the file of a character lies below {@code personas}. */
    static String source(String id) {
        return Path.of("personas")
                .relativize(Objects.requireNonNull(FILES.get(id)))
                .toString();
    }

    private static Persona read(String id) {
        String source = source(id);
        PersonaYaml.Reading reading = PersonaYaml.read("stock", source, text(source));
        if (reading.persona() == null) {
            throw new AssertionError(source + ": " + reading.findings());
        }
        return reading.persona();
    }
}
