package dev.chatlab;

import dev.chatlab.auth.TokenSettings;
import dev.chatlab.discussion.DiscussionsVerticle;
import dev.chatlab.voice.model.Roster;
import dev.chatlab.voice.wire.Provider;
import dev.chatlab.voice.wire.Provider.Limits;
import dev.chatlab.web.HttpSettings;
import dev.chatlab.web.HttpSettings.Rate;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All configuration, parsed and checked before anything starts. */
record Settings(
        HttpSettings http,
        TokenSettings tokens,
        Storage storage,
        Cast cast,
        Speech speech,
        Budget budget,
        Upkeep upkeep,
        Log log) {
    /** Where data lives: a real PostgreSQL if {@code databaseUrl} is set, otherwise an embedded one under {@code dataDir}. */
    record Storage(Path dataDir, @Nullable String databaseUrl) {}

    /** The characters' folder and whether readings of living people are offered. */
    record Cast(Path personasDir, boolean living) {}

    /** The default voice, the scripted one's pace per chunk, the models' providers, and how long a model's turn may take in all. */
    record Speech(String voice, Duration delay, Roster models, Duration deadline) {}

    /** The node's lease, and after how long an idle discussion puts its tail away and sleeps. */
    record Upkeep(Duration lease, DiscussionsVerticle.Bedtime bedtime) {}

    /** How much is logged, and as text or JSON. */
    record Log(String level, boolean json) {}

    private static final List<String> LEVELS = List.of("trace", "debug", "info", "warn", "error");

    /** Parses every value; throws {@link BadSetting} with the name of the first that cannot stand. */
    static Settings of(Configuration c) {
        return of(c, System.getenv());
    }

    /** {@code environment} has the variables that providers' keys are read from. */
    static Settings of(Configuration c, Map<String, String> environment) {
        if (flag(c, Key.INVITE_CODE)) {
            throw new BadSetting("INVITE_CODE", "is true, but there are no accounts yet that an invitation could open");
        }
        return new Settings(
                http(c),
                checked(() -> new TokenSettings(c.get(Key.JWT_SECRET))),
                new Storage(Path.of(text(c, Key.DATA_DIR)), databaseUrl(c)),
                new Cast(Path.of(text(c, Key.PERSONAS_DIR)), flag(c, Key.LIVING)),
                speech(c, environment),
                Budget.of(c),
                new Upkeep(
                        millis(c, Key.LEASE_MS, 1_000, 600_000),
                        new DiscussionsVerticle.Bedtime(
                                millis(c, Key.REST_MS, 100, 3_600_000), millis(c, Key.SLEEP_MS, 100, 86_400_000))),
                new Log(
                        oneOf(c, Key.LOG_LEVEL, LEVELS),
                        oneOf(c, Key.LOG_FORMAT, List.of("text", "json")).equals("json")));
    }

    private static HttpSettings http(Configuration c) {
        HttpSettings.Limits limits = new HttpSettings.Limits(
                new Rate("RATE", number(c, Key.RATE_PER_SECOND), number(c, Key.RATE_BURST)),
                new Rate("GUEST_RATE", number(c, Key.GUEST_RATE_PER_SECOND), number(c, Key.GUEST_RATE_BURST)),
                new Rate("CHAT_RATE", number(c, Key.CHAT_RATE_PER_SECOND), number(c, Key.CHAT_RATE_BURST)));
        return checked(() -> new HttpSettings(
                text(c, Key.HOST),
                number(c, Key.PORT, 0, 65_535),
                publicUrl(c),
                corsOrigins(c),
                number(c, Key.MAX_MESSAGE_BYTES, 1, 1 << 20),
                flag(c, Key.GUESTS),
                flag(c, Key.TRUST_PROXY),
                limits));
    }

    private static <T> T checked(Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            throw new BadSetting(e.getMessage());
        }
    }

    private static int number(Configuration c, Key key) {
        return number(c, key, 1, 1_000_000);
    }

    private static int number(Configuration c, Key key, int least, int most) {
        return parse(c, key, "must be a whole number from " + least + " to " + most, text -> {
            int value = Integer.parseInt(text);
            return value >= least && value <= most ? value : null;
        });
    }

    private static boolean flag(Configuration c, Key key) {
        return oneOf(c, key, List.of("true", "false")).equals("true");
    }

    private static @Nullable URI publicUrl(Configuration c) {
        return c.get(Key.PUBLIC_URL) == null
                ? null
                : parse(
                        c,
                        Key.PUBLIC_URL,
                        "must be an address such as https://chatlab.example.org",
                        Settings::webAddress);
    }

    /** Exact origins, from a comma list or a JSON array. */
    private static List<String> corsOrigins(Configuration c) {
        String given = c.get(Key.CORS_ORIGINS);
        if (given == null) {
            return List.of();
        }
        return parse(c, Key.CORS_ORIGINS, "must list origins such as https://app.example.org, and never *", text -> {
            List<String> origins = Stream.of(text.replaceAll("[\\[\\]\"]", "").split(","))
                    .map(String::strip)
                    .filter(o -> !o.isEmpty())
                    .toList();
            return origins.stream().allMatch(o -> webAddress(o) != null && o.indexOf('/', 8) < 0) ? origins : null;
        });
    }

    private static @Nullable URI webAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String databaseUrl(Configuration c) {
        String url = c.get(Key.DATABASE_URL);
        if (url != null && !url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new BadSetting("DATABASE_URL", "must begin with postgresql://");
        }
        return url;
    }

    private static Speech speech(Configuration c, Map<String, String> environment) {
        Limits limits = new Limits(
                millis(c, Key.FIRST_WORDS_MS, 100, 3_600_000),
                millis(c, Key.BETWEEN_WORDS_MS, 100, 3_600_000),
                number(c, Key.MAX_CALLS, 1, 16_000),
                number(c, Key.MAX_CALLS_WAITING, 0, 1_000_000));
        Roster models = checked(() -> Providers.read(c, environment, limits));
        return new Speech(
                voice(c, models),
                millis(c, Key.DELAY_MS, 0, 10_000),
                models,
                millis(c, Key.TURN_DEADLINE_MS, 1_000, 3_600_000));
    }

    private static String voice(Configuration c, Roster models) {
        List<String> voices = Stream.concat(
                        Stream.of("scripted"), models.providers().stream().map(Provider::id))
                .toList();
        String voice = text(c, Key.VOICE);
        if (!voices.contains(voice)) {
            throw new BadSetting(
                    "VOICE",
                    "is " + voice + ", which is not configured here; there are " + String.join(", ", voices)
                            + ". A key or a base URL turns a provider on.");
        }
        return voice;
    }

    private static Duration millis(Configuration c, Key key, int least, int most) {
        return Duration.ofMillis(number(c, key, least, most));
    }

    private static String oneOf(Configuration c, Key key, List<String> choices) {
        return parse(c, key, "must be one of " + String.join(", ", choices), text -> {
            String value = text.toLowerCase(Locale.ROOT);
            return choices.contains(value) ? value : null;
        });
    }

    private static String text(Configuration c, Key key) {
        String text = c.get(key);
        if (text == null) {
            throw new BadSetting(key.name(), "must not be empty");
        }
        return text;
    }

    private static <T> T parse(Configuration c, Key key, String rule, Function<String, @Nullable T> parser) {
        String text = text(c, key);
        T value;
        try {
            value = parser.apply(text);
        } catch (NumberFormatException e) {
            value = null;
        }
        if (value == null) {
            throw new BadSetting(key.name(), rule + ", not " + text);
        }
        return value;
    }
}
