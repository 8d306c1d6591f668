package dev.chatlab.voice.model;

import dev.chatlab.transcript.Turn.Tried;
import dev.chatlab.voice.wire.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides, for one turn, which model is asked next and when, or that the turn is given up: at most four attempts, none beyond
 * the deadline, another model at once where there is one, the same one later where there is not. Pure but for the clock (in
 * nanoseconds) and the breakers.
 */
final class Rota {
    static final int ATTEMPTS = 4;

    private final List<Place> places;
    private final Breakers breakers;
    private final Backoff backoff;
    private final LongSupplier clock;
    private final long deadline;
    private final List<Tried> tried = new ArrayList<>();
    private int attempts;
    private boolean trimmed;
    private boolean repeated;
    private @Nullable Place current;
    private Fault.@Nullable Kind last;

    Rota(List<Candidate> candidates, Breakers breakers, Backoff backoff, LongSupplier clock, Duration limit) {
        this.places = candidates.stream().map(Place::new).toList();
        this.breakers = breakers;
        this.backoff = backoff;
        this.clock = clock;
        this.deadline = clock.getAsLong() + limit.toNanos();
    }

    /** What to do next. */
    sealed interface Step {
        /** Ask this one, after a wait; with a shorter prompt if {@code trimmed}. */
        record Ask(Candidate candidate, Duration delay, boolean trimmed) implements Step {}

        /** Give the turn up. */
        record GiveUp(Fault.Kind why) implements Step {}
    }

    /** A candidate in this turn. */
    private static final class Place {
        private final Candidate candidate;
        private long notBefore;
        private int tries;
        private boolean out;

        private Place(Candidate candidate) {
            this.candidate = candidate;
        }
    }

    Step first() {
        long now = clock.getAsLong();
        places.forEach(place -> place.notBefore = now);
        return next();
    }

    /** The attempt that was under way failed. */
    Step after(Fault fault) {
        Place place = Objects.requireNonNull(current, "Nothing was asked");
        note(place, fault.kind());
        last = fault.kind();
        return switch (Remedy.against(fault.kind())) {
            case AGAIN -> {
                place.notBefore = later(backoff.after(place.tries, fault.retryAfter()));
                yield next();
            }
            case OTHER_MODEL -> without(place);
            case OTHER_PROVIDER -> {
                String id = place.candidate.provider().id();
                places.stream()
                        .filter(other -> other.candidate.provider().id().equals(id))
                        .forEach(other -> other.out = true);
                yield next();
            }
            case TRIM -> trim(place, fault.kind());
            case ONCE_MORE -> onceMore(fault.kind());
            case NONE -> new Step.GiveUp(fault.kind());
        };
    }

    /** The deadline came while an attempt was under way. */
    void expired() {
        note(Objects.requireNonNull(current, "Nothing was asked"), Fault.Kind.TIMED_OUT);
    }

    /** The answer repeats what was said; gives another attempt, once, and null when there is none to be had. */
    Step.@Nullable Ask afterRepetition() {
        Place place = Objects.requireNonNull(current, "Nothing was asked");
        if (repeated || attempts >= ATTEMPTS || !breakers.of(place.candidate).admit(clock.getAsLong())) {
            return null;
        }
        repeated = true;
        tried.add(new Tried(place.candidate.provider().id(), place.candidate.model(), "repetition"));
        return ask(place, Duration.ZERO);
    }

    /** Who was asked in vain and why, in order; not the one under way. */
    List<Tried> tried() {
        return List.copyOf(tried);
    }

    private Step trim(Place place, Fault.Kind kind) {
        if (trimmed) {
            return new Step.GiveUp(kind);
        }
        trimmed = true;
        return go(place);
    }

    private Step onceMore(Fault.Kind kind) {
        if (tried.stream().filter(one -> one.code().equals(kind.code())).count() > 1) {
            return new Step.GiveUp(kind);
        }
        return next();
    }

    private Step without(Place place) {
        place.out = true;
        return next();
    }

    /** The one that can be asked soonest; of those, the least tried; of those, the first. */
    private Step next() {
        long now = clock.getAsLong();
        places.stream()
                .filter(place -> !place.out && !breaker(place).isReady(now))
                .forEach(this::skip);
        return places.stream()
                .filter(place -> !place.out && breaker(place).isReady(now))
                .min(Comparator.<Place>comparingLong(place -> Math.max(0, place.notBefore - now))
                        .thenComparingInt(place -> place.tries))
                .map(this::go)
                .orElseGet(() -> new Step.GiveUp(last == null ? Fault.Kind.CIRCUIT_OPEN : last));
    }

    private Step go(Place place) {
        long now = clock.getAsLong();
        long wait = Math.max(0, place.notBefore - now);
        Fault.Kind why = last == null ? Fault.Kind.CIRCUIT_OPEN : last;
        if (attempts >= ATTEMPTS || now + wait - deadline >= 0) {
            return new Step.GiveUp(why);
        }
        if (!breaker(place).admit(now)) {
            return without(place);
        }
        return ask(place, Duration.ofNanos(wait));
    }

    private Step.Ask ask(Place place, Duration wait) {
        attempts++;
        place.tries++;
        current = place;
        return new Step.Ask(place.candidate, wait, trimmed);
    }

    private void skip(Place place) {
        place.out = true;
        boolean failedHere = tried.stream()
                .anyMatch(
                        one -> one.provider().equals(place.candidate.provider().id())
                                && one.model().equals(place.candidate.model()));
        if (!failedHere) {
            note(place, Fault.Kind.CIRCUIT_OPEN);
        }
    }

    private void note(Place place, Fault.Kind kind) {
        tried.add(new Tried(place.candidate.provider().id(), place.candidate.model(), kind.code()));
    }

    private Breaker breaker(Place place) {
        return breakers.of(place.candidate);
    }

    private long later(Duration wait) {
        return clock.getAsLong() + wait.toNanos();
    }
}
