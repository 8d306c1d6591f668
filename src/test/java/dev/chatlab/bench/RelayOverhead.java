package dev.chatlab.bench;

import dev.chatlab.store.DatabaseUrl;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;

/**
 * What a turn costs over a bare relay of the same frames, on one socket, one turn after another. The voice's words are ready,
 * so that no composing is counted; with a store that answers at once the commit is left out.
 */
final class RelayOverhead implements Figure {
    private static final double GOAL_MICROS = 50;

    @Override
    public void measure(Bench bench) throws Exception {
        Vertx people = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        int seconds = bench.options().seconds();
        try (Disk disk = new Disk();
                Engine unstored = engine(null);
                Engine stored = engine(disk.url())) {
            Client quick = follow(people, unstored);
            Client real = follow(people, stored);
            quick.hold(1);
            List<String> frames = quick.newest();
            bench.report()
                    .note(
                            "a turn is %d frames, %d characters",
                            frames.size(),
                            frames.stream().mapToInt(String::length).sum());
            try (Relay relay = new Relay(frames)) {
                Client bare = Client.follow(people, relay.port, "/", "");
                report(
                        bench,
                        bench.inTurn(
                                new Contender("bare relay", () -> bare.hold(seconds)),
                                new Contender("engine, store answers at once", () -> quick.hold(seconds)),
                                new Contender("engine, PostgreSQL", () -> real.hold(seconds))));
            }
        }
        Engine.wait(people.close());
    }

    private static Engine engine(DatabaseUrl database) {
        return new Engine(database, ReadyVoice::new, Engine.AWAKE);
    }

    private static Client follow(Vertx people, Engine engine) {
        String id = engine.open(1).getFirst().id();
        return Client.follow(people, engine.serve(), Client.path(id), engine.token);
    }

    private static void report(Bench bench, List<Series> series) {
        Series bare = series.get(0);
        Series quick = series.get(1);
        Series real = series.get(2);
        for (Series one : series) {
            bench.report()
                    .note(
                            "%s: %s us a turn, CPU %s us, PostgreSQL's %s us",
                            one.name(),
                            one.spread(Sample::microsEach),
                            one.spread(Sample::cpuMicrosEach),
                            one.spread(Sample::databaseCpuMicrosEach));
        }
        double added = quick.excess(bare, Sample::microsEach);
        bench.report()
                .row(
                        "time a turn adds over a bare relay (%.0f us), commits apart"
                                .formatted(bare.median(Sample::microsEach)),
                        "%.0f us".formatted(added),
                        "at most 50 us",
                        added <= GOAL_MICROS,
                        bench.warm());
        bench.report()
                .row(
                        "CPU a turn adds over a bare relay (%.0f us), commits apart"
                                .formatted(bare.median(Sample::cpuMicrosEach)),
                        "%.0f us".formatted(quick.excess(bare, Sample::cpuMicrosEach)),
                        bench.warm());
        bench.report()
                .row(
                        "time of a turn's two commits",
                        "%.0f us (CPU %.0f us, and %.0f us in PostgreSQL)"
                                .formatted(
                                        real.excess(quick, Sample::microsEach),
                                        real.excess(quick, Sample::cpuMicrosEach),
                                        real.median(Sample::databaseCpuMicrosEach)),
                        bench.warm());
    }
}
