package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.YamlNode.Mapping;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The character files that ship inside the program, and their copies in the personas folder. A folder that is not there is
 * made from them; later an unedited copy follows an upgrade, an edited or removed one stays as it is.
 */
final class StockFiles {
    private static final String COMPILED = "/cast.bin";
    private static final String SHIPPED = ".shipped";

    private final Map<String, Stock> shipped;

    private StockFiles(Map<String, Stock> shipped) {
        this.shipped = shipped;
    }

    /** A file that ships: its version, its text and, if it is a character's, that character. */
    record Stock(String version, String text, @Nullable Persona persona) {}

    /** Reads what ships, by relative path. */
    static StockFiles load() throws IOException {
        try (InputStream in = Objects.requireNonNull(StockFiles.class.getResourceAsStream(COMPILED), COMPILED);
                DataInputStream data = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()))) {
            Map<String, Stock> files = new TreeMap<>();
            for (int left = data.readInt(); left > 0; left--) {
                files.put(TreeCodec.readText(data), stock(data));
            }
            return new StockFiles(files);
        }
    }

    private static Stock stock(DataInputStream in) throws IOException {
        String version = TreeCodec.readText(in);
        String text = TreeCodec.readText(in);
        Persona persona = in.readBoolean()
                ? new PersonaMapper((Mapping) TreeCodec.read(in)).map(Bus.Address.STOCK, version)
                : null;
        return new Stock(version, text, persona);
    }

    /** What ships at a relative path, if it is a character with this very text; else null. */
    @Nullable Stock unedited(String name, String text) {
        Stock stock = shipped.get(name);
        return stock == null || stock.persona() == null || !stock.text().equals(text) ? null : stock;
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
        for (Map.Entry<String, Stock> file : shipped.entrySet()) {
            install(folder.resolve(file.getKey()), file.getKey(), file.getValue(), versions);
        }
        write(record, versions);
    }

    private static void install(Path target, String name, Stock stock, Properties versions) throws IOException {
        String known = versions.getProperty(name);
        boolean upgraded = !stock.version().equals(known);
        if (known == null ? !Files.exists(target) : upgraded && isUnedited(target, known)) {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.writeString(target, stock.text());
        }
        versions.setProperty(name, stock.version());
    }

    private static boolean isUnedited(Path target, String known) throws IOException {
        return Files.exists(target)
                && PersonaYaml.version(Files.readString(target)).equals(known);
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
