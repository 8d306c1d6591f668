package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Failure;
import dev.chatlab.bus.Failure.FieldError;
import dev.chatlab.discussion.DiscussionsMessage.Invitation;
import dev.chatlab.discussion.DiscussionsMessage.Open;
import dev.chatlab.persona.Persona;
import dev.chatlab.persona.PersonaMessage;
import dev.chatlab.turn.Choose;
import dev.chatlab.turn.Chosen;
import dev.chatlab.voice.Offered;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Launches discussions: checks the invitations, seats the characters, stores the opening as event 1. */
final class Opening {
    static final int MOST_SEATS = 6;
    static final long SEEDS = 1L << 53;
    private static final int TITLE = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Bus bus;
    private final Offered voices;

    Opening(Bus bus, Offered voices) {
        this.bus = bus;
        this.voices = voices;
    }

    Future<Answer> open(Open open) {
        check(open);
        return voices(open)
                .compose(heard -> seats(open))
                .compose(seats -> choose(open, seats))
                .compose(discussion -> store(open, discussion))
                .recover(refusal -> open.key() != null && refusal instanceof Failure.Invalid
                        ? again(open, Receipts.fingerprint(open), refusal)
                        : Future.failedFuture(refusal));
    }

    private static void check(Open open) {
        List<FieldError> errors = new ArrayList<>();
        if (open.topic().isBlank()) {
            errors.add(new FieldError("/topic", "Say what the discussion is about."));
        }
        if (open.personas().isEmpty() || open.personas().size() > MOST_SEATS) {
            errors.add(new FieldError("/personas", "Invite 1 to " + MOST_SEATS + " characters."));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < open.personas().size(); i++) {
            if (!seen.add(open.personas().get(i).id())) {
                errors.add(
                        new FieldError("/personas/" + i, open.personas().get(i).id() + " is invited twice."));
            }
        }
        if (open.seed() != null && (open.seed() < 0 || open.seed() >= SEEDS)) {
            errors.add(new FieldError("/seed", "A seed is a whole number from 0 to 9007199254740991."));
        }
        if (!errors.isEmpty()) {
            throw new Failure.Invalid("invalid", "The discussion cannot be launched like this.", errors);
        }
    }

    /** Every voice asked for must be there; whether it was is not asked again of a creation that is repeated. */
    private Future<?> voices(Open open) {
        List<FieldError> errors = new ArrayList<>();
        unknown(open.voice(), "/voice", errors);
        for (int i = 0; i < open.personas().size(); i++) {
            unknown(open.personas().get(i).voice(), "/personas/" + i + "/voice", errors);
        }
        return errors.isEmpty()
                ? Future.succeededFuture()
                : Future.failedFuture(new Failure.Invalid("unknown_voice", "A voice is not known here.", errors));
    }

    private void unknown(@Nullable String voice, String pointer, List<FieldError> errors) {
        if (voice != null && !voices.has(voice)) {
            errors.add(new FieldError(pointer, voices.insteadOf(voice)));
        }
    }

    private Future<List<Seat>> seats(Open open) {
        List<Future<Seat>> found =
                open.personas().stream().map(i -> seat(open.user().id(), i)).toList();
        return Future.join(found)
                .map(all -> all.<Seat>list())
                .recover(some -> Future.failedFuture(refusal(open.personas(), found)));
    }

    private Future<Seat> seat(String user, Invitation invitation) {
        return bus.ask(Bus.Address.PERSONAS, new PersonaMessage.Find(user, invitation.id()))
                .map(found -> {
                    Persona p = found.persona();
                    String owner = p.owner().equals(Bus.Address.STOCK) ? null : p.owner();
                    return new Seat(p.id(), p.version(), p.name(), invitation.voice(), owner, false);
                });
    }

    /** Every character that is not there; what else went wrong goes before. */
    private static Throwable refusal(List<Invitation> invitations, List<Future<Seat>> found) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Throwable error = found.get(i).cause();
            if (error instanceof Failure.NotFound) {
                errors.add(new FieldError(
                        "/personas/" + i,
                        "There is no character " + invitations.get(i).id() + "."));
            } else if (error != null) {
                return error;
            }
        }
        return new Failure.Invalid("unknown_persona", "A character is not known here.", errors);
    }

    private Future<Discussion> choose(Open open, List<Seat> seats) {
        long seed = open.seed() == null ? RANDOM.nextLong(SEEDS) : open.seed();
        List<Choose.Member> members = seats.stream()
                .map(s -> new Choose.Member(s.persona(), 0, 0, 0, false))
                .toList();
        return bus.ask(Bus.Address.TURNS, new Choose(open.policy(), seed, 1, members, null, null, null))
                .map(first -> discussion(open, seats, seed, first))
                .recover(error -> error instanceof Failure.Invalid
                        ? Future.succeededFuture(discussion(open, seats, seed, null))
                        : Future.failedFuture(error));
    }

    private Discussion discussion(Open open, List<Seat> seats, long seed, @Nullable Chosen next) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String topic = open.topic().strip();
        return new Discussion(
                UUID.randomUUID().toString(),
                open.user().id(),
                title(topic),
                topic,
                open.language() == null ? "en" : open.language(),
                open.length(),
                open.policy(),
                open.voice() == null ? voices.standard() : open.voice(),
                seed,
                seats,
                seats.stream().map(s -> Discussion.Tally.NONE).toList(),
                1,
                0,
                null,
                0,
                next,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                now,
                now);
    }

    private static String title(String topic) {
        String line = topic.lines().findFirst().orElse(topic);
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE - 1)).stripTrailing() + "…";
    }

    private Future<Answer> store(Open open, Discussion discussion) {
        View view = View.of(discussion);
        Answer answer = new Answer(1, null, null, view);
        String fingerprint = Receipts.fingerprint(open);
        Journal.Receipt receipt = new Journal.Receipt(open.user().id(), "", open.key(), fingerprint, answer);
        Event opened = new Event.Updated(1, view, Event.Change.OPENED);
        return bus.ask(Bus.Address.STORE, new Journal.Create(discussion, opened, receipt))
                .compose(verdict -> verdict.outcome() == Journal.Verdict.Outcome.WRITTEN
                        ? Future.succeededFuture(answer)
                        : again(open, fingerprint, notStored()));
    }

    private static Failure notStored() {
        return new Failure.Unavailable("unavailable", "The discussion could not be stored. Please try again.");
    }

    /** What the creation was answered when its key was first used, or else why there is no answer. */
    private Future<Answer> again(Open open, String fingerprint, Throwable otherwise) {
        String key = Objects.requireNonNull(open.key(), "Only a keyed creation can be repeated");
        return bus.ask(Bus.Address.STORE, new Journal.Recall(open.user().id(), "", key))
                .compose(recalled -> recalled.receipt() == null
                        ? Future.failedFuture(otherwise)
                        : Future.succeededFuture(Receipts.again(recalled.receipt(), fingerprint)));
    }
}
