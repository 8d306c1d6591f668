package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.Fault;

/** What helps against each kind of trouble. */
enum Remedy {
    /** The same may work a little later, or at once with another model. */
    AGAIN,
    /** This model will not speak this turn; another may. */
    OTHER_MODEL,
    /** Nothing at this provider will speak this turn; another provider may. */
    OTHER_PROVIDER,
    /** Once with a shorter prompt. */
    TRIM,
    /** Once more, in case it was chance. */
    ONCE_MORE,
    /** Nothing; it is said plainly. */
    NONE;

    static Remedy against(Fault.Kind kind) {
        return switch (kind) {
            case RATE_LIMITED,
                    OVERLOADED,
                    UNREACHABLE,
                    UNKNOWN_HOST,
                    TIMED_OUT,
                    CUT_OFF,
                    MALFORMED,
                    BUSY,
                    CIRCUIT_OPEN -> AGAIN;
            case MODEL_MISSING, REFUSED_REQUEST, TOO_LARGE -> OTHER_MODEL;
            case KEY_REJECTED, UNTRUSTED, OUT_OF_CREDIT -> OTHER_PROVIDER;
            case TOO_LONG -> TRIM;
            case EMPTY -> ONCE_MORE;
            case FILTERED -> NONE;
        };
    }

    /** Whether such trouble means that the origin itself is out of order. */
    static boolean isOutage(Fault.Kind kind) {
        return switch (kind) {
            case OVERLOADED, UNREACHABLE, UNKNOWN_HOST, TIMED_OUT, CUT_OFF, MALFORMED -> true;
            default -> false;
        };
    }
}
