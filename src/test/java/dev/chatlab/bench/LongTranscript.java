package dev.chatlab.bench;

import dev.chatlab.discussion.Command;
import dev.chatlab.discussion.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the 10,000th turn and the waking of a long discussion cost against the 10th and a short one. */
final class LongTranscript implements Figure {
    private static final double GOAL = 1.1;
    private static final int LONG = 5;
    private static final int FRESH = 20;
    private static final int TURNS = 10;
    private static final int CYCLES = 40;

    private static final String TURN_ROWS = """
            INSERT INTO turn (discussion, n, variant, status, speaker, body)
            SELECT t.discussion, g, 1, t.status, t.speaker, jsonb_set(t.body, '{n}', to_jsonb(g))
            FROM generate_series(11, 9999) g JOIN turn t ON t.discussion = ? AND t.n = 9 + g % 2
            """;
    private static final String EVENT_ROWS = """
            INSERT INTO event (discussion, seq, epoch, actor, at, command_key, body)
            SELECT e.discussion, g, e.epoch, e.actor, e.at, NULL,
              jsonb_set(jsonb_set(e.body, '{seq}', to_jsonb(g)), '{turn,n}', to_jsonb(g / 2))
            FROM generate_series(22, 19999) g JOIN event e ON e.discussion = ? AND e.seq = 20 + g % 2
            """;
    private static final String STATE = """
            UPDATE discussion SET next_seq = 20000, turn_count = 9999,
              state = jsonb_set(jsonb_set(state, '{seq}', '19999'), '{turnCount}', '9999') WHERE id = ?
            """;

    @Override
    public void measure(Bench bench) throws Exception {
        try (Disk disk = new Disk();
                Engine engine = new Engine(disk.url(), ReadyVoice::new, Engine.AWAKE)) {
            List<String> all = engine.open(2 * LONG).stream().map(View::id).toList();
            List<Talk> talks = Talk.follow(engine, all);
            Talk.turns(talks, TURNS);
            engine.restartKeeper(Engine.AWAKE);
            for (String id : all.subList(0, LONG)) {
                lengthen(disk, id);
            }
            disk.execute("ANALYZE");
            turns(bench, engine, talks.subList(0, 1));
            waking(bench, engine, all.subList(0, LONG), all.subList(LONG, 2 * LONG));
        }
    }

    private static void lengthen(Disk disk, String id) throws SQLException {
        disk.execute(TURN_ROWS, id);
        disk.execute(EVENT_ROWS, id);
        disk.execute(STATE, id);
    }

    private static void turns(Bench bench, Engine engine, List<Talk> longOne) throws Exception {
        List<Talk> fresh = new ArrayList<>();
        List<Series> series = bench.inTurn(
                new Contender("turns from the 10,000th on", () -> Talk.turns(longOne, FRESH * TURNS)),
                new Contender(
                        "turns 6 to 15",
                        () -> {
                            fresh.clear();
                            fresh.addAll(Talk.follow(
                                    engine,
                                    engine.open(FRESH).stream().map(View::id).toList()));
                            Talk.turns(fresh, TURNS / 2);
                        },
                        () -> fresh.stream()
                                .mapToLong(talk -> Talk.turns(List.of(talk), TURNS))
                                .sum()));
        Series late = series.get(0);
        Series early = series.get(1);
        double time = late.ratio(early, Sample::microsEach);
        double cpu = late.ratio(early, Sample::allCpuMicrosEach);
        bench.report()
                .row(
                        "time of the 10,000th turn against the 10th",
                        "%.2fx (%s us against %s us)"
                                .formatted(time, late.spread(Sample::microsEach), early.spread(Sample::microsEach)),
                        "at most 1.1x",
                        time <= GOAL,
                        bench.warm());
        bench.report()
                .row(
                        "CPU of the 10,000th turn against the 10th, PostgreSQL included",
                        "%.2fx (%s us against %s us)"
                                .formatted(
                                        cpu,
                                        late.spread(Sample::allCpuMicrosEach),
                                        early.spread(Sample::allCpuMicrosEach)),
                        "at most 1.1x",
                        cpu <= GOAL,
                        bench.warm());
    }

    private static void waking(Bench bench, Engine engine, List<String> longOnes, List<String> shortOnes) {
        long warm = bench.warmUntil();
        List<Double> late = new ArrayList<>();
        List<Double> early = new ArrayList<>();
        while (System.nanoTime() < warm || late.size() < CYCLES * LONG) {
            if (System.nanoTime() < warm) {
                late.clear();
                early.clear();
            }
            engine.restartKeeper(Engine.AWAKE);
            for (int i = 0; i < LONG; i++) {
                late.add(wake(engine, longOnes.get(i)));
                early.add(wake(engine, shortOnes.get(i)));
            }
        }
        double a = Stats.median(late.stream().mapToDouble(Double::doubleValue).toArray());
        double b = Stats.median(early.stream().mapToDouble(Double::doubleValue).toArray());
        bench.report()
                .row(
                        "waking at 10,000 turns against 10",
                        "%.2fx (%.0f us against %.0f us)".formatted(a / b, a, b),
                        "at most 1.1x",
                        a / b <= GOAL,
                        bench.warm());
    }

    /** Microseconds until a sleeping discussion has answered a command that changes nothing. */
    private static double wake(Engine engine, String id) {
        long start = System.nanoTime();
        Engine.wait(engine.discussions.command(id, new Command.Stop(engine.user, null)));
        return (System.nanoTime() - start) / 1e3;
    }
}
