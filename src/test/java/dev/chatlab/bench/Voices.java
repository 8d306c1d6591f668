package dev.chatlab.bench;

import dev.chatlab.provider.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What ChatLab adds between a provider's bytes and a reader's socket, against relays that pass the same bytes on: nginx, where it
 * is installed, and a bare Vert.x. The provider, each contender and its readers are processes of their own.
 */
final class Voices implements Figure {
    private static final int FEW = 200;
    private static final int MANY = 800;
    private static final int ASKED_PER_SECOND = 200;
    private static final int FIRST_MILLIS = 200;
    private static final int TOKEN_MILLIS = 20;

    @Override
    public void measure(Bench bench) throws Exception {
        int tokens = (bench.options().seconds() + MANY / ASKED_PER_SECOND) * 1000 / TOKEN_MILLIS;
        String model = "stamped-%d-%d-%d".formatted(FIRST_MILLIS, TOKEN_MILLIS, tokens);
        Path dir = Files.createTempDirectory("chatlab-bench");
        int provider = Child.freePort();
        try (Child _ = Child.java(Main.class, provider).listening(provider);
                Rivals rivals = Rivals.start(dir, provider, model)) {
            int chosen = bench.options().streams();
            for (int streams : chosen > 0 ? new int[] {chosen} : new int[] {FEW, MANY}) {
                new VoicesReport(bench, streams).show(run(bench, rivals, streams));
            }
        } finally {
            Disk.remove(dir);
        }
    }

    /** The contenders in turn (A B A B ...), uncounted until the JVMs are warm. */
    private static Map<String, List<Heard>> run(Bench bench, Rivals rivals, int streams) throws Exception {
        Map<String, Streams> contenders = rivals.streams(streams);
        Map<String, List<Heard>> heard = new LinkedHashMap<>();
        try {
            long warm = bench.warmUntil();
            do {
                for (Streams contender : contenders.values()) {
                    contender.round(1000 * streams / ASKED_PER_SECOND);
                }
            } while (System.nanoTime() < warm);
            for (int round = 0; round < bench.options().rounds(); round++) {
                for (Map.Entry<String, Streams> contender : contenders.entrySet()) {
                    heard.computeIfAbsent(contender.getKey(), _ -> new ArrayList<>())
                            .add(contender.getValue().round(1000 * streams / ASKED_PER_SECOND));
                }
            }
        } finally {
            contenders.values().forEach(Streams::close);
        }
        return heard;
    }
}
