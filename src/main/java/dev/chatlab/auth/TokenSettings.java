package dev.chatlab.auth;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The secret that signs access tokens; null: one is made once and kept in the database. */
public record TokenSettings(@Nullable String secret) {
    static final int SHORTEST_BYTES = 32;

    public TokenSettings {
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_BYTES) {
            throw new IllegalArgumentException("JWT_SECRET must have at least " + SHORTEST_BYTES + " bytes");
        }
    }

    @Override
    public String toString() {
        return secret == null ? "TokenSettings[generated]" : "TokenSettings[given]";
    }
}
