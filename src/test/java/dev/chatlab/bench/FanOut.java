package dev.chatlab.bench;

import dev.chatlab.bench.PacedVoice.Pace;
import java.util.List;

/** CPU for each token that reaches a socket, against a bare server that writes each token by itself as it comes. */
final class FanOut implements Figure {
    private static final double GOAL = 0.85;
    private static final int MANY = 1_000;

    @Override
    public void measure(Bench bench) throws Exception {
        int millis = bench.options().seconds() * 1000;
        fan(bench, 1, "4 tokens a read, 1,000 a second", new Pace(millis / 4, 4, 4));
        fan(bench, 1, "1 token a read, 500 a second", new Pace(millis / 2, 1, 2));
        fan(bench, MANY, "1 token a read, 50 a second", new Pace(millis / 20, 1, 20));
    }

    private static void fan(Bench bench, int sockets, String pace, Pace voice) throws Exception {
        try (Engine engine = new Engine(null, vertx -> new PacedVoice(vertx, voice, false), Engine.AWAKE);
                Unmerged bare = new Unmerged(voice)) {
            String id = engine.open(1).getFirst().id();
            List<Talk> talk = Talk.follow(engine, List.of(id));
            try (Readers ours = new Readers(engine.serve(), Client.path(id), engine.token, sockets);
                    Readers theirs = new Readers(bare.port, "/", "", sockets)) {
                Thread.sleep(2_000);
                List<Series> series = bench.inTurn(
                        new Contender("engine", () -> Talk.turns(talk, 1) * voice.all() * sockets),
                        new Contender("one write a token", bare::turn));
                double ratio = series.get(0).ratio(series.get(1), Sample::cpuMicrosEach);
                bench.report().row(
                        "CPU per delivered token against one write each, %,d sockets, %s".formatted(sockets, pace),
                        "%.2fx (%.2f us against %.2f us)".formatted(
                                ratio, series.get(0).median(Sample::cpuMicrosEach),
                                series.get(1).median(Sample::cpuMicrosEach)),
                        "at most 0.85x", ratio <= GOAL, bench.warm());
                if (ours.closed() + theirs.closed() > 0) {
                    bench.report().note("sockets cut: %d and %d", ours.closed(), theirs.closed());
                }
            }
        }
    }
}
