package dev.chatlab.summary;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;

/** What is kept of summaries, at {@code store}; each names its reader and finds only what is theirs. */
public sealed interface Summaries extends Message {
    /** Keeps a summary in place of the one before; answers what is then kept, which is a newer one if somebody was faster. */
    record Keep(String user, String id, Summary summary) implements Summaries, Ask<Summary> {}

    /** The kept one, as it was made; {@code NotFound} where there is none. */
    record Kept(String user, String id) implements Summaries, Ask<Summary> {}
}
