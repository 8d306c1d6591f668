package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.persona.Cast;
import dev.chatlab.provider.Asked;
import dev.chatlab.provider.Manners;
import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.provider.Trouble;
import dev.chatlab.transcript.Said;
import dev.chatlab.transcript.Turn;
import dev.chatlab.transcript.Turn.Tried;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Hearing;
import dev.chatlab.voice.VoiceEvent.Failed;
import dev.chatlab.voice.VoiceEvent.Finished;
import dev.chatlab.voice.wire.Provider.Dialect;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelVoiceTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String SAID = "A school is where a life is being led, and not where one is merely made ready.";

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final ScriptedProvider provider = ScriptedProvider.start(vertx);
    private final ScriptedProvider other = ScriptedProvider.start(vertx);
    private final Kit kit = new Kit(vertx);

    @AfterEach
    void end() {
        vertx.close().await();
        assertThat(kit.settled).as("every amount set aside is settled once").hasSize(kit.reserved);
    }

    private Hearing hear(Duration deadline, List<Turn> tail, Candidate... candidates) {
        Brief brief = new Brief(
                "d",
                "Homework",
                "en",
                Brief.Length.NORMAL,
                7,
                tail.size() + 1,
                Said.DEWEY,
                List.of(Said.DEWEY, Said.HOOKS),
                tail);
        return Hearing.of(kit.voice(deadline, candidates), Cast.find("dewey"), brief, context);
    }

    private Hearing hear(Candidate... candidates) {
        return hear(LONG, List.of(), candidates);
    }

    private Candidate first(Dialect dialect) {
        return Kit.candidate("first", provider, dialect, "good");
    }

    private Candidate second() {
        return Kit.candidate("second", other, Dialect.OPENAI, "spare");
    }

    @ParameterizedTest
    @EnumSource
    void a_turn_tells_which_model_spoke_what_it_took_and_how_it_finished(Dialect dialect) throws Exception {
        Finished finished = hear(first(dialect)).finished();
        assertThat(finished.voice().provider()).isEqualTo("first");
        assertThat(finished.voice().model()).isEqualTo("good");
        assertThat(finished.voice().promptTokens()).isEqualTo(360);
        assertThat(finished.voice().cachedTokens()).isEqualTo(300);
        assertThat(finished.voice().completionTokens()).isPositive();
        assertThat(finished.voice().costMicros()).isEqualTo(42);
        assertThat(finished.voice().finish()).isEqualTo("stop");
        assertThat(finished.voice().tried()).isEmpty();
        assertThat(kit.outcomes).containsExactly("stop");
    }

    @ParameterizedTest
    @CsvSource({"429, rate_limited", "500, provider_down", "503, provider_down", "529, provider_down"})
    void what_may_pass_is_tried_again_unseen(int status, String code) throws Exception {
        provider.next(Trouble.status(status)).next(Manners.saying(SAID));
        Hearing hearing = hear(first(Dialect.OPENAI));
        assertThat(hearing.finished().voice().tried()).containsExactly(new Tried("first", "good", code));
        assertThat(hearing.resets()).isZero();
        assertThat(hearing.text()).isEqualTo(SAID);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_breaks_off_is_taken_back_and_begun_again(Dialect dialect) throws Exception {
        provider.next(Trouble.dyingAfter("These words will")).next(Manners.saying(SAID));
        Hearing hearing = hear(first(dialect));
        assertThat(hearing.finished().voice().tried()).hasSize(1);
        assertThat(hearing.resets()).isEqualTo(1);
        assertThat(hearing.text()).isEqualTo(SAID);
    }

    @Test
    void an_answer_that_falls_silent_is_taken_back_and_begun_again() throws Exception {
        provider.next(Trouble.hangingAfter("These words will")).next(Manners.saying(SAID));
        Hearing hearing = hear(first(Dialect.OPENAI));
        assertThat(hearing.finished().voice().tried()).containsExactly(new Tried("first", "good", "timeout"));
        assertThat(hearing.resets()).isEqualTo(1);
        assertThat(hearing.text()).isEqualTo(SAID);
        assertThat(provider.take().hungUp()).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({"401, key_rejected", "403, key_rejected", "404, model_missing", "400, request_refused"})
    void what_will_not_pass_is_not_tried_again_and_the_provider_s_words_are_not_shown(int status, String code)
            throws Exception {
        provider.next(Trouble.status(status));
        Failed failed = hear(first(Dialect.OPENAI)).failed();
        assertThat(failed.code()).isEqualTo(code);
        assertThat(failed.detail()).contains("first, good").doesNotContain("SECRET-BODY", "sk-test-key");
        assertThat(provider.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401", "404", "400", "429", "500"})
    void another_provider_speaks_at_once_if_there_is_one(int status) throws Exception {
        provider.next(Trouble.status(status, "retry-after: 60\r\n"));
        Finished finished = hear(first(Dialect.ANTHROPIC), second()).finished();
        assertThat(finished.voice().provider()).isEqualTo("second");
        assertThat(finished.voice().model()).isEqualTo("spare");
        assertThat(finished.voice().tried()).hasSize(1);
    }

    @Test
    void an_empty_answer_is_asked_for_once_more_and_then_said_plainly() throws Exception {
        provider.next(Trouble.ending("", "stop")).next(Trouble.ending("", "stop"));
        assertThat(hear(first(Dialect.OPENAI)).failed().code()).isEqualTo("empty_answer");
        assertThat(provider.all()).hasSize(2);
    }

    @Test
    void an_answer_cut_at_its_longest_stands_and_is_marked() throws Exception {
        provider.next(Trouble.ending(SAID, "length"));
        Hearing hearing = hear(first(Dialect.OPENAI));
        assertThat(hearing.finished().voice().finish()).isEqualTo("length");
        assertThat(hearing.text()).isEqualTo(SAID);
    }

    @Test
    void a_filtered_answer_is_said_plainly_and_not_asked_for_elsewhere() throws Exception {
        provider.next(Trouble.ending(SAID, "content_filter"));
        assertThat(hear(first(Dialect.OPENAI), second()).failed().code()).isEqualTo("filtered");
        assertThat(other.all()).isEmpty();
    }

    @Test
    void a_repetition_is_taken_back_once_and_then_stands() throws Exception {
        provider.next(Manners.saying(SAID)).next(Manners.saying(SAID));
        Hearing hearing = hear(LONG, List.of(Said.turn(1, Said.DEWEY, SAID)), first(Dialect.OPENAI));
        assertThat(hearing.finished().voice().tried()).containsExactly(new Tried("first", "good", "repetition"));
        assertThat(hearing.resets()).isEqualTo(1);
        assertThat(hearing.text()).isEqualTo(SAID);
        assertThat(provider.all().get(0).body()).doesNotContain("Your last try");
        assertThat(provider.all().get(1).body()).contains("Your last try");
    }

    @Test
    void the_deadline_ends_a_turn_that_never_begins_and_one_that_never_ends() throws Exception {
        Duration deadline = Duration.ofMillis(1_500);
        for (int i = 0; i < Rota.ATTEMPTS; i++) {
            provider.next(Trouble.hanging());
        }
        other.next(Trouble.dripping());
        long began = System.nanoTime();
        Failed silent = hear(deadline, List.of(), first(Dialect.OPENAI)).failed();
        assertThat(silent.code()).isEqualTo("timeout");
        assertThat(silent.tried()).isNotEmpty().allMatch(one -> one.equals(new Tried("first", "good", "timeout")));
        Failed endless = hear(deadline, List.of(), second()).failed();
        assertThat(endless.code()).isEqualTo("timeout");
        assertThat(endless.tried()).containsExactly(new Tried("second", "spare", "timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(other.take().hungUp()).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void hush_closes_the_connection_within_a_second() throws Exception {
        provider.next(Trouble.dripping());
        Hearing hearing = hear(first(Dialect.OPENAI));
        hearing.awaitWords();
        Asked asked = provider.take();
        hearing.hush();
        assertThat(asked.hungUp()).succeedsWithin(1, TimeUnit.SECONDS);
        assertThat(kit.outcomes).containsExactly("hushed");
        hearing.assertRight();
    }

    @ParameterizedTest
    @EnumSource
    void where_the_provider_counts_nothing_the_turn_and_the_books_tell_the_same_guess(Dialect dialect)
            throws Exception {
        provider.next(Manners.named("uncounted"));
        Finished finished = hear(first(dialect)).finished();
        assertThat(finished.voice().estimated()).isTrue();
        assertThat(finished.voice().completionTokens()).isPositive();
        assertThat(kit.settled.getFirst().prompt()).isEqualTo(finished.voice().promptTokens());
        assertThat(kit.settled.getFirst().completion())
                .isEqualTo(finished.voice().completionTokens());
    }

    @Test
    void beyond_the_budget_nobody_is_asked() throws Exception {
        kit.broke = true;
        Failed failed = hear(first(Dialect.OPENAI), second()).failed();
        assertThat(failed.code()).isEqualTo("over_budget");
        assertThat(failed.detail()).isEqualTo("The limit of today is used up.");
        assertThat(provider.all()).isEmpty();
    }

    @Test
    void an_origin_that_failed_five_times_in_a_row_is_left_alone() throws Exception {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            provider.next(Trouble.status(503));
        }
        assertThat(hear(first(Dialect.OPENAI)).failed().code()).isEqualTo("provider_down");
        assertThat(hear(first(Dialect.OPENAI)).failed().code()).isEqualTo("provider_down");
        assertThat(hear(first(Dialect.OPENAI)).failed().code()).isEqualTo("provider_resting");
        assertThat(provider.all()).hasSize(Breaker.FAILURES);
    }
}
