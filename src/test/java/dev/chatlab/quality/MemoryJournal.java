package dev.chatlab.quality;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Journal;
import dev.chatlab.discussion.Journal.Verdict;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A journal that only knows how discussions began: they are never put away during a run. */
final class MemoryJournal extends VerticleBase {
    private static final Verdict WRITTEN = new Verdict(Verdict.Outcome.WRITTEN);

    private final Bus bus;
    private final Map<String, Discussion> opened = new HashMap<>();

    MemoryJournal(Bus bus) {
        this.bus = bus;
    }

    @Override
    public Future<?> start() {
        return bus.serve(Bus.Address.STORE, Message.class, message -> Future.succeededFuture(answer(message)))
                .completion();
    }

    private Message answer(Message message) {
        return switch (message) {
            case Journal.Create create -> {
                opened.put(create.discussion().id(), create.discussion());
                yield WRITTEN;
            }
            case Journal.Append _ -> WRITTEN;
            case Journal.Take take ->
                new Journal.Taken(take.ids().stream()
                        .map(id -> new Journal.Held(opened.get(id), 1, List.of()))
                        .toList());
            case Journal.Tail _ -> new Journal.Newest(List.of());
            case Journal.Ownerless _ -> new Journal.Ids(List.of());
            case Journal.Recall _ -> new Journal.Recalled(null);
            default -> Done.DONE;
        };
    }
}
