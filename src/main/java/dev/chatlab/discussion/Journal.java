package dev.chatlab.discussion;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.transcript.Turn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a discussion needs of durable storage, served at {@code store}. Every write names the owner's {@code epoch} and the
 * sequence it expects; a superseded owner writes nothing. Fails with {@code Unavailable} when the database is away.
 */
public sealed interface Journal extends Message {
    /** How many of the newest finished turns a woken discussion gets. */
    int TAIL = 32;

    /** The code of the {@code Unavailable} that leaves in doubt whether a write stands; whoever gets it must read anew. */
    String DOUBTFUL = "database_doubtful";

    /** Stores a new discussion, unowned, with its first event and its owner as member. */
    record Create(Discussion discussion, Event opened, Receipt receipt) implements Journal, Ask<Verdict> {}

    /**
     * Stores events of one discussion, the state after them, and the turns they touch, in one transaction with the receipt.
     * The events' sequence numbers are consecutive and end at {@code after.seq()}; without events only the receipt is stored.
     */
    record Append(
            Discussion after,
            long epoch,
            List<Event> events,
            @Nullable Receipt receipt) implements Journal, Ask<Verdict> {
        public Append {
            events = List.copyOf(events);
        }
    }

    /** What became of a write. */
    record Verdict(Outcome outcome) implements Message {
        /** {@code FENCED}: another owner or sequence; {@code REPEATED}: the receipt's key was already used. */
        public enum Outcome {
            WRITTEN,
            FENCED,
            REPEATED
        }
    }

    /**
     * A command that was carried out: who, its idempotency key (null: nothing to remember), a fingerprint of its content, and
     * the answer a repeat gets. {@code discussion} is empty for a creation.
     */
    record Receipt(String user, String discussion, @Nullable String key, String fingerprint, Answer answer)
            implements Message {}

    /** The receipt for a key, if there is one. */
    record Recall(String user, String discussion, String key) implements Journal, Ask<Recalled> {}

    /** A receipt or null. */
    record Recalled(@Nullable Receipt receipt) implements Message {}

    /**
     * Makes {@code node} the owner of those of the discussions that have none, or whose owner's lease is over, or that are
     * already its own; raises their epoch. With a user: only that user's.
     */
    record Take(String node, @Nullable String user, List<String> ids) implements Journal, Ask<Taken> {
        public Take {
            ids = List.copyOf(ids);
        }
    }

    /** The discussions taken. */
    record Taken(List<Held> held) implements Message {
        public Taken {
            held = List.copyOf(held);
        }
    }

    /** A discussion under an owner: state, epoch, and the newest {@link #TAIL} finished turns in order. */
    record Held(Discussion discussion, long epoch, List<Turn> tail) implements Message {
        public Held {
            tail = List.copyOf(tail);
        }
    }

    /** The newest {@link #TAIL} finished turns, for an owner that had put them away. */
    record Tail(String id) implements Journal, Ask<Newest> {}

    /**
     * Of the finished turns up to number {@code before} those that a ledger is made of: the first, the last and the user's newest;
     * no more of them, and found no slower, however long the talk.
     */
    record Ledger(String id, int before) implements Journal, Ask<Newest> {}

    /** Finished turns in order of {@code n}. */
    record Newest(List<Turn> turns) implements Message {
        public Newest {
            turns = List.copyOf(turns);
        }
    }

    /** Whether the user has that discussion: {@code NotFound} if not. */
    record Locate(String user, String id) implements Journal, Ask<Done> {}

    /** Brings back a discussion that its owner deleted; does nothing to one that is there. {@code NotFound} if it is not theirs. */
    record Restore(String user, String id) implements Journal, Ask<Done> {}

    /** Gives a discussion up, if the epoch is still the owner's. */
    record Release(String id, long epoch) implements Journal, Ask<Done> {}

    /** Discussions with an open turn or auto-play left that nobody alive owns, at most {@code limit}. */
    record Ownerless(int limit) implements Journal, Ask<Ids> {}

    /** Ids of discussions. */
    record Ids(List<String> ids) implements Message {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Registers this process as a node whose lease lasts {@code lease}; first removes every node whose id begins with
     * {@code predecessor}: the processes that used the same data directory before.
     */
    record Join(String node, @Nullable String predecessor, Duration lease) implements Journal, Ask<Done> {}

    /** Extends the lease by the database's clock; fails with {@code Conflict lease_lost} if it had already ended. */
    record Renew(String node, Duration lease) implements Journal, Ask<Done> {}

    /** Removes the node, and with it its ownership of everything. */
    record Leave(String node) implements Journal, Ask<Done> {}
}
