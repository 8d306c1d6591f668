package dev.chatlab.theorist;

import dev.chatlab.voice.Voice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The voices that theorists can speak with, by the name a discussion or a seat gives; null where there is none of that name. */
@FunctionalInterface
public interface Voices {
    @Nullable Voice named(String name);

    static Voices of(Map<String, Voice> voices) {
        return Map.copyOf(voices)::get;
    }
}
