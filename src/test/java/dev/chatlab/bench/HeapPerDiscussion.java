package dev.chatlab.bench;

import dev.chatlab.discussion.DiscussionsVerticle.Bedtime;
import dev.chatlab.discussion.View;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** What an idle discussion leaves on the heap after a collection, while it lives and when it sleeps. */
final class HeapPerDiscussion implements Figure {
    private static final int DISCUSSIONS = 10_000;
    private static final int WARMING = 1_000;
    private static final int TURNS = 3;
    private static final double LIVE_GOAL = (1 << 30) / 100_000.0;
    private static final double ASLEEP_GOAL = 512;
    private static final Bedtime RESTING = new Bedtime(Duration.ofSeconds(1), Duration.ofHours(1));
    private static final Bedtime SLEEPING = new Bedtime(Duration.ofSeconds(1), Duration.ofSeconds(1));

    @Override
    public void measure(Bench bench) throws Exception {
        try (Disk disk = new Disk();
                Engine engine = new Engine(disk.url(), ReadyVoice::new, SLEEPING)) {
            hold(engine, WARMING);
            settle();
            engine.restartKeeper(RESTING);
            long before = liveSet();
            List<String> classesBefore = bench.options().profile() ? Histogram.take() : List.of();
            hold(engine, DISCUSSIONS);
            settle();
            double live = (liveSet() - before) / (double) DISCUSSIONS;
            if (bench.options().profile()) {
                Histogram.growth(classesBefore, Histogram.take(), DISCUSSIONS, bench.report());
            }
            bench.report()
                    .row(
                            "heap per idle live discussion",
                            "%,.0f bytes, %,.0f per GiB".formatted(live, (1 << 30) / live),
                            "100,000 per GiB",
                            live <= LIVE_GOAL,
                            "its code was run before");
            asleep(bench, engine);
        }
    }

    private static void asleep(Bench bench, Engine engine) throws Exception {
        engine.restartKeeper(SLEEPING);
        settle();
        long before = liveSet();
        hold(engine, DISCUSSIONS);
        settle();
        double asleep = (liveSet() - before) / (double) DISCUSSIONS;
        bench.report()
                .row(
                        "heap per sleeping discussion",
                        "%,.0f bytes".formatted(asleep),
                        "at most 512 bytes",
                        asleep <= ASLEEP_GOAL,
                        "its code was run before");
    }

    /** Has discussions launched and a few turns held in each; their listeners are gone afterwards. */
    private static void hold(Engine engine, int count) {
        List<Talk> talks =
                Talk.follow(engine, engine.open(count).stream().map(View::id).toList());
        Talk.turns(talks, TURNS);
        Talk.unfollow(talks);
    }

    /** Long enough for rest and sleep, which are looked for each second. */
    private static void settle() throws InterruptedException {
        Thread.sleep(6_000);
    }

    /** Bytes of heap that survive; several collections, for what references and cleaners only let go in steps. */
    static long liveSet() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
