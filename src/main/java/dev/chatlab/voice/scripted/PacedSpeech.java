package dev.chatlab.voice.scripted;

import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Voice.Speaking;
import dev.chatlab.voice.VoiceEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Iterator;
import java.util.function.Consumer;

/** One composed turn being said: paced by a timer, or, without a delay, a few pieces per turn of the event loop. */
final class PacedSpeech implements Speaking {
    private static final int WORDS_PACED = 2;
    private static final int WORDS_AT_ONCE = 16;
    private static final int PIECES_PER_LOOP = 3;
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final Context context;
    private final Script script;
    private final long delayMs;
    private final Consumer<VoiceEvent> listener;
    private final Iterator<String> pieces;
    private long timer = NO_TIMER;
    private boolean over;

    PacedSpeech(Vertx vertx, Script script, long delayMs, Consumer<VoiceEvent> listener) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.script = script;
        this.delayMs = delayMs;
        this.listener = listener;
        this.pieces = Pieces.of(script.text(), delayMs > 0 ? WORDS_PACED : WORDS_AT_ONCE)
                .iterator();
    }

    Speaking begin() {
        context.runOnContext(ignored -> step());
        return this;
    }

    private void step() {
        for (int i = 0; i < PIECES_PER_LOOP && !over; i++) {
            if (!pieces.hasNext()) {
                over = true;
                stopTimer();
                listener.accept(new VoiceEvent.Finished(script.move(), script.citations(), Provenance.SCRIPTED));
                return;
            }
            listener.accept(new VoiceEvent.Words(pieces.next()));
            if (delayMs > 0) {
                startTimer();
                return;
            }
        }
        if (!over) {
            context.runOnContext(ignored -> step());
        }
    }

    private void startTimer() {
        if (timer == NO_TIMER && !over) {
            timer = vertx.setPeriodic(delayMs, ignored -> step());
        }
    }

    private void stopTimer() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
        }
    }

    @Override
    public void hush() {
        over = true;
        stopTimer();
    }
}
