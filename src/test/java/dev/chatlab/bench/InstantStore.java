package dev.chatlab.bench;

import dev.chatlab.auth.Accounts;
import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Journal;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store that answers at once and keeps next to nothing: what the real one takes longer is the commit. */
final class InstantStore extends VerticleBase {
    private static final Verdict WRITTEN = new Verdict(Verdict.Outcome.WRITTEN);

    private final Bus bus;
    private final Map<String, Discussion> newest = new HashMap<>();

    InstantStore(Bus bus) {
        this.bus = bus;
    }

    @Override
    public Future<?> start() {
        return bus.serve(Bus.Address.STORE, Message.class, message -> Future.succeededFuture(answer(message)))
                .completion();
    }

    private Message answer(Message message) {
        return switch (message) {
            case Journal.Append append -> kept(append.after());
            case Journal.Create create -> kept(create.discussion());
            case Journal.Take take ->
                new Journal.Taken(take.ids().stream().map(this::held).toList());
            case Journal.Tail _ -> new Journal.Newest(List.of());
            case Journal.Ownerless _ -> new Journal.Ids(List.of());
            case Journal.Recall _ -> new Journal.Recalled(null);
            case Accounts.CreateGuest guest -> new Accounts.Account(guest.id(), guest.name(), true, Instant.now());
            case Accounts.Setting setting -> new Accounts.Value(setting.proposal());
            case Shelf.Get get -> View.of(newest.get(get.id()));
            case Shelf.Events events ->
                new Shelf.Log(List.of(), newest.get(events.id()).seq(), false);
            default -> Done.DONE;
        };
    }

    private Verdict kept(Discussion discussion) {
        newest.put(discussion.id(), discussion);
        return WRITTEN;
    }

    private Journal.Held held(String id) {
        return new Journal.Held(newest.get(id), 1, List.of());
    }
}
