package dev.chatlab.web.live;

/** Hears what is worth counting at the live edge; called from event loops. */
public interface LiveMeter {
    /** Counts nothing. */
    LiveMeter NONE = new LiveMeter() {};

    /** Somebody began to follow. */
    default void opened() {}

    /** Somebody who followed is gone, for whatever reason. */
    default void closed() {}

    /** A reader was too slow and is being cut off. */
    default void cutOff() {}
}
