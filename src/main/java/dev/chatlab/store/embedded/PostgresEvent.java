package dev.chatlab.store.embedded;

import java.time.Duration;

/** What the supervision of the embedded PostgreSQL has just done or seen, for logs and metrics. */
public sealed interface PostgresEvent {

    /** A new process answers; {@code took} counts from the first look at the data directory. */
    record Started(long pid, int port, Duration took) implements PostgresEvent {}

    /** A healthy process that an earlier ChatLab left behind is in use again. */
    record Adopted(long pid, int port) implements PostgresEvent {}

    /** A process that an earlier ChatLab left behind was not fit for use and was told to stop. */
    record OrphanStopped(long pid) implements PostgresEvent {}

    /** The kept port belongs to somebody else; {@code now} is kept from here on. */
    record PortMoved(int before, int now) implements PostgresEvent {}

    /** The process ended although nobody asked it to. */
    record Died(long pid) implements PostgresEvent {}

    /** It could not be brought back yet; the next attempt follows after {@code retryIn}. */
    record RestartFailed(int attempt, String reason, Duration retryIn) implements PostgresEvent {}
}
