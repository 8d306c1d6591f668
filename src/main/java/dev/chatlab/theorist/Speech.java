package dev.chatlab.theorist;

import dev.chatlab.bus.Bus;
import dev.chatlab.theorist.TheoristMessage.TakeTurn;
import dev.chatlab.transcript.SpeechGate;
import dev.chatlab.voice.Voice.Speaking;
import dev.chatlab.voice.VoiceEvent;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn being spoken: passes a voice's events through the gates to whoever asked for the turn, and ends exactly once. The
 * first words go out at once; later ones that come in the same pass of the event loop, as those of one read of a provider's
 * socket do, go together.
 */
final class Speech {
    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);

    private final Bus bus;
    private final TakeTurn ask;
    private final Supplier<SpeechGate> gates;
    private final Consumer<Runnable> afterThisPass;
    private final Runnable atEnd;
    private final StringBuilder waiting = new StringBuilder();
    private SpeechGate gate;
    private int attempt;
    private @Nullable Speaking speaking;
    private boolean begun;
    private boolean over;

    Speech(Bus bus, TakeTurn ask, Supplier<SpeechGate> gates, Consumer<Runnable> afterThisPass, Runnable atEnd) {
        this.bus = bus;
        this.ask = ask;
        this.gates = gates;
        this.afterThisPass = afterThisPass;
        this.atEnd = atEnd;
        this.gate = gates.get();
        this.attempt = ask.attempt();
    }

    /** Keeps hold of the voice, so that the turn can be ended; one that is over already is hushed at once. */
    void heldBy(Speaking voice) {
        speaking = voice;
        if (over) {
            voice.hush();
        }
    }

    void hear(VoiceEvent event) {
        if (over) {
            return;
        }
        switch (event) {
            case VoiceEvent.Words words -> say(gate.feed(words.text()));
            case VoiceEvent.Working working ->
                send(new Utterance.Working(ask.brief().n(), attempt));
            case VoiceEvent.Reset reset -> restart();
            case VoiceEvent.Finished finished -> finish(finished);
            case VoiceEvent.Failed failed -> fail(failed);
        }
    }

    private void say(String text) {
        if (!begun) {
            words(text);
        } else if (!text.isEmpty()) {
            if (waiting.isEmpty()) {
                afterThisPass.accept(this::sayWaiting);
            }
            waiting.append(text);
        }
    }

    private void sayWaiting() {
        words(waiting.toString());
        waiting.setLength(0);
    }

    private void words(String text) {
        if (!text.isEmpty()) {
            begun = true;
            send(new Utterance.Words(ask.brief().n(), attempt, text));
        }
    }

    private void restart() {
        begun = false;
        waiting.setLength(0);
        gate = gates.get();
        attempt++;
        send(new Utterance.Reset(ask.brief().n(), attempt));
    }

    private void finish(VoiceEvent.Finished finished) {
        say(gate.finish());
        sayWaiting();
        if (gate.isCut()) {
            LOG.warn(
                    "{} began to speak for somebody else in turn {}; the rest was cut",
                    name(),
                    ask.brief().n());
        }
        if (gate.text().isEmpty()) {
            fail("empty_answer", "The voice ended without saying anything. Please try again.");
            return;
        }
        end();
        send(new Utterance.Finished(
                ask.brief().n(), attempt, gate.speech(finished.move(), finished.citations(), finished.voice())));
    }

    void fail(String code, String detail) {
        fail(new VoiceEvent.Failed(code, detail));
    }

    private void fail(VoiceEvent.Failed failed) {
        if (!over) {
            end();
            send(new Utterance.Failed(ask.brief().n(), attempt, failed.code(), failed.detail(), failed.tried()));
        }
    }

    /** Ends the turn without a word more. */
    void hush() {
        if (!over) {
            end();
        }
    }

    private void end() {
        over = true;
        waiting.setLength(0);
        if (speaking != null) {
            speaking.hush();
        }
        atEnd.run();
    }

    private void send(Utterance utterance) {
        bus.tell(ask.replyTo(), utterance);
    }

    private String name() {
        return ask.brief().speaker().name();
    }
}
