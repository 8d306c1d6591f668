package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way to a discussion for everybody else: reaches its actor, waking it first if it sleeps. */
public final class Discussions {
    private static final String ASLEEP = "asleep";
    private static final int TRIES = 3;

    private final Bus bus;

    public Discussions(Bus bus) {
        this.bus = bus;
    }

    /** Launches a discussion. */
    public Future<Answer> open(DiscussionsMessage.Open open) {
        return bus.ask(Bus.Address.DISCUSSIONS, open);
    }

    /** Carries a command to a discussion that its user has; {@code NotFound} for any other. */
    public Future<Answer> command(String id, Command command) {
        return command(id, command, TRIES);
    }

    /** Brings a deleted discussion back as it was; its followers and logs learn of it by an event. */
    public Future<Answer> restore(String id, Command.User user, @Nullable String key) {
        return bus.ask(Bus.Address.STORE, new Journal.Restore(user.id(), id))
                .compose(there -> command(id, new Command.Amend(user, key, null, null, null, null, null, null)));
    }

    /** Ends what is going on in discussions that are no longer stored, and sends those who follow them away. */
    public void end(Command.User owner, List<String> ids) {
        for (String id : ids) {
            bus.tell(Bus.Address.discussion(id), new Command.Delete(owner, null));
            bus.publish(Bus.Address.events(id), new Live.Gone());
        }
    }

    private Future<Answer> command(String id, Command command, int tries) {
        return bus.ask(Bus.Address.discussion(id), command).recover(error -> {
            if (tries > 1 && isAsleep(error)) {
                return bus.ask(
                                Bus.Address.DISCUSSIONS,
                                new DiscussionsMessage.Wake(command.user().id(), id))
                        .compose(awake -> command(id, command, tries - 1));
            }
            return Future.failedFuture(isAsleep(error) ? busyWaking() : error);
        });
    }

    /** A loop is over; whoever wakes the discussion again learns who owns it now. */
    static Failure asleep() {
        return new Failure.Unavailable(ASLEEP, "The discussion has just been put to sleep. Try again.");
    }

    private static Failure busyWaking() {
        return new Failure.Unavailable("unavailable", "The discussion could not be woken just now. Please try again.");
    }

    private static boolean isAsleep(Throwable error) {
        return Bus.nobodyThere(error)
                || (error instanceof Failure.Unavailable u && u.code().equals(ASLEEP));
    }
}
