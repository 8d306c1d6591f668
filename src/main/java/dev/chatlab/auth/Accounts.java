package dev.chatlab.auth;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What identity needs of durable storage, served at {@code store}. Tokens and tickets arrive hashed (SHA-256, hex). */
public sealed interface Accounts extends Message {
    /** A new guest. */
    record CreateGuest(String id, String name) implements Accounts, Ask<Account> {}

    /** A user who may act; {@code NotFound} when unknown or disabled. Touches the last-seen time. */
    record FindUser(String id) implements Accounts, Ask<Account> {}

    /** A person as stored. */
    record Account(String id, String name, boolean guest, Instant createdAt) implements Message {}

    /** Keeps a refresh token for a user. */
    record SaveRefresh(String hash, String user, Duration life) implements Accounts, Ask<Done> {}

    /**
     * Swaps a valid refresh token for its successor. A token used within the last 30 s gives its user again (two tabs), so that a
     * lost reply does not log a person out; older reuse revokes the whole family and is {@code NotFound}, as is an unknown one.
     */
    record RotateRefresh(String hash, String successor, Duration life) implements Accounts, Ask<Account> {}

    /** Forgets a refresh token and its family. */
    record ForgetRefresh(String hash) implements Accounts, Ask<Done> {}

    /** Keeps a socket ticket. */
    record SaveTicket(String hash, String user, Duration life) implements Accounts, Ask<Done> {}

    /** Uses a ticket up; {@code NotFound} when unknown, used or expired. */
    record UseTicket(String hash) implements Accounts, Ask<Account> {}

    /** The value stored under a name, or {@code proposal} stored now if there was none: all nodes get the same. */
    record Setting(String name, String proposal) implements Accounts, Ask<Value> {}

    /** A setting's value. */
    record Value(@Nullable String value) implements Message {}

    /** Removes a user with all they own and tells which discussions those were; without such a user there is nothing to do. */
    record Remove(String user) implements Accounts, Ask<Removed> {}

    /** Ids of discussions that are no more. */
    record Removed(List<String> discussions) implements Message {
        public Removed {
            discussions = List.copyOf(discussions);
        }
    }

    /** Removes guests not seen for that long, with all they own, and expired tokens and tickets. */
    record Purge(Duration idle) implements Accounts, Ask<Done> {}
}
