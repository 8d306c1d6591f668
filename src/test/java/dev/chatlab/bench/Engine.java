package dev.chatlab.bench;

import dev.chatlab.auth.AuthMessage;
import dev.chatlab.auth.AuthVerticle;
import dev.chatlab.auth.TokenSettings;
import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.Discussions;
import dev.chatlab.discussion.DiscussionsMessage;
import dev.chatlab.discussion.DiscussionsMessage.Invitation;
import dev.chatlab.discussion.DiscussionsVerticle;
import dev.chatlab.discussion.DiscussionsVerticle.Bedtime;
import dev.chatlab.discussion.DiscussionsVerticle.Node;
import dev.chatlab.discussion.View;
import dev.chatlab.persona.Persona;
import dev.chatlab.store.DatabaseUrl;
import dev.chatlab.store.StoreVerticle;
import dev.chatlab.theorist.TheoristVerticle;
import dev.chatlab.theorist.TheoristsVerticle;
import dev.chatlab.turn.Policy;
import dev.chatlab.turn.TurnVerticle;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.Voice;
import dev.chatlab.web.HttpSettings;
import dev.chatlab.web.HttpSettings.Limits;
import dev.chatlab.web.HttpSettings.Rate;
import dev.chatlab.web.HttpVerticle;
import dev.chatlab.web.RateLimits;
import dev.chatlab.web.live.LiveEdge;
import dev.chatlab.web.live.LiveMeter;
import dev.chatlab.web.live.LiveSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The whole house but the web edge, on a Vert.x of its own; without a database its store answers at once. */
final class Engine implements AutoCloseable {
    static final Bedtime AWAKE = new Bedtime(Duration.ofHours(1), Duration.ofHours(2));
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int MANY = 200_000;
    private static final int MESSAGE_BYTES = 10_240;
    private static final String TOPIC = "Should pupils be graded on what they make, or never at all?";

    static final TokenSettings SECRETS = new TokenSettings("benchmarks have no secrets to keep from anybody");

    final Vertx vertx = vertx();
    final Bus bus = Bus.on(vertx);
    final Discussions discussions = new Discussions(bus);
    final Command.User user;
    final String token;
    private final Node node = new Node("node-" + UUID.randomUUID(), null, LEASE);
    private String keeper = "";

    final Voice voice;

    Engine(DatabaseUrl database, Function<Vertx, Voice> makes, Bedtime bedtime) {
        List<Persona> cast = Cast.read();
        voice = makes.apply(vertx);
        deploy(database == null ? new InstantStore(bus) : new StoreVerticle(bus, database));
        deploy(new TurnVerticle(bus));
        wait(Cast.serve(bus, cast));
        deploy(new TheoristsVerticle(bus, persona -> new TheoristVerticle(bus, persona, _ -> voice), _ -> {}));
        wake(bedtime);
        deploy(new AuthVerticle(bus, SECRETS));
        AuthMessage.Session session = ask(Bus.Address.AUTH, new AuthMessage.Guest());
        user = new Command.User(session.user().id(), session.user().name());
        token = session.accessToken();
    }

    /** As the program itself makes it, figures for Prometheus included. */
    private static Vertx vertx() {
        return Vertx.builder()
                .with(new VertxOptions()
                        .setPreferNativeTransport(true)
                        .setMetricsOptions(new MicrometerMetricsOptions().setEnabled(true)))
                .withMetrics(new MicrometerMetricsFactory(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)))
                .build();
    }

    /** Opens the web edge on a free port, without limits of rate, and gives the port. */
    int serve() {
        Rate any = new Rate("RATE", MANY, MANY);
        HttpSettings settings = new HttpSettings(
                "127.0.0.1", 0, null, List.of(), MESSAGE_BYTES, true, false, new Limits(any, any, any));
        RateLimits limits = new RateLimits(settings.limits());
        LiveSettings live = LiveSettings.standard(settings);
        HttpVerticle http = new HttpVerticle(
                bus, settings, SECRETS, limits, own -> new LiveEdge(own, bus, limits, live, LiveMeter.NONE), () -> "");
        deploy(http);
        return http.port();
    }

    /** Has all discussions given up and a fresh keeper in place. */
    void restartKeeper(Bedtime bedtime) {
        wait(vertx.undeploy(keeper));
        wake(bedtime);
    }

    private void wake(Bedtime bedtime) {
        keeper = deploy(new DiscussionsVerticle(bus, node, bedtime));
    }

    private String deploy(Deployable verticle) {
        return wait(vertx.deployVerticle(verticle));
    }

    /** Launches discussions of the engine's user with three theorists each. */
    List<View> open(int count) {
        List<Invitation> cast =
                Cast.IDS.stream().map(id -> new Invitation(id, null)).toList();
        List<View> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opened.add(wait(discussions.open(new DiscussionsMessage.Open(
                            user, null, TOPIC, cast, Policy.NATURAL, Length.NORMAL, null, null, (long) i)))
                    .discussion());
        }
        return opened;
    }

    <R extends Message> R ask(String address, Ask<R> ask) {
        return wait(bus.ask(address, ask));
    }

    static <T> T wait(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        wait(vertx.close());
    }
}
