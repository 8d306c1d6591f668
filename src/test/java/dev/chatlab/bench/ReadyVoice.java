package dev.chatlab.bench;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Consumer;

/** A voice whose words are ready, so that what is measured is the engine and not the composing; says some and yields. */
final class ReadyVoice implements Voice {
    private static final Provenance PROVENANCE = new Provenance("ready", "ready-1", null, null);
    private static final String PIECE =
            "Play is the work of the child, and it asks for the whole of attention. Nobody learns ";
    private static final int PIECES = 6;
    private static final int PIECES_PER_LOOP = 3;

    private final Vertx vertx;

    ReadyVoice(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Speaking speak(Persona persona, Brief brief, Consumer<VoiceEvent> listener) {
        return new Running(vertx.getOrCreateContext(), listener).begin();
    }

    private static final class Running implements Speaking {
        private final Context context;
        private final Consumer<VoiceEvent> listener;
        private int said;
        private boolean over;

        Running(Context context, Consumer<VoiceEvent> listener) {
            this.context = context;
            this.listener = listener;
        }

        Speaking begin() {
            context.runOnContext(_ -> step());
            return this;
        }

        private void step() {
            for (int i = 0; i < PIECES_PER_LOOP && !over; i++) {
                if (said == PIECES) {
                    over = true;
                    listener.accept(new VoiceEvent.Finished(Move.CLOSE, List.of(), PROVENANCE));
                    return;
                }
                said++;
                listener.accept(new VoiceEvent.Words(PIECE));
            }
            if (!over) {
                context.runOnContext(_ -> step());
            }
        }

        @Override
        public void hush() {
            over = true;
        }
    }
}
