package dev.chatlab.bench;

import dev.chatlab.bench.PacedVoice.Pace;
import dev.chatlab.discussion.View;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long a delta takes from leaving the voice to arriving at a client while many discussions stream at once. */
final class DeltaLatency implements Figure {
    private static final int DISCUSSIONS = 200;
    private static final int MILLIS = 20;
    private static final int MOST = 1_000_000;

    private final double[] micros = new double[MOST];
    private int heard;

    @Override
    public void measure(Bench bench) throws Exception {
        int reads = bench.options().seconds() * 1000 / MILLIS;
        Vertx people =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        WebSocketClient client =
                people.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(DISCUSSIONS));
        try (Disk disk = new Disk();
                Engine engine = new Engine(
                        disk.url(), vertx -> new PacedVoice(vertx, new Pace(reads, 1, MILLIS), true), Engine.AWAKE)) {
            List<String> ids = engine.open(DISCUSSIONS).stream().map(View::id).toList();
            int port = engine.serve();
            List<WebSocket> sockets = new ArrayList<>();
            for (String id : ids) {
                sockets.add(Client.connect(client, port, Client.path(id), engine.token, this::hear));
            }
            PacedVoice voice = (PacedVoice) engine.voice;
            List<Series> series =
                    bench.inTurn(new Contender("streaming", () -> heard = 0, () -> voice.turns(engine, ids)));
            report(bench, series.getFirst(), reads);
        }
        Engine.wait(people.close());
    }

    private void report(Bench bench, Series series, int reads) {
        double[] all = Arrays.copyOf(micros, heard);
        bench.report()
                .row(
                        "voice to client while %d discussions stream %d tokens a second each"
                                .formatted(DISCUSSIONS, 1000 / MILLIS),
                        "p50 %.1f ms, p99 %.1f ms (%,d of %,d tokens, CPU %.0f us a token, clients included)"
                                .formatted(
                                        Stats.percentile(50, all) / 1e3,
                                        Stats.percentile(99, all) / 1e3,
                                        heard,
                                        DISCUSSIONS * reads,
                                        series.median(Sample::cpuMicrosEach)),
                        bench.warm());
    }

    /** On the clients' one event loop. */
    private void hear(String frame) {
        if (!frame.startsWith("{\"type\":\"turn.delta\"")) {
            return;
        }
        long now = System.nanoTime();
        for (int at = frame.indexOf(PacedVoice.STAMP); at >= 0; at = frame.indexOf(PacedVoice.STAMP, at + 1)) {
            int end = at + 1;
            while (end < frame.length() && Character.isLetterOrDigit(frame.charAt(end))) {
                end++;
            }
            long then = Long.parseLong(frame, at + 1, end, Character.MAX_RADIX);
            if (heard < MOST) {
                micros[heard++] = (now - then) / 1e3;
            }
        }
    }
}
