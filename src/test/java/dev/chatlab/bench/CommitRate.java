package dev.chatlab.bench;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Journal;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Verdict.Outcome;
import dev.chatlab.store.Commits;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Speech;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Durable turns per second: the same statements, grouped as the store does it and at one transaction a turn. */
final class CommitRate implements Figure {
    private static final int DISCUSSIONS = 256;
    private static final String NODE = "bench";
    private static final int LANES = 8;
    private static final double GOAL = 7;
    private static final String TEXT =
            "Play is the work of the child, and it asks for the whole of attention. ".repeat(8);

    @Override
    public void measure(Bench bench) throws Exception {
        try (Disk disk = new Disk();
                Engine engine = new Engine(disk.url(), ReadyVoice::new, Engine.AWAKE)) {
            List<Series> series = bench.inTurn(
                    contender("grouped", engine, new Commits(engine.vertx, disk.url(), 1, DISCUSSIONS), bench),
                    contender("one each", engine, new Commits(engine.vertx, disk.url(), 1, 1), bench),
                    contender(
                            "one each, 8 connections", engine, new Commits(engine.vertx, disk.url(), LANES, 1), bench));
            Series grouped = series.getFirst();
            bench.report()
                    .row("durable turns per second, group commit", grouped.spread(Sample::perSecond), bench.warm());
            for (Series single : series.subList(1, series.size())) {
                double ratio = grouped.ratio(single, Sample::perSecond);
                bench.report()
                        .row(
                                "group commit against a transaction a turn, " + single.name(),
                                "%.1fx of %s per second".formatted(ratio, single.spread(Sample::perSecond)),
                                "at least 7x",
                                ratio >= GOAL,
                                bench.warm());
            }
        }
    }

    private static Contender contender(String name, Engine engine, Commits commits, Bench bench) {
        Context context = engine.vertx.getOrCreateContext();
        engine.ask(Bus.Address.STORE, new Journal.Join(NODE, null, Duration.ofHours(1)));
        List<String> ids =
                engine.open(DISCUSSIONS).stream().map(view -> view.id()).toList();
        List<Chain> chains = new ArrayList<>();
        for (Journal.Held held :
                engine.ask(Bus.Address.STORE, new Journal.Take(NODE, null, ids)).held()) {
            chains.add(new Chain(commits, chains.size(), held));
        }
        return new Contender(name, () -> {
            long end = System.nanoTime() + bench.options().seconds() * 1_000_000_000L;
            List<Promise<Long>> done = new ArrayList<>();
            for (Chain chain : chains) {
                Promise<Long> ended = Promise.promise();
                done.add(ended);
                context.runOnContext(_ -> chain.run(end, 0).onComplete(ended));
            }
            return done.stream().mapToLong(one -> Engine.wait(one.future())).sum();
        });
    }

    /** One discussion whose turns follow one another: each append completes one and starts the next. */
    private static final class Chain {
        private final Commits commits;
        private final int lane;
        private final long epoch;
        private Discussion state;

        Chain(Commits commits, int lane, Journal.Held held) {
            this.commits = commits;
            this.lane = lane;
            this.epoch = held.epoch();
            this.state = held.discussion();
        }

        Future<Long> run(long end, long done) {
            Append append = append();
            return commits.append(lane, append).compose(verdict -> {
                if (verdict.outcome() != Outcome.WRITTEN) {
                    return Future.failedFuture(new IllegalStateException(verdict.toString()));
                }
                state = append.after();
                return System.nanoTime() < end ? run(end, done + 1) : Future.succeededFuture(done + 1);
            });
        }

        private Append append() {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            List<Event> events = new ArrayList<>();
            Discussion after = state;
            Turn open = state.open();
            if (open != null) {
                Turn said = open.ended(Turn.Status.COMPLETED, new Speech(TEXT, List.of(), Move.BUILD, null), now);
                events.add(new Event.TurnCompleted(after.seq() + 1, said, null, null, 0));
                after = after.apply(events.getLast());
            }
            Speaker speaker = new Speaker(Speaker.Kind.THEORIST, Cast.IDS.getFirst(), "John Dewey");
            Turn.Choice choice = new Turn.Choice("natural", "has not spoken for a while", List.of(), 7);
            Turn next = Turn.started(after.turnCount() + 1, speaker, choice, Turn.Provenance.SCRIPTED, now);
            events.add(new Event.TurnStarted(after.seq() + 1, next));
            return new Append(after.apply(events.getLast()), epoch, events, null);
        }
    }
}
