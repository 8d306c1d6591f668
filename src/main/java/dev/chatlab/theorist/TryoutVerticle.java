package dev.chatlab.theorist;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets people hear a character that they are still writing: one answer to one question, composed on a thread of its own, so that
 * a flood of drafts takes no more than that.
 */
public final class TryoutVerticle extends VerticleBase {
    private static final String NAME = "chatlab-tryouts";
    private static final Speaker VISITOR = new Speaker(Speaker.Kind.USER, "visitor", "Visitor");

    private final Bus bus;
    private final BiFunction<Persona, Brief, String> voice;
    private @Nullable WorkerExecutor thread;

    /** {@code voice} composes a whole turn at once and remembers nothing. */
    public TryoutVerticle(Bus bus, BiFunction<Persona, Brief, String> voice) {
        this.bus = bus;
        this.voice = voice;
    }

    @Override
    public Future<?> start() {
        thread = vertx.createSharedWorkerExecutor(NAME, 1);
        return bus.serve(Bus.Address.TRYOUTS, Tryout.class, this::answer).completion();
    }

    private Future<Tryout.Answer> answer(Tryout ask) {
        return Objects.requireNonNull(thread, "Not started")
                .executeBlocking(() -> voice.apply(ask.persona(), brief(ask)), false)
                .map(text -> new Tryout.Answer(Citations.without(Objects.requireNonNull(text))));
    }

    private static Brief brief(Tryout ask) {
        Persona persona = ask.persona();
        Speaker speaker = new Speaker(Speaker.Kind.THEORIST, persona.id(), persona.name());
        Turn question = Turn.byUser(1, VISITOR, ask.question(), Instant.now());
        long seed = ThreadLocalRandom.current().nextLong(1L << 53);
        return new Brief(
                "tryout",
                ask.question(),
                "en",
                Brief.Length.NORMAL,
                seed,
                2,
                speaker,
                List.of(speaker),
                List.of(question));
    }
}
