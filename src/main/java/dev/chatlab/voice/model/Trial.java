package dev.chatlab.voice.model;

import dev.chatlab.transcript.Speaker;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.VoicesMessage;
import dev.chatlab.voice.VoicesMessage.Tried;
import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.wire.Fault;
import dev.chatlab.voice.wire.ModelCall.Finish;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tiny real call to one model, made as an attempt at a turn is, but once and even where turns leave the model alone: nothing
 * hides what is wrong.
 */
final class Trial implements Asking.Listener {
    /** Enough for models that must be allowed to think a little. */
    private static final int TOKENS = 64;

    private static final Prompt PROMPT = new Prompt(
            List.of(Prompt.Part.of("This is a test of the connection. Answer with one word.")),
            List.of(new Prompt.Message(Prompt.Role.USER, List.of(Prompt.Part.of("Say: ready")))));
    private static final Speaker SELF = new Speaker(Speaker.Kind.THEORIST, "test", "Test");

    private final Vertx vertx;
    private final String model;
    private final Diagnosis diagnosis;
    private final Asking asking;
    private final Promise<Tried> promise = Promise.promise();
    private long began;
    private @Nullable Long firstWordMs;

    Trial(Parts parts, Candidate candidate, Knobs knobs, String user) {
        this.vertx = parts.vertx();
        this.model = candidate.model();
        this.diagnosis = new Diagnosis(candidate, knobs);
        this.asking = new Asking(
                parts.answering(Math.min(TOKENS, parts.maxTokens())),
                vertx.getOrCreateContext(),
                brief(user),
                new Rota.Step.Ask(candidate, Duration.ZERO, false),
                PROMPT,
                this);
    }

    /** Its spending is under a name of its own, so that no discussion's limit is touched. */
    private static Brief brief(String user) {
        return new Brief(
                        "test-" + UUID.randomUUID(),
                        "A test",
                        "en",
                        Brief.Length.SHORT,
                        0,
                        0,
                        SELF,
                        List.of(),
                        List.of())
                .paidBy(user);
    }

    /** Never fails. */
    Future<Tried> begin() {
        began = System.nanoTime();
        long timer = vertx.setTimer(VoicesMessage.PATIENCE.toMillis(), _ -> {
            asking.close();
            failed(Fault.of(Fault.Kind.TIMED_OUT));
        });
        asking.begin();
        return promise.future().onComplete(_ -> vertx.cancelTimer(timer));
    }

    @Override
    public void words(String text) {
        if (firstWordMs == null && !text.isEmpty()) {
            firstWordMs = sinceBegun();
        }
    }

    /** A model that thought until its tokens were used up has answered. */
    @Override
    public void ended(Candidate by, Finish how, Bill bill) {
        if (how == Finish.CONTENT_FILTER) {
            failed(Fault.of(Fault.Kind.FILTERED));
        } else if (how == Finish.STOP && firstWordMs == null) {
            failed(Fault.of(Fault.Kind.EMPTY));
        } else {
            tell(true, "works", diagnosis.works(sinceBegun()));
        }
    }

    @Override
    public void failed(Fault fault) {
        tell(false, fault.kind().code(), diagnosis.of(fault, firstWordMs != null));
    }

    @Override
    public void refused(String code, String sentence) {
        tell(false, code, sentence);
    }

    private void tell(boolean ok, String code, String sentence) {
        promise.tryComplete(new Tried(ok, code, sinceBegun(), firstWordMs, model, sentence));
    }

    private long sinceBegun() {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
