package dev.chatlab.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long after {@code kill -9} in the middle of many turns until every discussion speaks again, with the real jar. */
final class Restart implements Figure {
    private static final int DISCUSSIONS = 1_000;
    private static final int AT_ONCE = 16;
    private static final int DELAY_MILLIS = 250;
    private static final int TRIES = 3;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final String TOPIC = """
            {"topic":"Should pupils be graded on what they make?","personas":["dewey","montessori","freire"]}""";

    @Override
    public void measure(Bench bench) throws Exception {
        Path dir = Files.createTempDirectory("chatlab-bench");
        Program program = new Program(dir);
        program.start(DELAY_MILLIS);
        String token = program.post("/auth/guest", "", "").getString("accessToken");
        List<String> ids = launch(program, token);
        double[] ready = new double[TRIES];
        double[] half = new double[TRIES];
        double[] all = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            speech(program, token, ids, System.nanoTime());
            long killed = System.nanoTime();
            program.kill();
            program.start(DELAY_MILLIS);
            ready[i] = (System.nanoTime() - killed) / 1e9;
            double[] heard = speech(program, token, ids, killed);
            half[i] = Stats.median(heard);
            all[i] = Stats.percentile(100, heard);
            bench.report()
                    .note("ready after %.1f s, half speak after %.1f s, all after %.1f s", ready[i], half[i], all[i]);
        }
        program.stop();
        Disk.remove(dir);
        bench.report()
                .row(
                        "kill -9 with %,d discussions speaking, until all speak again".formatted(DISCUSSIONS),
                        "%.1f s (ready after %.1f s, half speak after %.1f s)"
                                .formatted(Stats.median(all), Stats.median(ready), Stats.median(half)),
                        "a new process each time");
    }

    private static List<String> launch(Program program, String token) throws Exception {
        List<Future<String>> opened = new ArrayList<>();
        try (ExecutorService some = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < DISCUSSIONS; i++) {
                opened.add(some.submit(() -> {
                    String id = program.post("/discussions", token, TOPIC).getString("id");
                    program.post("/discussions/" + id + "/auto", token, "{\"turns\":50}");
                    return id;
                }));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> one : opened) {
            ids.add(one.get());
        }
        return ids;
    }

    /** When, in seconds since a moment, each discussion was first heard to speak. */
    private static double[] speech(Program program, String token, List<String> ids, long since) throws Exception {
        Vertx people =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        WebSocketClient client =
                people.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(2 * DISCUSSIONS));
        Map<String, Double> heard = new ConcurrentHashMap<>();
        for (String id : ids) {
            Client.open(client, program.port, Client.path(id, Integer.MAX_VALUE), token, frame -> {
                if (frame.startsWith("{\"type\":\"turn.delta\"")) {
                    heard.putIfAbsent(id, (System.nanoTime() - since) / 1e9);
                }
            });
        }
        while (heard.size() < ids.size() && System.nanoTime() - since < PATIENCE_NANOS) {
            Thread.sleep(10);
        }
        if (heard.size() < ids.size()) {
            throw new IllegalStateException((ids.size() - heard.size()) + " discussions are silent");
        }
        Engine.wait(people.close());
        return heard.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
