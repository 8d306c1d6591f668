package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.Fault;
import dev.chatlab.voice.wire.Provider;
import java.time.Duration;
import java.util.Locale;

/** Says in a sentence what is wrong with a provider and which setting mends it; never a key, an address or a provider's words. */
final class Diagnosis {
    private final Provider provider;
    private final String model;
    private final Knobs knobs;

    Diagnosis(Candidate candidate, Knobs knobs) {
        this.provider = candidate.provider();
        this.model = candidate.model();
        this.knobs = knobs;
    }

    String works(long latencyMs) {
        return model + " answered in " + seconds(Duration.ofMillis(latencyMs)) + ".";
    }

    String noKey() {
        return "It has no key. Set " + knobs.key() + ".";
    }

    /** {@code spoke}: whether words had come before. */
    String of(Fault fault, boolean spoke) {
        return switch (fault.kind()) {
            case KEY_REJECTED ->
                provider.key() == null
                        ? "The provider asks for a key, and there is none. Set " + knobs.key() + "."
                        : "The provider did not accept the key. Set another one in " + knobs.key() + ".";
            case MODEL_MISSING ->
                "The provider knows no model " + model + ", or nothing under its address. Check " + knobs.models()
                        + ", then " + knobs.address() + ".";
            case OUT_OF_CREDIT ->
                "The provider says that the account has no money left. Top it up there, or set the key of another"
                        + " account in " + knobs.key() + ".";
            case RATE_LIMITED ->
                "The provider is asked too much just now. Try again in "
                        + (fault.retryAfter() == null ? "a minute" : seconds(fault.retryAfter())) + ".";
            case UNKNOWN_HOST ->
                "No computer of that name was found. Check " + knobs.address() + ", and the network of this server.";
            case UNREACHABLE ->
                "Nothing took the call at its address. Does the provider run, and is " + knobs.address() + " right?";
            case UNTRUSTED ->
                "There was no safe connection, so nothing was sent: its certificate is not trusted, or it speaks no TLS."
                        + " Check " + knobs.address() + ".";
            case TIMED_OUT -> silent(spoke);
            case CUT_OFF ->
                "Its answer broke off before the end. Try again; if it happens each time, look at the provider, or at"
                        + " the proxy before it.";
            case MALFORMED ->
                "Something answers at its address, but not in the dialect of "
                        + (provider.dialect() == Provider.Dialect.OPENAI ? "OpenAI" : "Anthropic") + ". Check "
                        + knobs.address() + ".";
            case TOO_LONG, REFUSED_REQUEST, OVERLOADED, TOO_LARGE, BUSY, CIRCUIT_OPEN, EMPTY, FILTERED ->
                fault.kind().sentence();
        };
    }

    private String silent(boolean spoke) {
        return spoke
                ? "It began to answer and then said nothing for "
                        + seconds(provider.limits().betweenWords())
                        + ". Try again; for a slow machine, raise BETWEEN_WORDS_MS."
                : "It took the request and said nothing for "
                        + seconds(provider.limits().firstWords())
                        + ". Try again; for a model that is slow to begin, raise FIRST_WORDS_MS.";
    }

    private static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return (seconds < 10 ? String.format(Locale.ROOT, "%.1f", seconds) : String.valueOf(Math.round(seconds)))
                + " s";
    }
}
