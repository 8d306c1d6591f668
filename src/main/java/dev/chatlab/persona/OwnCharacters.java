package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import dev.chatlab.persona.Manuscripts.Manuscript;
import dev.chatlab.persona.PersonaMessage.Changed;
import dev.chatlab.persona.PersonaMessage.Found;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * People's own characters that are at hand, read from the store when first needed and put away when nobody has needed them for
 * a while. Another node may change one: before it is used again it is looked up, at most once a second.
 */
final class OwnCharacters {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Bus bus;
    private final Desk desk;
    private final Map<String, Entry> atHand = new ConcurrentHashMap<>();

    OwnCharacters(Vertx vertx, Bus bus, Desk desk) {
        this.bus = bus;
        this.desk = desk;
        vertx.setPeriodic(IDLE.toMillis() / 10, ignored -> tidy());
    }

    private record Entry(Persona persona, long revision, long lookedAt) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - lookedAt > age.toNanos();
        }
    }

    private static String reference(String owner, String id) {
        return owner + "/" + id;
    }

    /** The character of a reference {@code owner/id}, if it is at hand; from any thread. */
    @Nullable Persona current(String reference) {
        Entry entry = atHand.get(reference);
        return entry == null ? null : entry.persona();
    }

    Future<Found> find(String owner, String id, @Nullable String version) {
        return bus.ask(Bus.Address.STORE, new Manuscripts.Fetch(owner, id, version))
                .compose(kept -> read(owner, kept)
                        .onSuccess(persona -> {
                            if (version == null) {
                                adopt(persona, kept.revision());
                            }
                        })
                        .map(persona -> new Found(persona, kept.yaml(), kept.picture())));
    }

    /** The newest version, deleted or not. */
    Future<Persona> use(String owner, String id) {
        Entry entry = atHand.get(reference(owner, id));
        if (entry != null && !entry.isOlderThan(FRESH)) {
            return Future.succeededFuture(entry.persona());
        }
        String known = entry == null ? "" : entry.persona().version();
        return bus.ask(Bus.Address.STORE, new Manuscripts.Newest(owner, id, known))
                .compose(newest -> read(owner, newest).map(persona -> adopt(persona, newest.revision())));
    }

    /** What is at hand already is not read again. */
    private Future<Persona> read(String owner, Manuscript kept) {
        Persona known = current(reference(owner, kept.id()));
        return known != null && known.version().equals(kept.version())
                ? Future.succeededFuture(known)
                : desk.read(() -> PersonaYaml.accepted(owner, kept.yaml()));
    }

    /** Has a new version used at once where the character is at hand. */
    void changed(Persona persona, long revision) {
        if (current(reference(persona.owner(), persona.id())) != null) {
            adopt(persona, revision);
        }
    }

    /** Has this version used from now on, unless a newer one is; gives the one in use. */
    private Persona adopt(Persona persona, long revision) {
        String reference = reference(persona.owner(), persona.id());
        Entry before = atHand.get(reference);
        Entry now = before == null || revision >= before.revision()
                ? new Entry(persona, revision, System.nanoTime())
                : new Entry(before.persona(), before.revision(), System.nanoTime());
        atHand.put(reference, now);
        if (before != null && !before.persona().version().equals(now.persona().version())) {
            bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed(persona.owner(), persona.id(), now.persona()));
        }
        return now.persona();
    }

    private void tidy() {
        atHand.values().stream()
                .filter(entry -> entry.isOlderThan(IDLE))
                .map(Entry::persona)
                .forEach(persona -> {
                    atHand.remove(reference(persona.owner(), persona.id()));
                    bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed(persona.owner(), persona.id(), null));
                });
    }
}
