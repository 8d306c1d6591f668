package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.PersonaFolder.Entry;
import dev.chatlab.persona.PersonaMessage.All;
import dev.chatlab.persona.PersonaMessage.Catalogue;
import dev.chatlab.persona.PersonaMessage.Changed;
import dev.chatlab.persona.PersonaMessage.Find;
import dev.chatlab.persona.PersonaMessage.Found;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library of characters, at {@code personas}: answers who there is, and tells when a file on disk changes that. */
public final class PersonaVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(PersonaVerticle.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Bus bus;
    private final Path folder;
    private final boolean living;
    private final PersonaFolder files;
    private volatile Map<String, Entry> entries = Map.of();
    private boolean looking;

    /** {@code living}: whether readings of living people are offered. */
    public PersonaVerticle(Bus bus, Path folder, boolean living) {
        this.bus = bus;
        this.folder = folder;
        this.living = living;
        this.files = new PersonaFolder(folder);
    }

    @Override
    public Future<?> start() {
        return vertx.executeBlocking(this::install)
                .compose(first -> bus.serve(Bus.Address.PERSONAS, PersonaMessage.class, this::answer)
                        .completion())
                .onSuccess(serving -> vertx.setPeriodic(LOOK.toMillis(), ignored -> look()));
    }

    /** The character in use under an id, a living person's too; from any thread. */
    public @Nullable Persona current(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.persona();
    }

    /** Every character in use; from any thread. */
    public List<Persona> everybody() {
        return entries.values().stream().map(Entry::persona).toList();
    }

    private PersonaFolder.Changes install() throws IOException {
        StockFiles.load().install(folder);
        return readFolder();
    }

    private PersonaFolder.Changes readFolder() throws IOException {
        PersonaFolder.Changes changes = files.look();
        entries = Map.copyOf(files.entries());
        return changes;
    }

    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        vertx.executeBlocking(this::readFolder)
                .onSuccess(this::tell)
                .onFailure(error -> LOG.warn("The personas folder {} cannot be read: {}", folder, error.toString()))
                .onComplete(done -> looking = false);
    }

    private void tell(PersonaFolder.Changes changes) {
        for (Persona persona : changes.changed()) {
            LOG.info("{} was read again from its file, version {}", persona.name(), persona.version());
            bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed(persona.owner(), persona.id(), persona));
        }
        for (String id : changes.gone()) {
            LOG.info("The file of {} is gone", id);
            bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed(Bus.Address.STOCK, id, null));
        }
    }

    private Future<? extends Message> answer(PersonaMessage message) {
        return switch (message) {
            case Find find -> Future.succeededFuture(found(find.id()));
            case All all -> Future.succeededFuture(catalogue(all));
            case Changed ignored -> throw new IllegalArgumentException("Changes are published, not asked");
        };
    }

    private Found found(String id) {
        Entry entry = entries.get(id);
        if (entry == null || !offered(entry.persona())) {
            throw new Failure.NotFound("There is no character " + id + ".");
        }
        return new Found(entry.persona(), entry.yaml());
    }

    private Catalogue catalogue(All all) {
        List<Persona> personas = entries.values().stream()
                .map(Entry::persona)
                .filter(this::offered)
                .filter(p -> all.cast() == null || p.cast().name().equalsIgnoreCase(all.cast()))
                .filter(p -> all.q() == null || matches(p, all.q().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Persona::cast)
                        .thenComparing(Persona::shortName, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Catalogue(personas);
    }

    private boolean offered(Persona persona) {
        return living || !persona.living();
    }

    private static boolean matches(Persona p, String q) {
        String text = String.join(" ", p.name(), p.tagline(), p.lens(), p.dates(), String.join(" ", p.vocabulary()));
        return text.toLowerCase(Locale.ROOT).contains(q);
    }
}
