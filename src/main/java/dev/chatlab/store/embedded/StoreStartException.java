package dev.chatlab.store.embedded;

import org.jspecify.annotations.Nullable;

/** Why the store cannot start; the message is written for the person at the console and names the way out. */
public final class StoreStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreStartException(String message) {
        this(message, null);
    }

    StoreStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
