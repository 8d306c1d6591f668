package dev.chatlab.quality;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.discussion.DiscussionsVerticle;
import dev.chatlab.discussion.DiscussionsVerticle.Bedtime;
import dev.chatlab.discussion.DiscussionsVerticle.Node;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.quality.Plan.Setting;
import dev.chatlab.theorist.TheoristVerticle;
import dev.chatlab.theorist.TheoristsVerticle;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.TurnVerticle;
import dev.chatlab.voice.scripted.ScriptedVoice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The whole house but the web edge and the database, on a Vert.x of its own: discussions, scheduler, theorists and their gates
 * are those of the product, and the scripted voice speaks without a pause.
 */
final class Stage implements AutoCloseable {
    private static final Duration LONG = Duration.ofHours(1);
    private static final int AT_ONCE = 8;

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.on(vertx);
    private final Discussions discussions = new Discussions(bus);
    private final StockCast cast;

    Stage(StockCast cast) {
        this.cast = cast;
        List<Persona> personas = List.copyOf(cast.personas().values());
        ScriptedVoice voice =
                new ScriptedVoice(vertx, cast.issues(), id -> cast.personas().get(id), 0);
        voice.prepare(personas);
        wait(vertx.deployVerticle(new MemoryJournal(bus)));
        wait(vertx.deployVerticle(new TurnVerticle(bus)));
        wait(bus.serve(Bus.Address.PERSONAS, PersonaMessage.class, this::library)
                .completion());
        wait(vertx.deployVerticle(new TheoristsVerticle(
                bus, persona -> new TheoristVerticle(bus, persona, name -> voice), persona -> {})));
        wait(vertx.deployVerticle(
                new DiscussionsVerticle(bus, new Node("quality", null, LONG), new Bedtime(LONG, LONG))));
    }

    private Future<? extends Message> library(PersonaMessage ask) {
        return switch (ask) {
            case PersonaMessage.All all ->
                Future.succeededFuture(
                        new PersonaMessage.Catalogue(List.copyOf(cast.personas().values())));
            case PersonaMessage.Find find ->
                Future.succeededFuture(new PersonaMessage.Found(
                        Objects.requireNonNull(cast.personas().get(find.id())), ""));
            default -> Future.failedFuture(new Failure.NotFound("Only the stock cast."));
        };
    }

    /** Holds the discussions, some at a time, and gives their transcripts in the same order. */
    List<Transcript> hold(List<Setting> settings) {
        List<Transcript> transcripts = new ArrayList<>();
        for (int from = 0; from < settings.size(); from += AT_ONCE) {
            List<Setting> some = settings.subList(from, Math.min(from + AT_ONCE, settings.size()));
            List<Future<List<Turn>>> held = some.stream()
                    .map(setting -> new Sitting(bus, discussions, vertx.getOrCreateContext(), setting).hold())
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                transcripts.add(transcript(some.get(i), wait(held.get(i))));
            }
        }
        return transcripts;
    }

    private Transcript transcript(Setting setting, List<Turn> turns) {
        Subject subject = Subject.ofTopic(setting.topic(), cast.issues());
        Map<String, Repertoire> known = new HashMap<>();
        List<Speaker> table = new ArrayList<>();
        for (String id : setting.cast()) {
            known.put(id, cast.repertoire(id, subject));
            String name = cast.personas().get(id).name();
            table.add(new Speaker(Speaker.Kind.THEORIST, id, name));
        }
        return Transcript.of(subject, setting.seed(), table, known, turns);
    }

    private static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wait(vertx.close());
    }
}
