package dev.chatlab.voice;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import dev.chatlab.voice.VoicesMessage.Tried;
import org.jspecify.annotations.Nullable;

/** What tests of voices need of durable storage, served at {@code store}: the answer that a repeat under the same key gets. */
public sealed interface Trials extends Message {
    /** {@code Invalid key_reused} where the key was used for something else, {@code NotFound} where there is no such user. */
    record Recall(String user, @Nullable String key, String voice) implements Trials, Ask<Recalled> {}

    /** An answer or null. */
    record Recalled(@Nullable Tried answer) implements Message {}

    /** Keeps an answer, unless there is one. */
    record Keep(String user, String key, String voice, Tried answer) implements Trials, Ask<Done> {}
}
