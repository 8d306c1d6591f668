package dev.chatlab.voice.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.provider.Asked;
import dev.chatlab.provider.Manners;
import dev.chatlab.voice.wire.Fault.Kind;
import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Signal.Ended;
import dev.chatlab.voice.wire.ModelCall.Signal.Failed;
import dev.chatlab.voice.wire.Provider.Dialect;
import dev.chatlab.voice.wire.Provider.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WireFaultsTest extends WithProvider {
    private Kind fault(Dialect dialect, String model) throws Exception {
        return fault(call(dialect, SHORT, model));
    }

    private static Kind fault(Ear ear) throws Exception {
        assertThat(ear.end()).isInstanceOf(Failed.class);
        return ((Failed) ear.end()).fault().kind();
    }

    @ParameterizedTest
    @CsvSource({
        "key-rejected, KEY_REJECTED",
        "forbidden, KEY_REJECTED",
        "model-missing, MODEL_MISSING",
        "status-404, MODEL_MISSING",
        "too-large, TOO_LONG",
        "too-long, TOO_LONG",
        "rate-limited, RATE_LIMITED",
        "rate-limited-date, RATE_LIMITED",
        "out-of-credit, OUT_OF_CREDIT",
        "unpaid, OUT_OF_CREDIT",
        "status-402, OUT_OF_CREDIT",
        "refused, REFUSED_REQUEST",
        "status-422, REFUSED_REQUEST",
        "status-405, REFUSED_REQUEST",
        "flagged, FILTERED",
        "status-408, OVERLOADED",
        "status-409, OVERLOADED",
        "status-500, OVERLOADED",
        "status-502, OVERLOADED",
        "status-503, OVERLOADED",
        "status-504, OVERLOADED",
        "status-529, OVERLOADED",
        "redirect, MALFORMED"
    })
    void a_status_tells_what_is_wrong(String model, Kind kind) throws Exception {
        for (Dialect dialect : Dialect.values()) {
            assertThat(fault(dialect, model)).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hang-before-headers, TIMED_OUT",
        "hang-before-words, TIMED_OUT",
        "hang-mid-stream, TIMED_OUT",
        "comments-only, TIMED_OUT",
        "pings-only, TIMED_OUT",
        "reset-before-headers, UNREACHABLE",
        "close-before-headers, UNREACHABLE",
        "reset-mid-stream, CUT_OFF",
        "close-mid-stream, CUT_OFF",
        "half-closed, CUT_OFF",
        "no-finish, CUT_OFF",
        "no-finish-close-delimited, CUT_OFF",
        "overloaded-mid-stream, OVERLOADED",
        "error-mid-stream, OVERLOADED",
        "malformed-json, MALFORMED",
        "malformed-events, MALFORMED",
        "malformed-http, MALFORMED",
        "html, MALFORMED",
        "html-as-events, MALFORMED",
        "plain-text, MALFORMED",
        "other-json, MALFORMED",
        "empty-body, CUT_OFF",
        "huge-line, TOO_LARGE",
        "huge-answer, TOO_LARGE"
    })
    void an_answer_that_goes_wrong_fails(String model, Kind kind) throws Exception {
        for (Dialect dialect : Dialect.values()) {
            assertThat(fault(dialect, model)).as(dialect + " " + model).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"hang-before-headers", "hang-mid-stream", "comments-only", "huge-line", "huge-answer", "malformed-http"
    })
    void a_failed_attempt_leaves_no_connection_open(String model) throws Exception {
        provider.next(model);
        Ear ear = call(Dialect.OPENAI, SHORT, "closing-" + model);
        assertThat(ear.end()).isInstanceOf(Failed.class);
        asked("closing-" + model).hungUp().get(5, TimeUnit.SECONDS);
    }

    private Asked asked(String model) {
        return provider.all().stream()
                .filter(asked -> asked.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_server_that_wants_to_be_left_alone_is_heard_in_seconds_and_as_a_date() throws Exception {
        assertThat(wait("rate-limited-7")).isEqualTo(Duration.ofSeconds(7));
        assertThat(wait("rate-limited-date-90")).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
        assertThat(wait("rate-limited-9999999")).isEqualTo(Duration.ofDays(1));
        assertThat(wait("rate-limited-date-0")).isEqualTo(Duration.ZERO);
        assertThat(wait("status-429")).isNull();
    }

    private Duration wait(String model) throws Exception {
        return ((Failed) call(Dialect.OPENAI, SHORT, model).end()).fault().retryAfter();
    }

    @Test
    void an_answer_whose_reason_to_finish_came_is_whole_without_the_last_word_where_the_dialect_allows_it()
            throws Exception {
        for (String model : List.of("no-last-word", "no-last-word-hang")) {
            assertThat(call(Dialect.OPENAI, SHORT, model).end()).isInstanceOf(Ended.class);
        }
        assertThat(fault(Dialect.ANTHROPIC, "no-last-word")).isEqualTo(Kind.CUT_OFF);
        assertThat(fault(Dialect.ANTHROPIC, "no-last-word-hang")).isEqualTo(Kind.TIMED_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "length, LENGTH",
        "content-filter, CONTENT_FILTER",
        "filter-mid-stream, CONTENT_FILTER",
        "empty, STOP",
        "blank, STOP"
    })
    void the_reason_to_finish_is_told(String model, Finish finish) throws Exception {
        for (Dialect dialect : Dialect.values()) {
            assertThat(((Ended) call(dialect, SHORT, model).end()).finish()).isEqualTo(finish);
        }
    }

    @Test
    void what_was_used_before_a_failure_is_told() throws Exception {
        Failed failed =
                (Failed) call(Dialect.ANTHROPIC, SHORT, "overloaded-mid-stream").end();
        assertThat(failed.usage().prompt()).isEqualTo(360);
        assertThat(failed.usage().cacheRead()).isEqualTo(300);
    }

    @Test
    void thoughts_before_the_first_words_count_as_life_and_are_not_told() throws Exception {
        Limits impatient = new Limits(Duration.ofMillis(800), Duration.ofMillis(800), 8, 8);
        for (Dialect dialect : Dialect.values()) {
            Ear ear = call(dialect, impatient, "reasoning");
            assertThat(ear.end()).isInstanceOf(Ended.class);
            assertThat(ear.text()).isNotBlank().doesNotContain("hm ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_fault_repeats_a_word_of_the_provider_or_the_key(Dialect dialect) throws Exception {
        for (String model : List.of("key-rejected", "refused", "rate-limited", "error-mid-stream")) {
            Ear ear = call(dialect, SHORT, model);
            assertThat(ear.end().toString())
                    .doesNotContain("test-key")
                    .doesNotContain("Incorrect")
                    .doesNotContain("Internal");
        }
        assertThat(request(dialect, SHORT, "good").toString()).doesNotContain("test-key");
    }

    @Test
    void every_manner_that_has_a_name_answers() throws Exception {
        assertThat(Manners.names()).hasSizeGreaterThan(60);
        assertThat(call(Dialect.OPENAI, SHORT, "no such name").end()).isInstanceOf(Ended.class);
    }
}
