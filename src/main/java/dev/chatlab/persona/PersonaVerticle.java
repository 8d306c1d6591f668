package dev.chatlab.persona;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.PersonaFolder.Entry;
import dev.chatlab.persona.PersonaMessage.All;
import dev.chatlab.persona.PersonaMessage.Browse;
import dev.chatlab.persona.PersonaMessage.Catalogue;
import dev.chatlab.persona.PersonaMessage.Changed;
import dev.chatlab.persona.PersonaMessage.Check;
import dev.chatlab.persona.PersonaMessage.Create;
import dev.chatlab.persona.PersonaMessage.Delete;
import dev.chatlab.persona.PersonaMessage.Find;
import dev.chatlab.persona.PersonaMessage.Found;
import dev.chatlab.persona.PersonaMessage.InUse;
import dev.chatlab.persona.PersonaMessage.Listing;
import dev.chatlab.persona.PersonaMessage.Revise;
import dev.chatlab.persona.PersonaMessage.Use;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library of characters, at {@code personas}: answers who there is, stock ones from files and people's own from the store,
 * and tells when that changes.
 */
public final class PersonaVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(PersonaVerticle.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Bus bus;
    private final Path folder;
    private final boolean living;
    private volatile @Nullable PersonaFolder files;
    private volatile Map<String, Entry> entries = Map.of();
    private boolean looking;
    private volatile @Nullable OwnCharacters own;
    private @Nullable WritingDesk writing;
    private @Nullable PaintingDesk painting;

    /** {@code living}: whether readings of living people are offered. */
    public PersonaVerticle(Bus bus, Path folder, boolean living) {
        this.bus = bus;
        this.folder = folder;
        this.living = living;
    }

    @Override
    public Future<?> start() {
        Desk desk = new Desk(vertx);
        OwnCharacters people = new OwnCharacters(vertx, bus, desk);
        own = people;
        writing = new WritingDesk(bus, desk, people, id -> entries.containsKey(id));
        painting = new PaintingDesk(bus, desk);
        return vertx.executeBlocking(this::install)
                .compose(first -> bus.serve(Bus.Address.PERSONAS, PersonaMessage.class, this::answer)
                        .completion())
                .onSuccess(serving -> vertx.setPeriodic(LOOK.toMillis(), ignored -> look()));
    }

    /**
     * The stock character of an id, a living person too, or somebody's own, as {@code owner/id}, that is at hand; from any
     * thread.
     */
    public @Nullable Persona current(String reference) {
        Entry entry = entries.get(reference);
        OwnCharacters people = own;
        return entry != null ? entry.persona() : people == null ? null : people.current(reference);
    }

    /** Every stock character; from any thread. */
    public List<Persona> everybody() {
        return entries.values().stream().map(Entry::persona).toList();
    }

    private PersonaFolder.Changes install() throws IOException {
        files = PersonaFolder.install(folder);
        return readFolder();
    }

    private PersonaFolder.Changes readFolder() throws IOException {
        PersonaFolder read = Objects.requireNonNull(files, "Not started");
        PersonaFolder.Changes changes = read.look();
        entries = Map.copyOf(read.entries());
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
            Persona shown = offered(persona) ? persona : null;
            bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed(persona.owner(), persona.id(), shown));
        }
        for (String id : changes.gone()) {
            LOG.info("The file of {} is gone", id);
            bus.publish(Bus.Address.PERSONAS_CHANGED, new Changed(Bus.Address.STOCK, id, null));
        }
    }

    private Future<? extends Message> answer(PersonaMessage message) {
        return switch (message) {
            case Find find -> find(find);
            case All ignored ->
                Future.succeededFuture(
                        new Catalogue(everybody().stream().filter(this::offered).toList()));
            case Browse browse -> browse(browse);
            case Check check -> writing().check(check);
            case PersonaMessage.Read read -> writing().read(read).map(InUse::new);
            case PersonaMessage.Sketch sketch -> writing().sketch(sketch);
            case Create create -> writing().create(create);
            case Revise revise -> writing().revise(revise).recover(error -> refused(error, revise.id()));
            case Delete delete -> writing().delete(delete).recover(error -> refused(error, delete.id()));
            case PersonaMessage.Depict depict ->
                painting()
                        .depict(depict)
                        .compose(_ -> find(new Find(depict.user(), depict.id())))
                        .recover(error -> refused(error, depict.id()));
            case PersonaMessage.Efface efface ->
                painting().efface(efface).recover(error -> refused(error, efface.id()));
            case PersonaMessage.LookAt look -> painting().lookAt(look);
            case Use use -> own().use(use.owner(), use.id()).map(InUse::new);
            case Changed ignored -> throw new IllegalArgumentException("Changes are published, not asked");
        };
    }

    /** A user's own before a stock one that came later under the same id. */
    private Future<Found> find(Find find) {
        return find.user().isEmpty()
                ? stock(find)
                : own().find(find.user(), find.id(), find.version())
                        .recover(error -> error instanceof Failure.NotFound ? stock(find) : Future.failedFuture(error));
    }

    private Future<Found> stock(Find find) {
        Entry entry = entries.get(find.id());
        if (entry == null || !offered(entry.persona()) || !isOf(entry.persona(), find.version())) {
            return Future.failedFuture(new Failure.NotFound("There is no character " + find.id() + "."));
        }
        return Future.succeededFuture(new Found(entry.persona(), entry.yaml()));
    }

    private static boolean isOf(Persona persona, @Nullable String version) {
        return version == null || version.equals(persona.version());
    }

    private Future<Listing> browse(Browse browse) {
        return bus.ask(Bus.Address.STORE, new Manuscripts.Titles(browse.user()))
                .map(own -> listing(browse, own.profiles()));
    }

    private Listing listing(Browse browse, List<Profile> own) {
        Set<String> taken = own.stream().map(Profile::id).collect(Collectors.toSet());
        Stream<Profile> stock = everybody().stream()
                .filter(persona -> offered(persona) && !taken.contains(persona.id()))
                .map(Profile::of);
        String q = browse.q() == null ? "" : browse.q().toLowerCase(Locale.ROOT);
        return new Listing(Stream.concat(stock, own.stream())
                .filter(p -> browse.cast() == null || p.cast().name().equalsIgnoreCase(browse.cast()))
                .filter(p -> p.matches(q))
                .sorted(Comparator.comparing(Profile::cast)
                        .thenComparing(Profile::shortName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Profile::id))
                .toList());
    }

    /** What is not a user's own may be a stock one, which nobody changes from here. */
    private <T> Future<T> refused(Throwable error, String id) {
        Entry entry = entries.get(id);
        return Future.failedFuture(
                error instanceof Failure.NotFound && entry != null && offered(entry.persona())
                        ? new Failure.Forbidden(
                                "builtin", "A character that comes along is changed only in its file. Copy it to edit.")
                        : error);
    }

    private boolean offered(Persona persona) {
        return living || !persona.living();
    }

    private OwnCharacters own() {
        return Objects.requireNonNull(own, "Not started");
    }

    private PaintingDesk painting() {
        return Objects.requireNonNull(painting, "Not started");
    }

    private WritingDesk writing() {
        return Objects.requireNonNull(writing, "Not started");
    }
}
