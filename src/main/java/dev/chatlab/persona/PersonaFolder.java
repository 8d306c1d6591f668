package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code PERSONAS_DIR/<cast>/<id>.yaml}, read again whenever a file changes. A broken file is refused with file,
 * line, path and reason, and the last good version of that character stays in use. Not thread-safe; reads block.
 */
final class PersonaFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PersonaFolder.class);

    private final Path folder;
    private final StockFiles stock;
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();

    /** The folder with the characters that come along in it. */
    static PersonaFolder install(Path folder) throws IOException {
        StockFiles stock = StockFiles.load();
        stock.install(folder);
        return new PersonaFolder(folder, stock);
    }

    private PersonaFolder(Path folder, StockFiles stock) {
        this.folder = folder;
        this.stock = stock;
    }

    /** A character, its file's text and where that lies. */
    record Entry(Persona persona, String yaml, Path file) {}

    private record Stamp(FileTime modified, long size) {}

    /** What changed since the last look: characters new or edited, and ids of those whose files are gone. */
    record Changes(List<Persona> changed, List<String> gone) {}

    /** Every character in use, by id. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** Looks at every file; reads those that are new or changed. */
    Changes look() throws IOException {
        Set<Path> present = new HashSet<>();
        List<Path> touched = new ArrayList<>();
        for (Path file : files()) {
            present.add(file);
            Stamp stamp = new Stamp(Files.getLastModifiedTime(file), Files.size(file));
            if (!stamp.equals(seen.put(file, stamp))) {
                touched.add(file);
            }
        }
        List<Persona> changed = new ArrayList<>();
        touched.parallelStream().map(this::read).toList().forEach(text -> use(text, changed));
        seen.keySet().retainAll(present);
        List<String> gone = entries.values().stream()
                .filter(e -> !present.contains(e.file()))
                .map(e -> e.persona().id())
                .toList();
        gone.forEach(entries::remove);
        return new Changes(changed, gone);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Persona.Cast cast : Persona.Cast.values()) {
            Path sub = folder.resolve(cast.name().toLowerCase(Locale.ROOT));
            if (Files.isDirectory(sub)) {
                try (Stream<Path> paths = Files.list(sub)) {
                    paths.filter(p -> p.toString().endsWith(".yaml")).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    private record Read(Path file, String yaml, PersonaYaml.Reading reading) {}

    /** What ships was checked when it was built. */
    private Read read(Path file) {
        try {
            String yaml = Files.readString(file);
            StockFiles.Stock unedited =
                    stock.unedited(folder.relativize(file).toString().replace('\\', '/'), yaml);
            return unedited == null
                    ? new Read(file, yaml, PersonaYaml.read(Bus.Address.STOCK, file.toString(), yaml))
                    : new Read(file, unedited.text(), new PersonaYaml.Reading(unedited.persona(), List.of()));
        } catch (IOException e) {
            Finding unreadable = new Finding(1, 1, "", "The file cannot be read: " + e.getMessage() + ".");
            return new Read(file, "", new PersonaYaml.Reading(null, List.of(unreadable)));
        }
    }

    private void use(Read read, List<Persona> changed) {
        Path file = read.file();
        Persona persona = read.reading().persona();
        if (persona == null) {
            read.reading().findings().forEach(f -> refuse(file, f));
            return;
        }
        String misplaced = misplaced(file, persona);
        if (misplaced != null) {
            refuse(file, new Finding(1, 1, "/id", misplaced));
            return;
        }
        Entry before = entries.put(persona.id(), new Entry(persona, read.yaml(), file));
        if (before == null || !before.persona().version().equals(persona.version())) {
            changed.add(persona);
        }
    }

    private @Nullable String misplaced(Path file, Persona persona) {
        String cast = persona.cast().name().toLowerCase(Locale.ROOT);
        if (!file.equals(folder.resolve(cast).resolve(persona.id() + ".yaml"))) {
            return "The file of this character must be " + cast + "/" + persona.id() + ".yaml.";
        }
        return null;
    }

    private void refuse(Path file, Finding f) {
        LOG.error(
                "{}:{}:{}: {} {} The last good version stays in use.",
                file,
                f.line(),
                f.column(),
                f.path(),
                f.detail());
    }
}
