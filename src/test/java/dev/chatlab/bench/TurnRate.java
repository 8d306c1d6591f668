package dev.chatlab.bench;

import dev.chatlab.discussion.View;
import java.util.List;

/** How many turns per second and at what CPU, with the scripted voice at no delay and every turn stored. */
final class TurnRate implements Figure {
    private static final int MANY = 64;

    @Override
    public void measure(Bench bench) throws Exception {
        try (Disk disk = new Disk();
                Engine engine = new Engine(disk.url(), Cast::scripted, Engine.AWAKE)) {
            List<Talk> talks = Talk.follow(
                    engine, engine.open(MANY + 1).stream().map(View::id).toList());
            int seconds = bench.options().seconds();
            List<Series> series = bench.inTurn(
                    new Contender("1 discussion", () -> Talk.hold(talks.subList(0, 1), seconds)),
                    new Contender("64 discussions", () -> Talk.hold(talks.subList(1, MANY + 1), seconds)));
            for (Series one : series) {
                bench.report().row("turns per second, " + one.name(), one.spread(Sample::perSecond), bench.warm());
                bench.report()
                        .row(
                                "CPU s per 1,000 turns, " + one.name(),
                                "%.2f, and %.2f in PostgreSQL"
                                        .formatted(
                                                one.median(Sample::cpuMicrosEach) / 1e3,
                                                one.median(Sample::databaseCpuMicrosEach) / 1e3),
                                bench.warm());
            }
        }
    }
}
