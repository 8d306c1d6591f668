package dev.chatlab.voice.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.provider.Manners;
import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.provider.Trouble;
import dev.chatlab.voice.VoicesMessage.Tried;
import dev.chatlab.voice.wire.Provider;
import dev.chatlab.voice.wire.Provider.Dialect;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {
    private static final Knobs KNOBS = new Knobs("THE_KEY", "THE_ADDRESS", "THE_MODEL");

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final ScriptedProvider provider = ScriptedProvider.start(vertx);
    private final Kit kit = new Kit(vertx);

    @AfterEach
    void end() {
        vertx.close().await();
        assertThat(kit.settled).as("every amount set aside is settled once").hasSize(kit.reserved);
    }

    private Tried test(Candidate candidate) throws Exception {
        Promise<Tried> tried = Promise.promise();
        context.runOnContext(_ -> new Trial(kit.parts(Duration.ofSeconds(20)), candidate, KNOBS, "ada")
                .begin()
                .onComplete(tried));
        Tried answer = tried.future().await(30, TimeUnit.SECONDS);
        assertThat(answer.diagnosis())
                .as("a sentence without anything secret")
                .endsWith(answer.diagnosis().endsWith("?") ? "?" : ".")
                .doesNotContain("sk-test-key", "127.0.0.1", "nobody.invalid", "http", "SECRET-BODY");
        return answer;
    }

    private Tried test(Dialect dialect, String manner) throws Exception {
        return test(Kit.candidate("first", provider, dialect, manner));
    }

    private Candidate at(String address, String key) {
        return new Candidate(
                new Provider("there", Dialect.OPENAI, URI.create(address), key, List.of("good"), Kit.QUICK), "good");
    }

    @ParameterizedTest
    @EnumSource
    void a_model_that_answers_works_and_takes_a_tiny_call(Dialect dialect) throws Exception {
        Tried tried = test(dialect, "good");
        assertThat(tried.ok()).isTrue();
        assertThat(tried.code()).isEqualTo("works");
        assertThat(tried.firstWordMs()).isBetween(0L, tried.latencyMs());
        assertThat(tried.diagnosis()).startsWith("good answered in ");
        assertThat(provider.take().json().path("max_tokens").asInt()).isEqualTo(64);
        assertThat(kit.settled.getFirst().completion()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "key-rejected, key_rejected, did not accept the key. Set another one in THE_KEY",
        "forbidden, key_rejected, THE_KEY",
        "model-missing, model_missing, knows no model model-missing",
        "status-402, out_of_credit, no money left",
        "out-of-credit, out_of_credit, THE_KEY",
        "rate-limited-30, rate_limited, Try again in 30 s",
        "status-429, rate_limited, Try again in a minute",
        "status-503, provider_down, overloaded",
        "hang-before-headers, timeout, raise FIRST_WORDS_MS",
        "hang-mid-stream, timeout, raise BETWEEN_WORDS_MS",
        "html, malformed, not in the dialect of",
        "other-json, malformed, Check THE_ADDRESS",
        "close-mid-stream, cut_off, broke off before the end",
        "reset-before-headers, provider_unreachable, Nothing took the call",
        "refused, request_refused, refused the request",
        "flagged, filtered, content filter"
    })
    void what_is_wrong_is_told_with_the_way_out(String manner, String code, String words) throws Exception {
        for (Dialect dialect : Dialect.values()) {
            Tried tried = test(dialect, manner);
            assertThat(tried.ok()).isFalse();
            assertThat(tried.code()).as(manner).isEqualTo(code);
            assertThat(tried.diagnosis()).contains(words);
        }
        assertThat(provider.all()).as("it is asked once").hasSize(2);
    }

    @Test
    void an_address_that_does_not_exist_is_told_from_one_where_nobody_answers() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Tried refused = test(at("http://127.0.0.1:" + free, "sk-test-key"));
        assertThat(refused.code()).isEqualTo("provider_unreachable");
        assertThat(refused.diagnosis()).contains("Does the provider run, and is THE_ADDRESS right?");
        assertThat(refused.firstWordMs()).isNull();
        Candidate nowhere = new Candidate(
                new Provider(
                        "there",
                        Dialect.OPENAI,
                        URI.create("http://nobody.invalid"),
                        null,
                        List.of("good"),
                        Provider.Limits.STANDARD),
                "good");
        Tried unknown = test(nowhere);
        assertThat(unknown.code()).isEqualTo("address_not_found");
        assertThat(unknown.diagnosis()).contains("Check THE_ADDRESS");
    }

    @Test
    void a_server_that_speaks_no_tls_is_told_as_such_and_gets_nothing() throws Exception {
        Tried tried = test(at("https://127.0.0.1:" + provider.port(), "sk-test-key"));
        assertThat(tried.code()).isEqualTo("tls_failed");
        assertThat(tried.diagnosis()).contains("nothing was sent");
        assertThat(provider.all()).isEmpty();
    }

    @Test
    void a_key_that_was_never_given_is_told_from_a_wrong_one() throws Exception {
        provider.next("key-rejected");
        assertThat(test(at(provider.base(Dialect.OPENAI).toString(), null)).diagnosis())
                .contains("there is none. Set THE_KEY");
    }

    @Test
    void a_model_that_used_its_words_up_by_thinking_works_and_one_that_says_nothing_does_not() throws Exception {
        provider.next(Trouble.ending("", "length"));
        assertThat(test(Dialect.OPENAI, "good").ok()).isTrue();
        provider.next(Trouble.ending("", "stop"));
        assertThat(test(Dialect.OPENAI, "good").code()).isEqualTo("empty_answer");
    }

    @Test
    void a_limit_that_is_used_up_is_the_answer_and_nobody_is_asked() throws Exception {
        kit.broke = true;
        Tried tried = test(Dialect.OPENAI, "good");
        assertThat(tried.code()).isEqualTo("over_budget");
        assertThat(tried.diagnosis()).isEqualTo("The limit of today is used up.");
        assertThat(provider.all()).isEmpty();
    }

    @Test
    void a_provider_that_is_left_alone_is_asked_all_the_same_and_spoken_to_again_once_it_works() throws Exception {
        Candidate candidate = Kit.candidate("first", provider, Dialect.OPENAI, "good");
        Breaker breaker = kit.breakers.of(candidate);
        for (int i = 0; i < Breaker.FAILURES; i++) {
            breaker.failed(System.nanoTime());
        }
        assertThat(breaker.isReady(System.nanoTime())).isFalse();
        provider.next(Manners.saying("ready"));
        assertThat(test(candidate).ok()).isTrue();
        assertThat(breaker.isReady(System.nanoTime())).isTrue();
    }

    @Test
    void what_only_people_can_mend_is_remembered_until_the_model_answers_again() {
        Conditions conditions = new Conditions(kit);
        Candidate candidate = Kit.candidate("first", provider, Dialect.OPENAI, "good");
        for (String outcome : List.of("key_rejected", "timeout", "hushed")) {
            conditions.ended("first", "good", outcome, Duration.ZERO, null);
            assertThat(conditions.of(candidate)).hasToString("KEY_REJECTED");
        }
        conditions.ended("first", "good", "stop", Duration.ZERO, null);
        assertThat(conditions.of(candidate)).isNull();
        assertThat(kit.outcomes).hasSize(4);
    }
}
