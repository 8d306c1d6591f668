package dev.chatlab.persona;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the library of characters, at {@code personas}, answers. Living people are left out unless configuration shows them. */
public sealed interface PersonaMessage extends Message {
    /** One character a user may invite, with the YAML as its file has it; {@code NotFound} otherwise. */
    record Find(String user, String id) implements PersonaMessage, Ask<Found> {}

    /** Every character a user may invite, optionally of one cast or matching words, in the order to show them. */
    record All(String user, @Nullable String cast, @Nullable String q) implements PersonaMessage, Ask<Catalogue> {}

    /** A character and its source. */
    record Found(Persona persona, String yaml) implements Message {}

    /** Characters, complete. */
    record Catalogue(List<Persona> personas) implements Message {
        public Catalogue {
            personas = List.copyOf(personas);
        }
    }

    /** Published at {@code personas.changed} when a character appears, changes or goes ({@code persona} is then null). */
    record Changed(String owner, String id, @Nullable Persona persona) implements PersonaMessage {}
}
