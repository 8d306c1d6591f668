package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.transcript.Turn.Tried;
import dev.chatlab.voice.model.Rota.Step;
import dev.chatlab.voice.wire.Fault;
import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.Provider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotaTest {
    private static final Candidate BIG = candidate("one", "big");
    private static final Candidate SMALL = candidate("one", "small");
    private static final Candidate OTHER = candidate("two", "other");
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Breakers breakers = new Breakers();
    private long now;

    private static Candidate candidate(String provider, String model) {
        return new Candidate(
                new Provider(
                        provider,
                        Provider.Dialect.OPENAI,
                        URI.create("https://" + provider + ".example/v1"),
                        null,
                        List.of(model),
                        Provider.Limits.STANDARD),
                model);
    }

    /** Whose random part is always the whole bound. */
    private Rota rota(Candidate... candidates) {
        return new Rota(List.of(candidates), breakers, new Backoff(() -> 1), () -> now, LIMIT);
    }

    private static Step.Ask ask(Candidate candidate, long delayMs) {
        return new Step.Ask(candidate, Duration.ofMillis(delayMs), false);
    }

    private static Step giveUp(Kind why) {
        return new Step.GiveUp(why);
    }

    @Test
    void the_first_is_asked_at_once() {
        assertThat(rota(BIG, OTHER).first()).isEqualTo(ask(BIG, 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "OVERLOADED", "UNREACHABLE", "TIMED_OUT", "CUT_OFF", "MALFORMED", "BUSY"})
    void on_what_may_pass_the_next_is_asked_at_once_and_the_same_again_after_a_while(Kind kind) {
        Rota rota = rota(BIG, OTHER);
        rota.first();
        assertThat(rota.after(Fault.of(kind))).isEqualTo(ask(OTHER, 0));
        assertThat(rota.after(Fault.of(kind))).isEqualTo(ask(BIG, 500));
    }

    @Test
    void alone_a_model_is_asked_four_times_with_growing_delays() {
        Rota rota = rota(BIG);
        rota.first();
        assertThat(rota.after(Fault.of(Kind.OVERLOADED))).isEqualTo(ask(BIG, 500));
        assertThat(rota.after(Fault.of(Kind.OVERLOADED))).isEqualTo(ask(BIG, 1_000));
        assertThat(rota.after(Fault.of(Kind.OVERLOADED))).isEqualTo(ask(BIG, 2_000));
        assertThat(rota.after(Fault.of(Kind.OVERLOADED))).isEqualTo(giveUp(Kind.OVERLOADED));
        assertThat(rota.tried()).hasSize(4).containsOnly(new Tried("one", "big", "provider_down"));
    }

    @Test
    void what_the_provider_asks_to_wait_is_waited_unless_the_deadline_comes_before() {
        Rota rota = rota(BIG);
        rota.first();
        assertThat(rota.after(new Fault(Kind.RATE_LIMITED, Duration.ofSeconds(20))))
                .isEqualTo(ask(BIG, 20_000));
        now = Duration.ofSeconds(30).toNanos();
        assertThat(rota.after(new Fault(Kind.RATE_LIMITED, Duration.ofSeconds(100))))
                .isEqualTo(giveUp(Kind.RATE_LIMITED));
    }

    @Test
    void one_that_asked_for_time_is_passed_over_for_one_that_can_be_asked_sooner() {
        Rota rota = rota(BIG, OTHER);
        rota.first();
        rota.after(new Fault(Kind.RATE_LIMITED, Duration.ofSeconds(60)));
        assertThat(rota.after(Fault.of(Kind.OVERLOADED))).isEqualTo(ask(OTHER, 500));
    }

    @Test
    void a_model_that_is_missing_leaves_the_provider_s_others() {
        Rota rota = rota(BIG, SMALL, OTHER);
        rota.first();
        assertThat(rota.after(Fault.of(Kind.MODEL_MISSING))).isEqualTo(ask(SMALL, 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"KEY_REJECTED", "UNTRUSTED", "OUT_OF_CREDIT"})
    void trouble_of_the_whole_provider_leaves_the_others(Kind kind) {
        Rota rota = rota(BIG, SMALL, OTHER);
        rota.first();
        assertThat(rota.after(Fault.of(kind))).isEqualTo(ask(OTHER, 0));
        assertThat(rota.after(Fault.of(Kind.MODEL_MISSING))).isEqualTo(giveUp(Kind.MODEL_MISSING));
    }

    @Test
    void a_rejected_key_is_not_tried_again() {
        Rota rota = rota(BIG);
        rota.first();
        assertThat(rota.after(Fault.of(Kind.KEY_REJECTED))).isEqualTo(giveUp(Kind.KEY_REJECTED));
    }

    @Test
    void what_is_too_long_is_trimmed_once() {
        Rota rota = rota(BIG, OTHER);
        rota.first();
        assertThat(rota.after(Fault.of(Kind.TOO_LONG))).isEqualTo(new Step.Ask(BIG, Duration.ZERO, true));
        assertThat(rota.after(Fault.of(Kind.TOO_LONG))).isEqualTo(giveUp(Kind.TOO_LONG));
    }

    @Test
    void an_empty_answer_is_asked_for_once_more() {
        Rota rota = rota(BIG);
        rota.first();
        assertThat(rota.after(Fault.of(Kind.EMPTY))).isEqualTo(ask(BIG, 0));
        assertThat(rota.after(Fault.of(Kind.EMPTY))).isEqualTo(giveUp(Kind.EMPTY));
    }

    @Test
    void what_was_filtered_is_not_asked_again() {
        Rota rota = rota(BIG, OTHER);
        rota.first();
        assertThat(rota.after(Fault.of(Kind.FILTERED))).isEqualTo(giveUp(Kind.FILTERED));
    }

    @Test
    void a_repetition_is_asked_again_once() {
        Rota rota = rota(BIG);
        rota.first();
        assertThat(rota.afterRepetition()).isEqualTo(ask(BIG, 0));
        assertThat(rota.afterRepetition()).isNull();
    }

    @Test
    void an_origin_at_rest_is_passed_over_and_that_is_told() {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            breakers.of(BIG).failed(now);
        }
        Rota rota = rota(BIG, OTHER);
        assertThat(rota.first()).isEqualTo(ask(OTHER, 0));
        assertThat(rota.tried()).containsExactly(new Tried("one", "big", "provider_resting"));
        assertThat(rota(BIG, SMALL).first()).isEqualTo(giveUp(Kind.CIRCUIT_OPEN));
    }

    @Test
    void every_kind_of_trouble_ends_the_turn_within_four_attempts() {
        for (Kind kind : Kind.values()) {
            Rota rota = new Rota(List.of(BIG, SMALL, OTHER), new Breakers(), new Backoff(() -> 1), () -> now, LIMIT);
            Step step = rota.first();
            int attempts = 0;
            while (step instanceof Step.Ask) {
                attempts++;
                step = rota.after(Fault.of(kind));
            }
            assertThat(attempts).as(kind.name()).isBetween(1, Rota.ATTEMPTS);
        }
    }
}
