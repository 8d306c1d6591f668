package dev.chatlab.summary;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.model.ModelVoice;
import dev.chatlab.voice.scripted.Restating;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes, keeps and shows summaries at {@code summaries}; one is worked out at a time, off the event loop, while models are waited
 * for without any thread.
 */
public final class SummaryVerticle extends VerticleBase {
    private static final int PAGE = 500;

    private final Bus bus;
    private final Issues issues;
    private final Function<String, @Nullable ModelVoice> models;
    private final Map<Summarising.Make, Future<Summary>> underWay = new HashMap<>();
    private @Nullable Secretary secretary;
    private @Nullable WorkerExecutor worker;

    /** {@code models} gives a voice by its name, if it is a model's. */
    public SummaryVerticle(Bus bus, Issues issues, Function<String, @Nullable ModelVoice> models) {
        this.bus = bus;
        this.issues = issues;
        this.models = models;
    }

    @Override
    public Future<?> start() {
        worker = vertx.createSharedWorkerExecutor("summaries", 1);
        secretary = new Secretary(vertx);
        return bus.serve(Bus.Address.SUMMARIES, Summarising.class, ask -> switch (ask) {
                    case Summarising.Make make -> once(make);
                    case Summarising.Read read -> read(read);
                })
                .completion();
    }

    private Future<Summary> read(Summarising.Read ask) {
        return view(ask.user(), ask.id())
                .compose(view -> bus.ask(Bus.Address.STORE, new Summaries.Kept(ask.user(), ask.id()))
                        .map(kept -> kept.seenAt(view.turnCount())));
    }

    /** Who asks again while it is being made gets the one that is being made. */
    private Future<Summary> once(Summarising.Make ask) {
        Future<Summary> made = underWay.get(ask);
        if (made == null) {
            made = make(ask);
            underWay.put(ask, made);
            made.onComplete(_ -> underWay.remove(ask));
        }
        return made;
    }

    private Future<Summary> make(Summarising.Make ask) {
        return view(ask.user(), ask.id())
                .compose(view -> turns(ask, 0, new ArrayList<>())
                        .compose(turns -> personas(ask.user(), view)
                                .compose(personas -> work(view, turns, personas))
                                .compose(scripted -> improved(scripted, ask.user(), view, turns)))
                        .compose(made -> bus.ask(Bus.Address.STORE, new Summaries.Keep(ask.user(), ask.id(), made)))
                        .map(kept -> kept.seenAt(view.turnCount())));
    }

    private Future<View> view(String user, String id) {
        return bus.ask(Bus.Address.STORE, new Shelf.Get(user, id));
    }

    private Future<List<Turn>> turns(Summarising.Make ask, int after, List<Turn> all) {
        return bus.ask(Bus.Address.STORE, new Shelf.Turns(ask.user(), ask.id(), after, PAGE))
                .compose(page -> {
                    all.addAll(page.turns());
                    return page.more()
                            ? turns(ask, page.turns().getLast().n(), all)
                            : Future.succeededFuture(List.copyOf(all));
                });
    }

    /** Those at the table whose notes can still be read; what the others said is told in their own words. */
    private Future<List<Persona>> personas(String user, View view) {
        List<Future<Optional<Persona>>> asked = view.seats().stream()
                .map(seat -> bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, seat.persona()))
                        .map(found -> Optional.of(found.persona()))
                        .recover(error -> error instanceof Failure.NotFound
                                ? Future.succeededFuture(Optional.empty())
                                : Future.failedFuture(error)))
                .toList();
        return Future.all(asked)
                .map(_ -> asked.stream().flatMap(one -> one.result().stream()).toList());
    }

    private Future<Summary> work(View view, List<Turn> turns, List<Persona> personas) {
        return Objects.requireNonNull(worker)
                .executeBlocking(
                        () -> Summariser.of(view, turns, new Restating(issues, personas), Instant.now()), false)
                .map(Objects::requireNonNull);
    }

    private Future<Summary> improved(Summary scripted, String user, View view, List<Turn> turns) {
        ModelVoice voice = models.apply(view.voice());
        boolean anythingSaid =
                turns.stream().anyMatch(turn -> turn.isSaid() && !turn.text().isBlank());
        return voice == null || !anythingSaid
                ? Future.succeededFuture(scripted)
                : Objects.requireNonNull(secretary).improve(scripted, user, view, turns, voice);
    }

    @Override
    public Future<?> stop() {
        if (secretary != null) {
            secretary.stop();
        }
        return worker == null ? Future.succeededFuture() : worker.close();
    }
}
