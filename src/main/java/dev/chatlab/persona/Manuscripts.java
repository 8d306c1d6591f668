package dev.chatlab.persona;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the library needs of durable storage, served at {@code store}: people's own characters, every version kept. Each asks
 * in the name of the owner and finds only what is theirs. Where {@code versions} are given, the one in use must be among them;
 * an empty list is any.
 */
public sealed interface Manuscripts extends Message {
    /** The most characters a person may have at a time. */
    int MOST = 200;

    /**
     * Keeps a new character, or a deleted one anew. {@code Conflict} {@code persona_exists} or {@code too_many_personas}. The
     * same {@code key} again gives what was kept first, or {@code key_reused} if the {@code fingerprint} differs.
     */
    record Create(Profile profile, String yaml, @Nullable String key, String fingerprint)
            implements Manuscripts, Ask<Manuscript> {}

    /** Keeps a new version, unless it is the one in use; {@code NotFound} or {@code Stale}. */
    record Revise(Profile profile, String yaml, List<String> versions) implements Manuscripts, Ask<Manuscript> {
        public Revise {
            versions = List.copyOf(versions);
        }
    }

    /** Takes a character out of use, its versions stay; {@code NotFound} or {@code Stale}. */
    record Withdraw(String owner, String id, List<String> versions) implements Manuscripts, Ask<Done> {
        public Withdraw {
            versions = List.copyOf(versions);
        }
    }

    /** The version in use, or any that was kept, of a deleted character too; {@code NotFound}. */
    record Fetch(String owner, String id, @Nullable String version) implements Manuscripts, Ask<Manuscript> {}

    /** The newest version, of a deleted character too, without its text if it is the {@code known} one; {@code NotFound}. */
    record Newest(String owner, String id, String known) implements Manuscripts, Ask<Manuscript> {}

    /** Every character in use. */
    record Titles(String owner) implements Manuscripts, Ask<Titled> {}

    /** Gives a character in use a picture, a PNG in Base64, in place of the one before; {@code NotFound}. */
    record Depict(String owner, String id, String version, String png) implements Manuscripts, Ask<Done> {}

    /** Takes a picture away, if there is one; {@code NotFound} if there is no such character. */
    record Efface(String owner, String id) implements Manuscripts, Ask<Done> {}

    /** The picture of a character, deleted or not; {@code NotFound}. */
    record Look(String owner, String id) implements Manuscripts, Ask<Pictured> {}

    /** One version; {@code revision} counts up with every change of the character, {@code picture} is the hash of its picture. */
    record Manuscript(
            String id,
            String version,
            long revision,
            String yaml,
            @Nullable String picture) implements Message {
        /** Without a picture. */
        public Manuscript(String id, String version, long revision, String yaml) {
            this(id, version, revision, yaml, null);
        }
    }

    /** A PNG in Base64, and the hash by which it is known. */
    record Pictured(String version, String png) implements Message {}

    /** What there is, in no order. */
    record Titled(List<Profile> profiles) implements Message {
        public Titled {
            profiles = List.copyOf(profiles);
        }
    }
}
