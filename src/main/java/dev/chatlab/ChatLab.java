package dev.chatlab;

import dev.chatlab.auth.AuthVerticle;
import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.DiscussionsVerticle;
import dev.chatlab.discussion.EstimateVerticle;
import dev.chatlab.persona.Issues;
import dev.chatlab.persona.PersonaMessage.Changed;
import dev.chatlab.persona.PersonaVerticle;
import dev.chatlab.store.DatabaseUrl;
import dev.chatlab.store.StoreVerticle;
import dev.chatlab.store.embedded.DataDirLock;
import dev.chatlab.store.embedded.EmbeddedPostgres;
import dev.chatlab.summary.SummaryVerticle;
import dev.chatlab.theorist.TheoristVerticle;
import dev.chatlab.theorist.TheoristsVerticle;
import dev.chatlab.theorist.TryoutVerticle;
import dev.chatlab.theorist.Voices;
import dev.chatlab.turn.TurnVerticle;
import dev.chatlab.voice.model.Conditions;
import dev.chatlab.voice.model.ModelVoice;
import dev.chatlab.voice.model.Parts;
import dev.chatlab.voice.scripted.ScriptedVoice;
import dev.chatlab.voice.wire.HttpCaller;
import dev.chatlab.web.HttpVerticle;
import dev.chatlab.web.RateLimits;
import dev.chatlab.web.live.LiveEdge;
import dev.chatlab.web.live.LiveSettings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: starts every part in order, and stops them in the opposite one. Being stopped while it starts, it first
 * finishes starting, so that nothing is left behind.
 */
final class ChatLab implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChatLab.class);
    private static final int SECONDS = 120;

    private final Vertx vertx;
    private final Settings settings;
    private final ModelVoices models;
    private final PrometheusMeterRegistry figures;
    private final Bus bus;
    private final Deque<Step> undo = new ArrayDeque<>();
    private Runnable whenOpen = () -> {};

    /** How one part is stopped. */
    private record Step(String name, Runnable stop) {}

    /** {@code figures} is what Prometheus reads. */
    ChatLab(Vertx vertx, Settings settings, PrometheusMeterRegistry figures) {
        this.vertx = vertx;
        this.settings = settings;
        this.models = new ModelVoices(settings);
        this.figures = figures;
        this.bus = Bus.on(vertx);
    }

    /** Everything but the web edge: discussions can be held over the bus. */
    synchronized void startEngine() {
        DataDirLock lock = DataDirLock.acquire(settings.storage().dataDir());
        undo.push(new Step("the data directory", lock::close));
        String url = database(lock);
        undo.push(new Step("Vert.x", () -> await(vertx.close())));
        deploy("the store", new StoreVerticle(bus, DatabaseUrl.parse(url)));
        deploy("the scheduler", new TurnVerticle(bus));
        PersonaVerticle library = new PersonaVerticle(
                bus, settings.cast().personasDir(), settings.cast().living());
        deploy("the characters", library);
        ScriptedVoice scripted = new ScriptedVoice(
                vertx,
                Issues.stock(),
                library::current,
                settings.speech().delay().toMillis());
        keepReady(scripted);
        whenOpen = () -> prepare(scripted, library);
        HttpCaller caller = new HttpCaller(vertx);
        undo.push(new Step("the calls to models", () -> await(caller.close())));
        Conditions conditions = new Conditions(new GenAi(figures));
        Parts parts = models.parts(vertx, bus, scripted, caller, conditions);
        Voices voices = models.voices(scripted, parts);
        deploy("the tests of voices", models.tester(bus, parts, conditions));
        deploy(
                "the theorists",
                new TheoristsVerticle(
                        bus,
                        persona -> new TheoristVerticle(bus, persona, voices),
                        persona -> scripted.prepare(List.of(persona))));
        deploy("the tryouts", new TryoutVerticle(bus, scripted::compose));
        deploy("the estimates", new EstimateVerticle(bus, settings.budget().prices(), models::firstModel));
        deploy(
                "the summaries",
                new SummaryVerticle(
                        bus, Issues.stock(), name -> voices.named(name) instanceof ModelVoice voice ? voice : null));
        deploy(
                "the discussions",
                new DiscussionsVerticle(bus, node(lock), settings.upkeep().bedtime(), models.offered()));
    }

    /** Makes everybody's notes ready in the background; until then, a speaker's are made when they are first needed. */
    private void prepare(ScriptedVoice voice, PersonaVerticle library) {
        Callable<Boolean> everybody = () -> {
            voice.prepare(library.everybody());
            return true;
        };
        vertx.executeBlocking(everybody)
                .onFailure(error -> LOG.error("The characters' notes cannot be made ready", error));
    }

    private void keepReady(ScriptedVoice voice) {
        bus.listen(Bus.Address.PERSONAS_CHANGED, Changed.class, change -> {
            if (change.persona() == null) {
                voice.forget(change.owner(), change.id());
            } else {
                vertx.executeBlocking(() -> {
                    voice.prepare(List.of(change.persona()));
                    return true;
                });
            }
        });
    }

    private String database(DataDirLock lock) {
        String url = settings.storage().databaseUrl();
        if (url != null) {
            return url;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(lock, event -> {});
        undo.push(new Step("PostgreSQL", postgres::close));
        return postgres.uri();
    }

    private DiscussionsVerticle.Node node(DataDirLock lock) {
        String kept = lock.node() + ".";
        return new DiscussionsVerticle.Node(
                kept + UUID.randomUUID(), kept, settings.upkeep().lease());
    }

    /** The web edge; the port is open when this returns. Gives the address to visit. */
    synchronized String startWeb() {
        deploy("identity", new AuthVerticle(bus, settings.tokens()));
        RateLimits limits = new RateLimits(settings.http().limits());
        LiveSettings live = LiveSettings.standard(settings.http());
        Meter meter = new Meter(figures);
        HttpVerticle http = new HttpVerticle(
                bus,
                settings.http(),
                settings.tokens(),
                limits,
                own -> new LiveEdge(own, bus, limits, live, meter),
                figures::scrape,
                models.offered());
        deploy("the web edge", http);
        whenOpen.run();
        return HttpVerticle.address(settings.http(), http.port());
    }

    void playDemo() {
        await(vertx.deployVerticle(new Demo(bus, System.out)));
    }

    private void deploy(String name, Deployable part) {
        String id = await(vertx.deployVerticle(part));
        undo.push(new Step(name, () -> await(vertx.undeploy(id))));
    }

    /** Stops everything in good order; what fails to stop is logged and does not keep the rest from stopping. */
    @Override
    public synchronized void close() {
        for (Step step = undo.poll(); step != null; step = undo.poll()) {
            try {
                step.stop().run();
            } catch (RuntimeException e) {
                LOG.warn("{} did not stop in good order: {}", step.name(), e.toString());
            }
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CompletionException("Nothing happened for " + SECONDS + " s", e);
        }
    }
}
