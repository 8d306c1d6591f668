package dev.chatlab.persona;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The character files that ship inside the program, and their copies in the personas folder. A folder that is not there is
 * made from them; later an unedited copy follows an upgrade, an edited or removed one stays as it is.
 */
final class StockFiles {
    private static final String ROOT = "/personas";
    private static final String SHIPPED = ".shipped";

    private final Map<String, String> shipped;

    private StockFiles(Map<String, String> shipped) {
        this.shipped = shipped;
    }

    /** Reads what ships, from the jar or from the build's folder: relative path to text. */
    static StockFiles load() throws IOException {
        URI root;
        try {
            root = Objects.requireNonNull(StockFiles.class.getResource(ROOT), ROOT)
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (!root.getScheme().equals("jar")) {
            return new StockFiles(walk(Path.of(root)));
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return new StockFiles(walk(jar.getPath(ROOT)));
        }
    }

    private static Map<String, String> walk(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    /** Makes the folder, or brings its unedited copies up to date. */
    void install(Path folder) throws IOException {
        Path record = folder.resolve(SHIPPED);
        boolean fresh = !Files.exists(folder);
        if (!fresh && !Files.exists(record)) {
            return;
        }
        Files.createDirectories(folder);
        Properties versions = read(record);
        for (Map.Entry<String, String> file : shipped.entrySet()) {
            install(folder.resolve(file.getKey()), file.getKey(), file.getValue(), versions);
        }
        write(record, versions);
    }

    private static void install(Path target, String name, String text, Properties versions) throws IOException {
        String known = versions.getProperty(name);
        boolean unedited = Files.exists(target)
                && PersonaYaml.version(Files.readString(target)).equals(known);
        if (known == null ? !Files.exists(target) : unedited) {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, text);
        }
        versions.setProperty(name, PersonaYaml.version(text));
    }

    private static Properties read(Path record) throws IOException {
        Properties versions = new Properties();
        if (Files.exists(record)) {
            try (var in = Files.newBufferedReader(record)) {
                versions.load(in);
            }
        }
        return versions;
    }

    private static void write(Path record, Properties versions) throws IOException {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(versions)
                .forEach((name, version) ->
                        lines.append(name).append('=').append(version).append('\n'));
        Files.writeString(record, lines);
    }
}
