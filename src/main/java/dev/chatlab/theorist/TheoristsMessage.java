package dev.chatlab.theorist;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;

/** What the keeper of all theorists, at {@code theorists}, understands. */
public sealed interface TheoristsMessage extends Message {
    /** Have somebody's own character ready to speak in its newest version; {@code NotFound} if there never was one. */
    record Wake(String owner, String id) implements TheoristsMessage, Ask<Done> {}
}
