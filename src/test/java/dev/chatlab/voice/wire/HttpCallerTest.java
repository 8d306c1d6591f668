package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.provider.Asked;
import dev.chatlab.provider.Manners;
import dev.chatlab.provider.Pace;
import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Signal.Ended;
import dev.chatlab.voice.wire.ModelCall.Signal.Failed;
import dev.chatlab.voice.wire.ModelCall.Usage;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCallerTest extends WithProvider {
    @ParameterizedTest
    @EnumSource
    void an_answer_streams_and_ends_with_what_it_took(Dialect dialect) throws Exception {
        provider.next(Manners.saying("Learning is doing, undergoing \"both\" – 学び 🙂."));
        Ear ear = new Ear();
        caller.call(request(dialect, Limits.STANDARD, "good"), ear);
        assertThat(ear.end())
                .isEqualTo(new Ended(
                        Finish.STOP,
                        "good",
                        new ModelCall.Usage(360, 300, dialect == Dialect.OPENAI ? null : (Integer) 20, 8)));
        assertThat(ear.text()).isEqualTo("Learning is doing, undergoing \"both\" – 学び 🙂.");
    }

    @Test
    void a_closed_call_closes_the_connection_and_tells_nothing_more() throws Exception {
        provider.next("slow");
        Ear ear = new Ear();
        ModelCall call = caller.call(request(Dialect.OPENAI, Limits.STANDARD, "slow"), ear);
        ear.awaitWords();
        call.close();
        Asked asked = provider.all().getLast();
        asked.hungUp().get(1, TimeUnit.SECONDS);
        int heard = ear.heard().size();
        Thread.sleep(300);
        assertThat(ear.heard()).hasSize(heard);
        assertThat(ear.hasEnded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one-packet",
                "bytewise",
                "split-7",
                "split-333",
                "crlf",
                "cr",
                "bom",
                "noise",
                "multi-line",
                "spaced",
                "close-delimited",
                "document",
                "wrong-type",
                "stream-as-json"
            })
    void an_answer_is_the_same_in_whatever_form_it_comes(String manner) throws Exception {
        for (Dialect dialect : Dialect.values()) {
            Ear plain = call(dialect, Limits.STANDARD, "good");
            plain.end();
            Ear other = call(dialect, Limits.STANDARD, manner);
            assertThat(other.end()).isInstanceOf(Ended.class);
            assertThat(other.text()).isNotBlank().isEqualTo(plain.text());
        }
    }

    @Test
    void a_server_that_does_not_know_a_field_is_asked_again_without_it_and_then_remembered() throws Exception {
        for (String model : List.of("new-token-name", "no-stream-options")) {
            int before = provider.all().size();
            assertThat(call(Dialect.OPENAI, Limits.STANDARD, model).end()).isInstanceOf(Ended.class);
            assertThat(provider.all()).hasSize(before + 2);
            assertThat(call(Dialect.OPENAI, Limits.STANDARD, model).end()).isInstanceOf(Ended.class);
            assertThat(provider.all()).hasSize(before + 3);
        }
        assertThat(provider.all().getLast().json().has("max_tokens")).isTrue();
    }

    @Test
    void calls_beyond_the_bound_wait_and_those_beyond_the_queue_are_turned_away_at_once() throws Exception {
        Limits narrow = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 2, 1);
        provider.next(Pace.paced(700, 1)).next(Pace.paced(700, 1));
        int before = provider.all().size();
        Ear first = call(Dialect.OPENAI, narrow, "good");
        Ear second = call(Dialect.OPENAI, narrow, "good");
        Ear third = call(Dialect.OPENAI, narrow, "good");
        Ear fourth = call(Dialect.OPENAI, narrow, "good");
        assertThat(fourth.end()).isEqualTo(new Failed(Fault.of(Kind.BUSY), Usage.UNKNOWN));
        assertThat(third.hasEnded()).isFalse();
        assertThat(provider.all()).hasSizeLessThanOrEqualTo(before + 2);
        for (Ear ear : List.of(first, second, third)) {
            assertThat(ear.end()).isInstanceOf(Ended.class);
        }
    }

    @Test
    void a_call_that_is_closed_while_it_waits_is_never_made_and_frees_its_place() throws Exception {
        Limits narrow = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 1, 1);
        provider.next(Pace.paced(700, 1));
        int before = provider.all().size();
        Ear first = call(Dialect.OPENAI, narrow, "good");
        Ear never = new Ear();
        caller.call(request(Dialect.OPENAI, narrow, "never"), never).close();
        Ear last = call(Dialect.OPENAI, narrow, "good");
        assertThat(first.end()).isInstanceOf(Ended.class);
        assertThat(last.end()).isInstanceOf(Ended.class);
        assertThat(provider.all()).hasSize(before + 2);
        assertThat(never.heard()).isEmpty();
    }

    @Test
    void a_call_that_waits_for_too_long_is_told_that_the_provider_is_busy() throws Exception {
        Limits narrow = new Limits(Duration.ofMillis(500), Duration.ofMillis(500), 1, 1);
        provider.next("slow-300-300");
        ModelCall first = caller.call(request(Dialect.OPENAI, narrow, "good"), new Ear());
        Ear second = call(Dialect.OPENAI, narrow, "good");
        assertThat(second.end()).isEqualTo(new Failed(Fault.of(Kind.BUSY), Usage.UNKNOWN));
        first.close();
    }

    @Test
    void what_is_told_comes_on_the_context_of_the_caller() throws Exception {
        Context context = vertx.getOrCreateContext();
        Set<Context> heardOn = ConcurrentHashMap.newKeySet();
        Ear ear = new Ear();
        context.runOnContext(ignored -> caller.call(request(Dialect.OPENAI, Limits.STANDARD, "good"), signal -> {
            heardOn.add(Vertx.currentContext());
            ear.accept(signal);
        }));
        assertThat(ear.end()).isInstanceOf(Ended.class);
        assertThat(heardOn).containsExactly(context);
    }

    @Test
    void a_whole_answer_leaves_its_connection_for_the_next_call() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(call(Dialect.OPENAI, Limits.STANDARD, "keeping").end()).isInstanceOf(Ended.class);
        }
        assertThat(provider.all())
                .filteredOn(asked -> asked.model().equals("keeping"))
                .noneMatch(asked -> asked.hungUp().isDone());
    }

    @Test
    void a_request_carries_key_and_prompt_and_no_cookie() throws Exception {
        call(Dialect.ANTHROPIC, Limits.STANDARD, "carried").end();
        Asked asked = provider.all().getLast();
        assertThat(asked.path()).isEqualTo("/v1/messages");
        assertThat(asked.headers())
                .containsEntry("x-api-key", "test-key")
                .containsEntry("anthropic-version", "2023-06-01");
        assertThat(asked.headers()).doesNotContainKeys("cookie", "authorization");
        call(Dialect.OPENAI, Limits.STANDARD, "carried").end();
        asked = provider.all().getLast();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.headers()).containsEntry("authorization", "Bearer test-key");
        assertThat(asked.json().path("messages").path(1).path("content").asText())
                .isEqualTo("What is learning?");
    }
}
