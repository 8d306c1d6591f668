package dev.chatlab.web.live;

import dev.chatlab.bus.Bus;
import dev.chatlab.discussion.Live;
import dev.chatlab.discussion.Peek;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.discussion.View;
import io.vertx.core.Future;
import java.util.Optional;

/** Where one reader's view of one discussion comes from: the store for what is stored, the discussion for what is being said. */
record Source(Bus bus, String user, String discussion) {
    /** The discussion as it stands; {@code NotFound} if it is not this reader's. */
    Future<View> view() {
        return bus.ask(Bus.Address.STORE, new Shelf.Get(user, discussion));
    }

    /** Stored events after {@code seq}, in order. */
    Future<Shelf.Log> events(long seq, int limit) {
        return bus.ask(Bus.Address.STORE, new Shelf.Events(user, discussion, seq, limit));
    }

    /** The words so far of the turn on its way; none where nobody speaks, or not in this process. */
    Future<Optional<Live.Delta>> words() {
        return bus.ask(Bus.Address.discussion(discussion), new Peek())
                .map(partial -> Optional.ofNullable(partial.said()))
                .otherwise(Optional.empty());
    }
}
