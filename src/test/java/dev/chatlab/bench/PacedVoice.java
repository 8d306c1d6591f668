package dev.chatlab.bench;

import dev.chatlab.discussion.Command;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn.Provenance;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A voice that speaks as a model does: so many tokens at each read of the provider's socket, one read every so many
 * milliseconds. A stamped token carries the time at which it left the voice.
 */
final class PacedVoice implements Voice {
    static final char STAMP = '~';
    private static final Provenance PROVENANCE = new Provenance("paced", "paced-1", null, null);
    private static final String TOKEN = "words ";
    private static final long SETTLE_MILLIS = 200;

    private final Vertx vertx;
    private final Pace pace;
    private final boolean stamped;
    private final Semaphore spoken = new Semaphore(0);

    /** {@code reads} to a turn, with {@code tokens} each, {@code millis} apart. */
    record Pace(int reads, int tokens, int millis) {
        int all() {
            return reads * tokens;
        }

        String token() {
            return TOKEN;
        }

        @Override
        public String toString() {
            return "%d token%s each %d ms".formatted(tokens, tokens == 1 ? "" : "s", millis);
        }
    }

    PacedVoice(Vertx vertx, Pace pace, boolean stamped) {
        this.vertx = vertx;
        this.pace = pace;
        this.stamped = stamped;
    }

    @Override
    public Speaking speak(Persona persona, Brief brief, Consumer<VoiceEvent> listener) {
        int[] read = {0};
        long timer = vertx.setPeriodic(pace.millis(), id -> {
            for (int i = 0; i < pace.tokens(); i++) {
                listener.accept(new VoiceEvent.Words(stamped ? stamp() : pace.token()));
            }
            if (++read[0] == pace.reads()) {
                vertx.cancelTimer(id);
                listener.accept(new VoiceEvent.Finished(Move.CLOSE, List.of(), PROVENANCE));
                spoken.release();
            }
        });
        return () -> vertx.cancelTimer(timer);
    }

    /** Has a turn spoken in each discussion, all at once, with nobody of ours listening, and counts the tokens. */
    long turns(Engine engine, List<String> ids) throws InterruptedException {
        Engine.wait(Future.all(ids.stream()
                .map(id -> engine.discussions.command(id, new Command.Next(engine.user, null, null)))
                .toList()));
        spoken.acquire(ids.size());
        Thread.sleep(SETTLE_MILLIS);
        return (long) pace.all() * ids.size();
    }

    private static String stamp() {
        return STAMP + Long.toString(System.nanoTime(), Character.MAX_RADIX) + " ";
    }
}
