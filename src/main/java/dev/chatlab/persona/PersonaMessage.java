package dev.chatlab.persona;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the library of characters, at {@code personas}, answers. Of the stock ones, living people are left out unless
 * configuration shows them; people's own are there for nobody else. An empty {@code user} is nobody.
 */
public sealed interface PersonaMessage extends Message {
    /**
     * One character a user may invite, with the YAML as its file has it, or, if a version is given, as it was then;
     * {@code NotFound} otherwise.
     */
    record Find(String user, String id, @Nullable String version) implements PersonaMessage, Ask<Found> {
        /** As it is now. */
        public Find(String user, String id) {
            this(user, id, null);
        }
    }

    /** Every stock character. */
    record All() implements PersonaMessage, Ask<Catalogue> {}

    /** Every character a user may invite, optionally of one cast or matching words, in the order to show them. */
    record Browse(
            String user, @Nullable String cast, @Nullable String q) implements PersonaMessage, Ask<Listing> {}

    /** What is to be said about a text as a character's file. */
    record Check(String yaml) implements PersonaMessage, Ask<Checked> {}

    /** Reads a text as a character of a user's own that is kept nowhere; {@code Unfit}. */
    record Read(String user, String yaml) implements PersonaMessage, Ask<InUse> {}

    /** Draws the portrait of a text that need not be a whole character yet; {@code Unfit} if it is no mapping. */
    record Sketch(String yaml) implements PersonaMessage, Ask<Sketched> {}

    /** Keeps a new character of a user's own; {@code Unfit}, or {@code Conflict} with another or with the most there may be. */
    record Create(String user, @Nullable String key, String yaml) implements PersonaMessage, Ask<Found> {}

    /**
     * Keeps a new version of a user's own character; {@code Stale} unless one of the {@code versions} is in use, none meaning
     * any. {@code Forbidden builtin} for a stock one.
     */
    record Revise(String user, String id, List<String> versions, String yaml) implements PersonaMessage, Ask<Found> {
        public Revise {
            versions = List.copyOf(versions);
        }
    }

    /** Takes a user's own character out of sight; what was discussed with it goes on. As {@link Revise} otherwise. */
    record Delete(String user, String id, List<String> versions) implements PersonaMessage, Ask<Done> {
        public Delete {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Gives a user's own character a picture in place of its drawn portrait, sent as a PNG or JPEG in Base64; {@code Invalid}
     * if it cannot be read, {@code Forbidden builtin} for a stock one.
     */
    record Depict(String user, String id, String picture) implements PersonaMessage, Ask<Found> {}

    /** Goes back to the drawn portrait; as {@link Depict} otherwise. */
    record Efface(String user, String id) implements PersonaMessage, Ask<Done> {}

    /** The picture that a user's own character was given, deleted or not; {@code NotFound}. */
    record LookAt(String user, String id) implements PersonaMessage, Ask<Picture> {}

    /** The newest version of somebody's own character, deleted or not, which from now on is at hand while it is needed. */
    record Use(String owner, String id) implements PersonaMessage, Ask<InUse> {}

    /** A character and its source; {@code picture} is the hash of the picture it was given, if any. */
    record Found(Persona persona, String yaml, @Nullable String picture) implements Message {
        /** With its drawn portrait. */
        public Found(Persona persona, String yaml) {
            this(persona, yaml, null);
        }
    }

    /** A PNG in Base64, and the hash by which it is known. */
    record Picture(String version, String png) implements Message {}

    /** Characters, complete. */
    record Catalogue(List<Persona> personas) implements Message {
        public Catalogue {
            personas = List.copyOf(personas);
        }
    }

    /** Characters as lists show them. */
    record Listing(List<Profile> profiles) implements Message {
        public Listing {
            profiles = List.copyOf(profiles);
        }
    }

    /** Errors and advice, at most 100. */
    record Checked(List<Finding> findings) implements Message {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** A portrait as SVG. */
    record Sketched(String svg) implements Message {}

    /** A character that is about to speak. */
    record InUse(Persona persona) implements Message {}

    /** Published at {@code personas.changed} when a character appears, changes or goes ({@code persona} is then null), also out of what configuration shows. */
    record Changed(String owner, String id, @Nullable Persona persona) implements PersonaMessage {}
}
