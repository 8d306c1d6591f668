package dev.chatlab.voice.model;

import dev.chatlab.voice.Brief;
import dev.chatlab.voice.budget.Meter.Reservation;
import dev.chatlab.voice.budget.OverBudget;
import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.wire.Fault;
import dev.chatlab.voice.wire.ModelCall;
import dev.chatlab.voice.wire.ModelCall.Signal;
import dev.chatlab.voice.wire.ModelCall.Usage;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at one model: waits if it must, sets an amount aside, calls, and settles, whatever becomes of it. The breaker is
 * told of it exactly once.
 */
final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final Parts parts;
    private final Context context;
    private final Brief brief;
    private final Rota.Step.Ask ask;
    private final Prompt prompt;
    private final Listener listener;
    private final int promptTokens;
    private @Nullable Long timer;
    private @Nullable Reservation reservation;
    private @Nullable ModelCall call;
    private long began;
    private int characters;
    private boolean over;

    Asking(Parts parts, Context context, Brief brief, Rota.Step.Ask ask, Prompt prompt, Listener listener) {
        this.parts = parts;
        this.context = context;
        this.brief = brief;
        this.ask = ask;
        this.prompt = prompt;
        this.listener = listener;
        this.promptTokens = Tokens.of(prompt);
    }

    /** Hears of the attempt: words, then at most one of the others. */
    interface Listener {
        void words(String text);

        void ended(Candidate by, ModelCall.Finish how, Bill bill);

        /** What the attempt took; {@code cost} in millionths of a dollar, null where the price is not known. */
        record Bill(Usage usage, @Nullable Long cost, boolean guessed) {}

        void failed(Fault fault);

        /** The turn must not be spoken at all. */
        void refused(String code, String sentence);
    }

    void begin() {
        if (ask.delay().isZero()) {
            reserve();
        } else {
            timer = parts.vertx().setTimer(Math.max(1, ask.delay().toMillis()), ignored -> reserve());
        }
    }

    private void reserve() {
        Candidate candidate = ask.candidate();
        parts.meter()
                .reserve(brief, candidate.provider().id(), candidate.model(), promptTokens, parts.maxTokens())
                .onComplete(reserved -> here(() -> {
                    if (reserved.succeeded()) {
                        call(reserved.result());
                    } else {
                        refuse(reserved.cause());
                    }
                }));
    }

    private void here(Runnable step) {
        if (context.equals(Vertx.currentContext())) {
            step.run();
        } else {
            context.runOnContext(ignored -> step.run());
        }
    }

    private void refuse(Throwable why) {
        if (over) {
            return;
        }
        over = true;
        breaker().unknown();
        if (why instanceof OverBudget) {
            listener.refused("over_budget", String.valueOf(why.getMessage()));
        } else {
            LOG.error("A call in {} could not be budgeted", brief.discussion(), why);
            listener.refused("unavailable", "The budget could not be checked. Please try again.");
        }
    }

    private void call(Reservation reserved) {
        if (over) {
            reserved.release();
            return;
        }
        reservation = reserved;
        began = System.nanoTime();
        Candidate candidate = ask.candidate();
        try {
            ModelCall made = parts.caller()
                    .call(
                            new ModelCall.Request(candidate.provider(), candidate.model(), prompt, parts.maxTokens()),
                            this::hear);
            if (over) {
                made.close();
            }
            call = made;
        } catch (RuntimeException mishap) {
            LOG.error("{} could not be called", candidate.provider().id(), mishap);
            hear(new Signal.Failed(Fault.of(Fault.Kind.UNREACHABLE), Usage.UNKNOWN));
        }
    }

    private void hear(Signal signal) {
        if (over) {
            return;
        }
        switch (signal) {
            case Signal.Words words -> words(words.text());
            case Signal.Ended ended -> {
                String how = ended.finish().name().toLowerCase(Locale.ROOT);
                Usage took = filled(ended.usage());
                boolean guessed = Tokens.isGuessed(ended.usage());
                close(how, took, guessed);
                breaker().worked();
                Long cost = reservation == null ? null : reservation.cost(took);
                listener.ended(ask.candidate(), ended.finish(), new Listener.Bill(took, cost, guessed));
            }
            case Signal.Failed failed -> {
                boolean read = wasRead(failed.fault().kind());
                Usage spent = read ? filled(failed.usage()) : Tokens.filled(failed.usage(), 0, 0);
                close(failed.fault().kind().code(), spent, read && Tokens.isGuessed(failed.usage()));
                tell(failed.fault().kind());
                listener.failed(failed.fault());
            }
        }
    }

    private void words(String text) {
        if (characters == 0) {
            parts.telemetry()
                    .firstWords(ask.candidate().provider().id(), ask.candidate().model(), took());
        }
        characters += text.length();
        listener.words(text);
    }

    /** A refused request costs nothing; one that was taken up may be billed although its answer broke off. */
    private static boolean wasRead(Fault.Kind kind) {
        return switch (kind) {
            case TIMED_OUT, CUT_OFF, MALFORMED, TOO_LARGE, EMPTY, FILTERED -> true;
            default -> false;
        };
    }

    private Usage filled(Usage usage) {
        return Tokens.filled(usage, promptTokens, Tokens.of(characters));
    }

    private void tell(Fault.Kind kind) {
        if (Remedy.isOutage(kind)) {
            breaker().failed(System.nanoTime());
        } else if (kind == Fault.Kind.BUSY || kind == Fault.Kind.UNTRUSTED) {
            breaker().unknown();
        } else {
            breaker().worked();
        }
    }

    private Breaker breaker() {
        return parts.breakers().of(ask.candidate());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether the model has been called and may still answer. */
    boolean isUnderWay() {
        return reservation != null && !over;
    }

    /** Gives the attempt up; idempotent. */
    void close() {
        if (!over) {
            breaker().unknown();
            close("hushed", filled(Usage.UNKNOWN), true);
        }
    }

    private void close(String outcome, Usage usage, boolean guessed) {
        over = true;
        if (timer != null) {
            parts.vertx().cancelTimer(timer);
        }
        if (call != null) {
            call.close();
        }
        if (reservation != null) {
            parts.telemetry()
                    .ended(ask.candidate().provider().id(), ask.candidate().model(), outcome, took(), usage);
            reservation.settle(usage, guessed);
        }
    }
}
