package dev.chatlab.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.provider.Asked;
import dev.chatlab.provider.Manners;
import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.provider.Trouble;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real jar with a provider that misbehaves. One ChatLab for all, unless a test has it think ill of the provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelVoicesIT {
    private static final String KEY = "sk-nobody-may-see-this-0123456789";
    private static final String SAID = "A school is where a life is being led, and not where one is merely made ready.";

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedProvider provider = ScriptedProvider.start(vertx);
    private Setup setup;
    private ChatLabProcess lab;
    private Table table;
    private boolean spoilt;

    @BeforeAll
    void chatlab_runs(@TempDir Path home) throws Exception {
        setup = Setup.onSharedServer(home)
                .with("OPENAI_API_KEY", KEY)
                .with("OPENAI_BASE_URL", provider.root())
                .with("OPENAI_MODEL", "good")
                .with("VOICE", "openai");
        lab = ChatLabProcess.start(setup);
    }

    @BeforeEach
    void a_discussion_with_a_model_s_voice_is_open() throws Exception {
        if (spoilt || !lab.isAlive()) {
            lab.kill9();
            lab = ChatLabProcess.start(setup);
            spoilt = false;
        }
        provider.forget();
        table = Client.guest(lab).launch("Should homework be graded?", Client.THREE);
    }

    @AfterEach
    void nothing_tells_the_key_or_what_a_provider_said_of_an_error() throws Exception {
        assertThat(lab.output().toString()).doesNotContain(KEY, "SECRET-BODY");
        assertThat(lab.trouble()).isEmpty();
        for (String path : List.of("", "/turns", "/export?format=json", "/export?format=html")) {
            assertThat(table.client().get(table.path(path)).is(200).body()).doesNotContain(KEY, "SECRET-BODY");
        }
    }

    @AfterAll
    void all_ends() {
        lab.close();
        vertx.close().await();
    }

    private JsonNode spoken() throws Exception {
        int n = table.next();
        table.awaitQuiet(SocketClient.SOON);
        return table.turn(n);
    }

    @Test
    void a_model_speaks_and_that_is_told_everywhere() throws Exception {
        JsonNode voices = table.client().get("/voices").is(200).json();
        assertThat(voices.path("default").asText()).isEqualTo("openai");
        assertThat(voices.path("items")).hasSize(2);
        assertThat(voices.toString()).doesNotContain("127.0.0.1", "sk-");
        JsonNode turn = spoken();
        assertThat(turn.path("status").asText()).isEqualTo("completed");
        assertThat(turn.path("voice").path("provider").asText()).isEqualTo("openai");
        assertThat(turn.path("voice").path("model").asText()).isEqualTo("good");
        assertThat(turn.path("voice").path("promptTokens").asInt()).isPositive();
        assertThat(turn.path("voice").path("finish").asText()).isEqualTo("stop");
        assertThat(table.discussion().path("notice").asText()).contains("AI models");
        assertThat(provider.take().headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(table.client().get("/metrics").is(200).body())
                .contains("gen_ai_client_operation_duration_seconds_count")
                .contains("outcome=\"stop\"");
    }

    @Test
    void a_voice_that_is_not_there_is_refused_where_it_stands() throws Exception {
        Map<String, Object> seat = Map.of("id", "freire", "voice", "nobody");
        Reply reply = table.client()
                .post("/discussions", Map.of("topic", "T", "personas", List.of("dewey", seat), "voice", "none"))
                .is(422);
        assertThat(reply.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/voice", "/personas/1/voice");
        assertThat(reply.body()).contains("scripted, openai");
    }

    @Test
    void a_seat_may_have_a_voice_of_its_own() throws Exception {
        Table mixed = new Table(
                table.client(),
                table.client()
                        .post(
                                "/discussions",
                                Map.of("topic", "T", "personas", List.of(Map.of("id", "dewey", "voice", "scripted"))))
                        .is(201)
                        .json()
                        .path("id")
                        .asText());
        int n = mixed.next();
        mixed.awaitQuiet(SocketClient.SOON);
        assertThat(mixed.turn(n).path("voice").path("provider").asText()).isEqualTo("scripted");
        assertThat(provider.all()).isEmpty();
    }

    @Test
    void after_a_rate_limit_the_turn_is_spoken_and_tells_of_it() throws Exception {
        provider.next(Trouble.status(429, "retry-after: 1\r\n"));
        JsonNode turn = spoken();
        assertThat(turn.path("status").asText()).isEqualTo("completed");
        assertThat(turn.path("voice").path("tried").findValuesAsText("code")).containsExactly("rate_limited");
    }

    @Test
    void readers_see_a_reset_when_an_answer_breaks_off_and_fold_to_what_is_stored() throws Exception {
        provider.next(Trouble.dyingAfter("These words will be taken back")).next(Manners.saying(SAID));
        try (SocketClient socket = table.socket()) {
            int n = table.next();
            socket.await(frame -> frame.path("type").asText().equals("turn.reset"));
            JsonNode completed = socket.awaitTurn("turn.completed", n);
            assertThat(completed.path("turn").path("text").asText()).isEqualTo(SAID);
        }
        assertThat(table.turn(1).path("text").asText()).isEqualTo(SAID);
    }

    @Test
    void a_rejected_key_pauses_the_discussion_until_it_is_mended() throws Exception {
        provider.next(Trouble.status(401));
        try (SocketClient socket = table.socket()) {
            table.next();
            JsonNode failed = socket.awaitTurn("turn.failed", 1);
            assertThat(failed.path("problem").path("code").asText()).isEqualTo("key_rejected");
            assertThat(failed.path("state").asText()).isEqualTo("paused");
        }
        assertThat(table.discussion().path("state").asText()).isEqualTo("paused");
        assertThat(table.discussion().path("reason").asText()).contains("did not accept the key");
        lab.terminate();
        lab = lab.restart();
        assertThat(spoken().path("status").asText()).isEqualTo("completed");
        assertThat(table.discussion().path("state").asText()).isEqualTo("idle");
    }

    @Test
    void a_failed_turn_keeps_who_was_tried_and_why() throws Exception {
        spoilt = true;
        for (int i = 0; i < 4; i++) {
            provider.next(Trouble.status(503));
        }
        JsonNode turn = spoken();
        assertThat(turn.path("status").asText()).isEqualTo("failed");
        assertThat(turn.path("voice").path("tried").findValuesAsText("code"))
                .hasSize(4)
                .containsOnly("provider_down");
        assertThat(turn.path("voice").path("tried").findValuesAsText("model")).containsOnly("good");
    }

    @Test
    void a_talk_that_is_too_long_is_told_once_more_in_short_and_then_given_up() throws Exception {
        provider.next(Manners.named("too-long")).next(Manners.saying(SAID));
        assertThat(spoken().path("text").asText()).isEqualTo(SAID);
        assertThat(provider.all()).hasSize(2);
        provider.next(Manners.named("too-long")).next(Manners.named("too-long"));
        JsonNode turn = spoken();
        assertThat(turn.path("status").asText()).isEqualTo("failed");
        assertThat(turn.path("voice").path("tried").findValuesAsText("code")).containsExactly("too_long", "too_long");
        assertThat(provider.all()).hasSize(4);
        assertThat(table.discussion().path("state").asText()).isEqualTo("idle");
    }

    @Test
    void another_provider_speaks_when_the_first_is_out_of_order() throws Exception {
        spoilt = true;
        lab.terminate();
        ScriptedProvider spare = ScriptedProvider.start(vertx);
        lab = ChatLabProcess.start(lab.setup()
                .with("ANTHROPIC_API_KEY", KEY)
                .with("ANTHROPIC_BASE_URL", spare.root())
                .with("ANTHROPIC_MODEL", "spare"));
        provider.next(Trouble.status(503));
        spare.next(Manners.saying(SAID));
        JsonNode turn = spoken();
        assertThat(turn.path("text").asText()).isEqualTo(SAID);
        assertThat(turn.path("voice").path("provider").asText()).isEqualTo("anthropic");
        assertThat(turn.path("voice").path("model").asText()).isEqualTo("spare");
        assertThat(turn.path("voice").path("tried").findValuesAsText("provider"))
                .containsExactly("openai");
        assertThat(turn.path("voice").path("tried").findValuesAsText("code")).containsExactly("provider_down");
    }

    @Test
    void a_quotation_that_nobody_said_is_shown_and_stored_without_its_marker() throws Exception {
        provider.next(Manners.saying(SAID))
                .next(Manners.saying(
                        "You say “a life is being led” [[t1]]. You never said “a life is lost” [[t1]]. So be it."));
        int first = table.next();
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turn(first).path("text").asText()).isEqualTo(SAID);
        try (SocketClient socket = table.socket()) {
            int n = table.next();
            JsonNode turn = socket.awaitTurn("turn.completed", n).path("turn");
            assertThat(turn.path("text").asText())
                    .isEqualTo("You say “a life is being led” [[t1]]. You never said “a life is lost”. So be it.");
            assertThat(turn.path("citations").findValuesAsText("quote")).containsExactly("a life is being led");
            assertThat(socket.frames().toString()).doesNotContain("turn.reset", "lost” [[");
        }
    }

    @Test
    void one_question_without_an_account_is_answered_by_the_standard_voice() throws Exception {
        provider.next(Manners.saying(SAID));
        JsonNode answer = table.client()
                .send(
                        "POST",
                        "/api/chat",
                        Map.of("message", "How do children learn?"),
                        Map.of("Accept", "application/json"))
                .is(200)
                .json();
        assertThat(answer.path("reply").asText()).isEqualTo(SAID);
        assertThat(answer.path("voice").path("provider").asText()).isEqualTo("openai");
        assertThat(answer.path("notice").asText()).contains("AI models");
    }

    @Test
    void stop_closes_the_connection_to_the_provider_within_a_second() throws Exception {
        provider.next(Trouble.dripping());
        try (SocketClient socket = table.socket()) {
            table.next();
            socket.await(frame -> frame.path("type").asText().equals("turn.delta"));
            Asked asked = provider.take();
            table.stop();
            assertThat(asked.hungUp()).succeedsWithin(1, TimeUnit.SECONDS);
        }
        assertThat(table.turn(1).path("status").asText()).isEqualTo("interrupted");
        assertThat(provider.all()).hasSize(1);
    }

    @Test
    void a_turn_cut_by_a_crash_is_spoken_again() throws Exception {
        provider.next(Trouble.dripping()).next(Manners.saying(SAID));
        try (SocketClient socket = table.socket()) {
            table.next();
            socket.await(frame -> frame.path("type").asText().equals("turn.delta"));
            lab.kill9();
        }
        lab = lab.restart();
        table.awaitQuiet(SocketClient.SOON);
        assertThat(table.turn(1).path("status").asText()).isEqualTo("completed");
        assertThat(table.turn(1).path("text").asText()).isEqualTo(SAID);
    }
}
