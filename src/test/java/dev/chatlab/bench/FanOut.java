package dev.chatlab.bench;

import dev.chatlab.bench.PacedVoice.Pace;
import dev.chatlab.discussion.View;
import java.util.List;
import java.util.stream.Collectors;

/** CPU for each token that reaches a socket, against a bare server that writes each token by itself as it comes. */
final class FanOut implements Figure {
    private static final double GOAL = 0.85;
    private static final int STREAMS = 200;
    private static final int MANY = 1_000;

    @Override
    public void measure(Bench bench) throws Exception {
        int millis = bench.options().seconds() * 1000;
        fan(bench, 1, 1, new Pace(millis / 4, 4, 4));
        fan(bench, STREAMS, 1, new Pace(millis / 20, 1, 20));
        fan(bench, 1, MANY, new Pace(millis / 20, 1, 20));
    }

    private static void fan(Bench bench, int streams, int sockets, Pace pace) throws Exception {
        try (Engine engine = new Engine(null, vertx -> new PacedVoice(vertx, pace, false), Engine.AWAKE);
                Unmerged bare = new Unmerged(pace, streams)) {
            List<String> ids = engine.open(streams).stream().map(View::id).toList();
            PacedVoice voice = (PacedVoice) engine.voice;
            String paths = ids.stream().map(Client::path).collect(Collectors.joining(","));
            String bares = ids.stream().map(_ -> "/").collect(Collectors.joining(","));
            try (Readers ours = new Readers(engine.serve(), paths, engine.token, sockets);
                    Readers theirs = new Readers(bare.port, bares, "", sockets)) {
                Thread.sleep(2_000);
                report(
                        bench,
                        streams,
                        sockets,
                        pace,
                        bench.inTurn(
                                new Contender("engine", () -> voice.turns(engine, ids) * sockets),
                                new Contender("one write a token", bare::turn)));
                if (ours.closed() + theirs.closed() > 0) {
                    bench.report().note("sockets cut: %d and %d", ours.closed(), theirs.closed());
                }
            }
        }
    }

    private static void report(Bench bench, int streams, int sockets, Pace pace, List<Series> series) {
        double ratio = series.get(0).ratio(series.get(1), Sample::cpuMicrosEach);
        bench.report()
                .row(
                        "CPU per delivered token against one write each, %,d x %,d sockets, %s"
                                .formatted(streams, sockets, pace),
                        "%.2fx (%.1f us against %.1f us)"
                                .formatted(
                                        ratio,
                                        series.get(0).median(Sample::cpuMicrosEach),
                                        series.get(1).median(Sample::cpuMicrosEach)),
                        "at most 0.85x",
                        ratio <= GOAL,
                        bench.warm());
    }
}
