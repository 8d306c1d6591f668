package dev.chatlab.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Idempotency keys as they are stored: an index takes no entry over 2.7 kB, so a long key is kept as its digest. */
final class Keys {
    private static final int LONGEST = 200;

    private Keys() {}

    static String stored(String key) {
        return key.length() <= LONGEST ? key : "sha-256:" + digest(key);
    }

    private static String digest(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
