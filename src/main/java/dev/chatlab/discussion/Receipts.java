package dev.chatlab.discussion;

import dev.chatlab.bus.Failure;
import dev.chatlab.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest receipts of a discussion at hand, so that a double click needs no look into the database. */
final class Receipts {
    private static final int KEPT = 16;

    private final World world;
    private final String discussion;
    private final Map<String, Journal.Receipt> byUserAndKey = new LinkedHashMap<>();

    Receipts(World world, String discussion) {
        this.world = world;
        this.discussion = discussion;
    }

    /** What is to be remembered of a command, if it has a key. */
    Journal.@Nullable Receipt of(Command command, Answer answer) {
        String key = command.key();
        return key == null
                ? null
                : new Journal.Receipt(command.user().id(), discussion, key, fingerprint(command), answer);
    }

    /** What the command was answered when it was first carried out, or else the refusal it meets now. */
    Answer earlier(Command command, Failure refusal) {
        String key = command.key();
        Journal.Receipt receipt =
                key == null ? null : world.recall(command.user().id(), discussion, key);
        if (receipt == null) {
            throw refusal;
        }
        keep(receipt);
        return again(receipt, fingerprint(command));
    }

    void keep(Journal.Receipt receipt) {
        byUserAndKey.put(receipt.user() + '\n' + receipt.key(), receipt);
        if (byUserAndKey.size() > KEPT) {
            byUserAndKey.remove(byUserAndKey.keySet().iterator().next());
        }
    }

    Journal.@Nullable Receipt find(Command command) {
        return command.key() == null ? null : byUserAndKey.get(command.user().id() + '\n' + command.key());
    }

    void forget() {
        byUserAndKey.clear();
    }

    /** The first answer again, or {@code key_reused} when the key came with another content. */
    static Answer again(Journal.Receipt receipt, String fingerprint) {
        if (!receipt.fingerprint().equals(fingerprint)) {
            String detail = "This idempotency key was used for another request. Use a new key.";
            throw new Failure.Invalid("key_reused", detail, List.of());
        }
        return receipt.answer();
    }

    /** The same for the same kind and content of a message, 32 hex digits. */
    static String fingerprint(Object message) {
        String content = message.getClass().getSimpleName() + Json.write(message);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
