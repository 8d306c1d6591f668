package dev.chatlab.bus;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.List;

/**
 * What may go wrong between verticles, as a type a caller can switch over. Each carries a stable machine code and a
 * sentence that tells a person what to do; only the web edge turns it into HTTP.
 */
public abstract sealed class Failure extends ReplyException {
    /** Every concrete failure, for codecs and exhaustive tests. */
    static final List<Class<? extends Failure>> KINDS = List.of(
            NotFound.class,
            Invalid.class,
            Unfit.class,
            Conflict.class,
            Stale.class,
            Forbidden.class,
            Unauthorized.class,
            TooLarge.class,
            Limited.class,
            Unavailable.class);

    private final String code;

    private Failure(String code, String detail) {
        super(ReplyFailure.RECIPIENT_FAILURE, 0, detail);
        this.code = code;
    }

    /** A stable lower-case word for programs, such as {@code speaking} or {@code key_reused}. */
    public String code() {
        return code;
    }

    /** A sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** One wrong field: a JSON pointer into the request body (or {@code ""}) and what is wrong with it. */
    public record FieldError(String pointer, String detail) {}

    /** It does not exist, or it is not yours: the two look the same. */
    public static final class NotFound extends Failure {
        public NotFound(String detail) {
            super("not_found", detail);
        }
    }

    /** Well-formed but wrong; names the fields. */
    public static final class Invalid extends Failure {
        private final List<FieldError> errors;

        public Invalid(String code, String detail, List<FieldError> errors) {
            super(code, detail);
            this.errors = List.copyOf(errors);
        }

        public static Invalid field(String pointer, String detail) {
            return new Invalid("invalid", detail, List.of(new FieldError(pointer, detail)));
        }

        public List<FieldError> errors() {
            return errors;
        }
    }

    /** One fault of a document handed in: line and column count from 1, {@code path} is a JSON pointer into it. */
    public record Fault(int line, int column, String path, String detail) {}

    /** A document handed in that cannot be used as it is; names every fault with its place. */
    public static final class Unfit extends Failure {
        private final List<Fault> faults;

        public Unfit(String detail, List<Fault> faults) {
            super("unfit", detail);
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /** Right in itself, but not in the present state, such as {@code speaking}, {@code closed} or {@code round_over}. */
    public static final class Conflict extends Failure {
        public Conflict(String code, String detail) {
            super(code, detail);
        }
    }

    /** It is no longer as the caller saw it: to be read again before it is changed. */
    public static final class Stale extends Failure {
        public Stale(String detail) {
            super("stale", detail);
        }
    }

    /** Known to exist for the caller, yet not allowed. */
    public static final class Forbidden extends Failure {
        public Forbidden(String code, String detail) {
            super(code, detail);
        }
    }

    /** No identity, or one that no longer holds. */
    public static final class Unauthorized extends Failure {
        public Unauthorized(String detail) {
            super("unauthorized", detail);
        }
    }

    /** A text over the configured number of bytes. */
    public static final class TooLarge extends Failure {
        public TooLarge(String detail) {
            super("too_large", detail);
        }
    }

    /** Too many requests; come back after some whole seconds. */
    public static final class Limited extends Failure {
        private final int retryAfterSeconds;

        public Limited(String detail, int retryAfterSeconds) {
            super("rate_limited", detail);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public int retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    /** Right, but not now: the database is away, or another node holds the discussion. Nothing was changed. */
    public static final class Unavailable extends Failure {
        public Unavailable(String code, String detail) {
            super(code, detail);
        }
    }
}
