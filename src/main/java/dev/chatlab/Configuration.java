package dev.chatlab;

import io.vertx.config.ConfigRetriever;
import io.vertx.config.ConfigRetrieverOptions;
import io.vertx.config.ConfigStoreOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values in force and where each came from: {@code conf/chatlab.yaml}, then the environment, then flags; the last wins. */
final class Configuration {
    private static final String FILE = "conf/chatlab.yaml";

    private final Map<Key, Value> values = new EnumMap<>(Key.class);
    private final Map<Section, List<Entry>> sections = new EnumMap<>(Section.class);

    private Configuration() {
        for (Key key : Key.values()) {
            if (key.standard() != null) {
                values.put(key, new Value(key.standard(), "default"));
            }
        }
    }

    private record Value(String text, String origin) {}

    /** What only the file can hold: lists of entries that have fields of their own. */
    enum Section {
        PROVIDERS;

        static @Nullable Section named(String name) {
            return Stream.of(values())
                    .filter(section -> section.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Reads the three layers; fails with a {@link BadSetting} that names the key and why. */
    static Future<Configuration> load(Vertx vertx, Map<String, String> flags, Map<String, String> environment) {
        JsonObject given = new JsonObject();
        flags.forEach(given::put);
        JsonObject environmentToo = new JsonObject();
        environment.forEach(environmentToo::put);
        Configuration configuration = new Configuration();
        return file(vertx)
                .compose(file -> {
                    configuration.add(file, FILE, true);
                    return layer(vertx, new ConfigStoreOptions().setType("json").setConfig(environmentToo));
                })
                .compose(env -> {
                    configuration.add(env, "environment", false);
                    return layer(vertx, new ConfigStoreOptions().setType("json").setConfig(given));
                })
                .map(args -> {
                    configuration.add(args, "flag", true);
                    return configuration;
                });
    }

    /** A file that is missing, or in which nothing is set, sets nothing. */
    private static Future<JsonObject> file(Vertx vertx) {
        Path path = Path.of(FILE);
        try {
            if (!Files.exists(path) || Files.readAllLines(path).stream().allMatch(Configuration::saysNothing)) {
                return Future.succeededFuture(new JsonObject());
            }
        } catch (IOException e) {
            return Future.failedFuture(new BadSetting(FILE, "cannot be read: " + e.getMessage()));
        }
        JsonObject where = new JsonObject().put("path", path.toAbsolutePath().toString());
        return layer(
                vertx,
                new ConfigStoreOptions().setType("file").setFormat("yaml").setConfig(where));
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private static Future<JsonObject> layer(Vertx vertx, ConfigStoreOptions store) {
        ConfigRetriever retriever = ConfigRetriever.create(
                vertx,
                new ConfigRetrieverOptions().setIncludeDefaultStores(false).addStore(store));
        return retriever
                .getConfig()
                .recover(error -> Future.failedFuture(new BadSetting(FILE, "cannot be read: " + error.getMessage())))
                .onComplete(done -> retriever.close());
    }

    void add(JsonObject layer, String origin, boolean strict) {
        for (String name : layer.fieldNames()) {
            Section section = Section.named(name);
            if (section != null) {
                if (strict) {
                    sections.put(section, Entry.list(name, layer.getValue(name)));
                }
                continue;
            }
            boolean file =
                    name.toUpperCase(java.util.Locale.ROOT).replace('-', '_').endsWith("_FILE");
            Key key = Key.named(file ? name.substring(0, name.length() - "_FILE".length()) : name);
            boolean known = key != null && (!file || key.isSecret());
            if (known) {
                String text = text(layer.getValue(name));
                values.put(key, file ? new Value(read(name, text), origin + " " + name) : new Value(text, origin));
            } else if (strict) {
                throw new BadSetting(
                        name, "is no setting of ChatLab (" + origin + "). See conf/chatlab.yaml for the names.");
            }
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case JsonArray list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> value.toString().strip();
        };
    }

    static String read(String name, String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new BadSetting(name, "names a file that cannot be read: " + path);
        }
    }

    /** The value of a key, or null when it is unset or empty. */
    @Nullable String get(Key key) {
        Value value = values.get(key);
        return value == null || value.text().isEmpty() ? null : value.text();
    }

    /** The entries of a list in the file, none where it is not there. */
    List<Entry> list(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    /** One line a key: name, value (secrets masked) and origin. */
    String print() {
        StringBuilder lines = new StringBuilder();
        for (Key key : Key.values()) {
            Value value = values.get(key);
            String text = get(key);
            String shown = text == null ? "(unset)" : key.isSecret() ? "********" : text;
            lines.append(
                    String.format("%-24s %-34s %s%n", key.name(), shown, value == null ? "default" : value.origin()));
        }
        return lines.toString();
    }
}
