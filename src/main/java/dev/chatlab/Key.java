package dev.chatlab;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every setting there is, by its name in the environment. In {@code conf/chatlab.yaml} and as a flag the same name is written
 * in kebab case: {@code DATA_DIR} is {@code data-dir} and {@code --data-dir}. A secret may also be given as a file's path
 * under its name with {@code _FILE}.
 */
enum Key {
    PORT("8080"),
    HOST("127.0.0.1"),
    PUBLIC_URL(null),
    DATA_DIR("data"),
    DATABASE_URL(null, true),
    PERSONAS_DIR("personas"),
    JWT_SECRET(null, true),
    CORS_ORIGINS(""),
    LOG_LEVEL("info"),
    LOG_FORMAT("text"),
    DELAY_MS("80"),
    MAX_MESSAGE_BYTES("10240"),
    LEASE_MS("10000"),
    LIVING("false"),
    GUESTS("true"),
    INVITE_CODE("false"),
    OPENAI_API_KEY(null, true),
    OPENAI_BASE_URL(null),
    OPENAI_MODEL(null),
    ANTHROPIC_API_KEY(null, true),
    ANTHROPIC_BASE_URL(null),
    ANTHROPIC_MODEL(null),
    VOICE("scripted"),
    TURN_DEADLINE_MS("120000"),
    FIRST_WORDS_MS("45000"),
    BETWEEN_WORDS_MS("30000"),
    MAX_CALLS("1000"),
    MAX_CALLS_WAITING("256"),
    PRICES(null),
    MAX_TURN_TOKENS("1200"),
    MAX_TURN_COST(null),
    MAX_DISCUSSION_TOKENS(null),
    MAX_DISCUSSION_COST(null),
    MAX_USER_TOKENS_PER_DAY(null),
    MAX_USER_COST_PER_DAY(null),
    MAX_TOKENS_PER_DAY(null),
    MAX_COST_PER_DAY(null),
    REST_MS("5000"),
    SLEEP_MS("60000"),
    RATE_PER_SECOND("100"),
    RATE_BURST("500"),
    GUEST_RATE_PER_SECOND("5"),
    GUEST_RATE_BURST("50"),
    CHAT_RATE_PER_SECOND("2"),
    CHAT_RATE_BURST("20"),
    TRUST_PROXY("false");

    private final @Nullable String standard;
    private final boolean secret;

    Key(@Nullable String standard) {
        this(standard, false);
    }

    Key(@Nullable String standard, boolean secret) {
        this.standard = standard;
        this.secret = secret;
    }

    /** The value in force when nobody sets one; null: unset. */
    @Nullable String standard() {
        return standard;
    }

    boolean isSecret() {
        return secret;
    }

    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key written as {@code DATA_DIR}, {@code data_dir}, {@code data-dir} or {@code dataDir}, or null. */
    static @Nullable Key named(String text) {
        String plain = plain(text);
        for (Key key : values()) {
            if (plain(key.name()).equals(plain)) {
                return key;
            }
        }
        return null;
    }

    private static String plain(String text) {
        return text.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
