package dev.chatlab;

import dev.chatlab.Configuration.Section;
import dev.chatlab.voice.model.Roster;
import dev.chatlab.voice.wire.BaseUrl;
import dev.chatlab.voice.wire.Provider;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which providers of models there are: {@code openai} and {@code anthropic}, each turned on by its key or its address, then
 * the file's list, in order.
 */
final class Providers {
    private static final Set<String> FIELDS =
            Set.of("id", "dialect", "base-url", "key", "key-file", "key-env", "models", "fallback");

    private final Configuration configuration;
    private final Map<String, String> environment;
    private final Limits limits;
    private final List<Provider> found = new ArrayList<>();
    private final Map<String, List<String>> fallbacks = new LinkedHashMap<>();

    private Providers(Configuration configuration, Map<String, String> environment, Limits limits) {
        this.configuration = configuration;
        this.environment = environment;
        this.limits = limits;
    }

    /** Throws {@link BadSetting} or an {@link IllegalArgumentException} that names what cannot stand. */
    static Roster read(Configuration configuration, Map<String, String> environment, Limits limits) {
        Providers providers = new Providers(configuration, environment, limits);
        providers.known(Dialect.OPENAI, Key.OPENAI_API_KEY, Key.OPENAI_BASE_URL, Key.OPENAI_MODEL);
        providers.known(Dialect.ANTHROPIC, Key.ANTHROPIC_API_KEY, Key.ANTHROPIC_BASE_URL, Key.ANTHROPIC_MODEL);
        configuration.list(Section.PROVIDERS).forEach(providers::listed);
        return new Roster(providers.found, providers.fallbacks);
    }

    /** One line a provider: id, dialect, address, key (masked) and models. */
    static String print(Roster roster) {
        StringBuilder lines = new StringBuilder();
        for (Provider provider : roster.providers()) {
            lines.append(String.format(
                    "%-22s %-34s %s%n",
                    "provider " + provider.id(),
                    provider.base().getScheme() + "://" + provider.base().getAuthority()
                            + provider.base().getPath(),
                    provider.dialect().name().toLowerCase(Locale.ROOT) + ", key "
                            + (provider.key() == null ? "(unset)" : "********") + ", models "
                            + String.join(" ", provider.models())));
        }
        return lines.toString();
    }

    private void known(Dialect dialect, Key key, Key base, Key model) {
        String secret = configuration.get(key);
        String address = configuration.get(base);
        if (secret == null && address == null) {
            return;
        }
        String id = dialect.name().toLowerCase(Locale.ROOT);
        String models = configuration.get(model);
        found.add(new Provider(
                id,
                dialect,
                address(base.name(), address == null ? usual(dialect) : address, dialect),
                sendable(key.name(), secret),
                models == null ? List.of(standard(dialect)) : Entry.split(models),
                limits));
    }

    private static String usual(Dialect dialect) {
        return switch (dialect) {
            case OPENAI -> "https://api.openai.com/v1";
            case ANTHROPIC -> "https://api.anthropic.com";
        };
    }

    private static String standard(Dialect dialect) {
        return switch (dialect) {
            case OPENAI -> "gpt-4o-mini";
            case ANTHROPIC -> "claude-haiku-4-5";
        };
    }

    private void listed(Entry entry) {
        entry.allowing(FIELDS);
        Dialect dialect = dialect(entry);
        List<String> models = entry.texts("models");
        if (models == null || models.isEmpty() || models.stream().anyMatch(String::isBlank)) {
            throw entry.bad("models", "must name at least one model");
        }
        Provider provider = new Provider(
                entry.needed("id"),
                dialect,
                address(entry.place() + ".base-url", entry.needed("base-url"), dialect),
                sendable(entry.place() + ".key", key(entry)),
                models,
                limits);
        found.add(provider);
        List<String> fallback = entry.texts("fallback");
        if (fallback != null) {
            fallbacks.put(provider.id(), fallback);
        }
    }

    private static Dialect dialect(Entry entry) {
        String dialect = entry.text("dialect");
        return switch (dialect == null ? "openai" : dialect.toLowerCase(Locale.ROOT)) {
            case "openai" -> Dialect.OPENAI;
            case "anthropic" -> Dialect.ANTHROPIC;
            default -> throw entry.bad("dialect", "must be one of openai, anthropic, not " + dialect);
        };
    }

    private @Nullable String key(Entry entry) {
        String file = entry.text("key-file");
        String variable = entry.text("key-env");
        String key = entry.text("key");
        if ((file == null ? 0 : 1) + (variable == null ? 0 : 1) + (key == null ? 0 : 1) > 1) {
            throw entry.bad("key", "is given twice; key, key-file and key-env exclude each other");
        }
        if (file != null) {
            return Configuration.read(entry.place() + ".key-file", file);
        }
        if (variable != null && environment.getOrDefault(variable, "").isBlank()) {
            throw entry.bad("key-env", "names a variable that is not set: " + variable);
        }
        return variable == null ? key : environment.getOrDefault(variable, "").strip();
    }

    /** A key travels in a header; one that could not is refused without being repeated. */
    private static @Nullable String sendable(String name, @Nullable String key) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new BadSetting(name, "must be plain letters, digits and signs in one line");
        }
        return key;
    }

    private static URI address(String name, String text, Dialect dialect) {
        try {
            return BaseUrl.repair(text, dialect);
        } catch (IllegalArgumentException e) {
            throw new BadSetting(name, String.valueOf(e.getMessage()));
        }
    }
}
