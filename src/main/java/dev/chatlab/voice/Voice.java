package dev.chatlab.voice;

import dev.chatlab.persona.Persona;
import java.util.function.Consumer;

/**
 * How a turn gets its words. One streaming method, so that a scripted composer and any model look the same to a theorist.
 * Implementations call the listener on the Vert.x context they were called on, one event at a time, and never after
 * {@link Speaking#hush()}.
 */
public interface Voice {
    /** Starts to speak and returns at once. */
    Speaking speak(Persona persona, Brief brief, Consumer<VoiceEvent> listener);

    /** A turn on its way. */
    interface Speaking {
        /** Ends it: no further event, every resource (timer, provider connection) released. Idempotent. */
        void hush();
    }
}
