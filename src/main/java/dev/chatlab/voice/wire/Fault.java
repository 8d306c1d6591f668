package dev.chatlab.voice.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt at a provider failed: never a provider's own words, only what kind of trouble it was and, where the provider
 * said so, how long to wait.
 */
public record Fault(Kind kind, @Nullable Duration retryAfter) {
    public static Fault of(Kind kind) {
        return new Fault(kind, null);
    }

    /** The kinds of trouble; each with the code that a program reads and the sentence that a person reads. */
    public enum Kind {
        KEY_REJECTED("key_rejected", "The provider did not accept the key. Check the key in the configuration."),
        MODEL_MISSING("model_missing", "The provider does not know this model. Check its name in the configuration."),
        TOO_LONG("too_long", "The discussion so far is too long for this model."),
        REFUSED_REQUEST("request_refused", "The provider refused the request. The model may not support it."),
        RATE_LIMITED("rate_limited", "The provider is asked too much at the moment. Try again in a little while."),
        OUT_OF_CREDIT("out_of_credit", "The provider reports that its credit is used up."),
        OVERLOADED("provider_down", "The provider is out of order or overloaded. Try again in a little while."),
        UNREACHABLE("provider_unreachable", "The provider cannot be reached. Is its address right, and does it run?"),
        UNKNOWN_HOST(
                "address_not_found",
                "No computer of the provider's name was found. Check its address in the configuration."),
        UNTRUSTED("tls_failed", "The provider's certificate is not trusted, so nothing was sent."),
        TIMED_OUT("timeout", "The provider said nothing for too long. Try again."),
        CUT_OFF("cut_off", "The provider's answer broke off before its end. Try again."),
        MALFORMED("malformed", "The provider's answer could not be read. Is its address the right one?"),
        TOO_LARGE("too_large", "The provider's answer was larger than any turn can be, and was given up."),
        BUSY("busy", "Too many turns wait for this provider already. Try again in a little while."),
        CIRCUIT_OPEN("provider_resting", "The provider failed several times in a row and is left alone for a moment."),
        EMPTY("empty_answer", "The model ended without saying anything. Please try again."),
        FILTERED(
                "filtered",
                "The provider's content filter kept the answer back. Try another wording or another voice.");

        private final String code;
        private final String sentence;

        Kind(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        public String code() {
            return code;
        }

        public String sentence() {
            return sentence;
        }
    }
}
