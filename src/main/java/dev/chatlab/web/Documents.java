package dev.chatlab.web;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import dev.chatlab.export.Bound;
import dev.chatlab.export.FileName;
import dev.chatlab.summary.Summary;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transcripts as documents that are set before they are sent, one at a time for the whole process, away from the event loops. */
final class Documents {
    private static final int PAGE = 500;

    private final Bus bus;
    private final WorkerExecutor press;

    Documents(Vertx vertx, Bus bus) {
        this.bus = bus;
        this.press = vertx.createSharedWorkerExecutor("exports", 1);
    }

    /** {@code Invalid} for more turns than the document takes. */
    Future<Void> send(Call call, Bound bound, View view, @Nullable Summary summary) {
        if (view.turnCount() > bound.most()) {
            throw new Failure.Invalid(
                    "too_long",
                    "This discussion is too long for one such file, which takes at most " + bound.most()
                            + " turns. HTML and Markdown take any number.",
                    List.of());
        }
        return turns(call, view, 0, new ArrayList<>())
                .compose(turns -> press.executeBlocking(
                        () -> Buffer.buffer(bound.write(view, summary, turns, Instant.now())), false))
                .compose(bytes -> call.rc()
                        .response()
                        .putHeader("Content-Type", bound.mediaType())
                        .putHeader("Content-Disposition", FileName.disposition(view.title(), bound.extension()))
                        .end(bytes));
    }

    private Future<List<Turn>> turns(Call call, View view, int after, List<Turn> all) {
        return bus.ask(Bus.Address.STORE, new Shelf.Turns(call.user().id(), view.id(), after, PAGE))
                .compose(page -> {
                    all.addAll(page.turns());
                    return page.more()
                            ? turns(call, view, page.turns().getLast().n(), all)
                            : Future.succeededFuture(List.copyOf(all));
                });
    }
}
