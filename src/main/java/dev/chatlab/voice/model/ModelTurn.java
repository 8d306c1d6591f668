package dev.chatlab.voice.model;

import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.transcript.Turn.Tried;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Voice.Speaking;
import dev.chatlab.voice.VoiceEvent;
import dev.chatlab.voice.prompt.Prompt;
import dev.chatlab.voice.wire.Fault;
import dev.chatlab.voice.wire.ModelCall.Finish;
import io.vertx.core.Context;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One errand done by models, mostly a turn: attempt after attempt until one speaks to the end, none is left, or the deadline has
 * come.
 */
final class ModelTurn implements Speaking, Asking.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ModelTurn.class);
    private static final long SIGN_OF_LIFE_MS = 15_000;

    private final Parts parts;
    private final Errand errand;
    private final Brief brief;
    private final Consumer<VoiceEvent> listener;
    private final Context context;
    private final Rota rota;
    private final StringBuilder said = new StringBuilder();
    private long deadline;
    private long signOfLife;
    private @Nullable Asking asking;
    private Fault.@Nullable Kind lastFault;
    private boolean over;

    ModelTurn(Parts parts, List<Candidate> candidates, Errand errand, Brief brief, Consumer<VoiceEvent> listener) {
        this.parts = parts;
        this.errand = errand;
        this.brief = brief;
        this.listener = listener;
        this.context = parts.vertx().getOrCreateContext();
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        this.rota = new Rota(candidates, parts.breakers(), backoff, System::nanoTime, parts.deadline());
    }

    Speaking begin() {
        deadline = parts.vertx().setTimer(parts.deadline().toMillis(), ignored -> tooLate());
        signOfLife = parts.vertx().setPeriodic(SIGN_OF_LIFE_MS, ignored -> listener.accept(new VoiceEvent.Working()));
        context.runOnContext(ignored -> safely(() -> follow(rota.first(), false)));
        return this;
    }

    /** What goes wrong on our side ends the turn, never leaves it speaking. */
    private void safely(Runnable step) {
        if (over) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException mishap) {
            LOG.error("{} of {} could not be spoken", errand.name(), brief.discussion(), mishap);
            fail("voice_failed", "The voice could not speak. Please try again.");
        }
    }

    private void follow(Rota.Step step, boolean afterRepetition) {
        switch (step) {
            case Rota.Step.GiveUp giveUp -> giveUp(giveUp.why());
            case Rota.Step.Ask ask -> {
                if (!said.isEmpty()) {
                    said.setLength(0);
                    listener.accept(new VoiceEvent.Reset());
                }
                Prompt written = errand.write(ask.trimmed());
                Prompt prompt = afterRepetition ? Nudge.against(written) : written;
                asking = new Asking(parts, context, brief, ask, prompt, this);
                asking.begin();
            }
        }
    }

    @Override
    public void words(String text) {
        if (!over && !text.isEmpty()) {
            said.append(text);
            listener.accept(new VoiceEvent.Words(text));
        }
    }

    @Override
    public void ended(Candidate by, Finish how, Bill bill) {
        safely(() -> {
            Fault.Kind wrong = how == Finish.CONTENT_FILTER
                    ? Fault.Kind.FILTERED
                    : said.toString().isBlank() ? Fault.Kind.EMPTY : null;
            if (wrong != null) {
                failed(Fault.of(wrong));
                return;
            }
            Rota.Step.Ask again = errand.repeats(said.toString()) ? rota.afterRepetition() : null;
            if (again == null) {
                finish(by, how, bill);
            } else {
                follow(again, true);
            }
        });
    }

    @Override
    public void failed(Fault fault) {
        safely(() -> {
            lastFault = fault.kind();
            LOG.warn(
                    "{} of {}: an attempt failed: {}",
                    errand.name(),
                    brief.discussion(),
                    fault.kind().code());
            follow(rota.after(fault), false);
        });
    }

    @Override
    public void refused(String code, String sentence) {
        fail(code, sentence);
    }

    private void finish(Candidate by, Finish how, Bill bill) {
        Provenance voice = new Provenance(
                by.provider().id(),
                by.model(),
                bill.usage().prompt(),
                bill.usage().completion(),
                bill.usage().cacheRead(),
                bill.cost(),
                how.name().toLowerCase(Locale.ROOT),
                rota.tried(),
                bill.guessed() ? true : null);
        Move move = errand.move();
        end();
        listener.accept(new VoiceEvent.Finished(move, List.of(), voice));
    }

    private void tooLate() {
        if (asking != null && asking.isUnderWay()) {
            rota.expired();
        }
        giveUp(lastFault == null ? Fault.Kind.TIMED_OUT : lastFault);
    }

    private void giveUp(Fault.Kind why) {
        String asked = rota.tried().stream().map(ModelTurn::name).distinct().collect(Collectors.joining("; "));
        fail(why.code(), asked.isEmpty() ? why.sentence() : why.sentence() + " Asked: " + asked + ".");
    }

    private static String name(Tried tried) {
        return tried.provider() + ", " + tried.model();
    }

    private void fail(String code, String sentence) {
        if (!over) {
            end();
            listener.accept(new VoiceEvent.Failed(code, sentence, rota.tried()));
        }
    }

    private void end() {
        over = true;
        parts.vertx().cancelTimer(deadline);
        parts.vertx().cancelTimer(signOfLife);
        if (asking != null) {
            asking.close();
        }
    }

    @Override
    public void hush() {
        if (!over) {
            end();
        }
    }
}
