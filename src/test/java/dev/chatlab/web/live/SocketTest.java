package dev.chatlab.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatlab.bus.Bus;
import io.vertx.core.http.UpgradeRejectedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketTest {
    private final LiveServer server = new LiveServer();
    private final Talk talk = server.talk("d1");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_reader_is_greeted_told_what_happened_then_what_happens() {
        talk.amend();
        Reader reader = new Reader(server, "d1", 0);
        JsonNode hello = reader.next("hello");
        assertThat(hello.path("seq").asLong()).isEqualTo(2);
        assertThat(hello.path("state").asText()).isEqualTo("idle");
        assertThat(hello.path("discussion").path("id").asText()).isEqualTo("d1");
        assertThat(hello.path("discussion").path("reason").isNull()).isTrue();
        assertThat(reader.next("discussion.updated").path("seq").asLong()).isEqualTo(1);
        assertThat(reader.next("discussion.updated").path("seq").asLong()).isEqualTo(2);
        talk.start();
        assertThat(reader.next("turn.started").path("turn").path("n").asInt()).isEqualTo(1);
        talk.say("To play ");
        assertThat(reader.next("turn.delta").path("offset").asInt()).isZero();
        talk.say("is to learn.");
        assertThat(reader.next("turn.delta").path("offset").asInt()).isEqualTo(8);
        talk.complete();
        JsonNode completed = reader.next("turn.completed");
        assertThat(completed.path("turn").path("text").asText()).isEqualTo("To play is to learn.");
        assertThat(completed.has("upNext")).isTrue();
        assertThat(completed.path("auto").path("remaining").asInt(-1)).isZero();
    }

    @Test
    void who_comes_in_the_middle_of_a_turn_gets_the_text_so_far_as_one_piece() {
        talk.start();
        talk.say("One ");
        talk.say("two ");
        Reader reader = new Reader(server, "d1", 2);
        reader.next("hello");
        JsonNode soFar = reader.next("turn.delta");
        assertThat(soFar.path("offset").asInt()).isZero();
        assertThat(soFar.path("text").asText()).isEqualTo("One two ");
        talk.say("three.");
        assertThat(reader.next("turn.delta").path("text").asText()).isEqualTo("three.");
    }

    @Test
    void a_failed_turn_comes_with_its_problem() {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        talk.start();
        talk.say("Hm");
        talk.fail();
        JsonNode failed = reader.until("turn.failed").getLast();
        assertThat(failed.path("problem").path("code").asText()).isEqualTo("timeout");
        assertThat(failed.path("problem").path("detail").asText()).isNotEmpty();
        assertThat(failed.path("turn").path("status").asText()).isEqualTo("failed");
    }

    @Test
    void words_of_an_attempt_that_was_given_up_are_taken_back() {
        Fold fold = new Fold();
        Reader reader = new Reader(server, "d1", 0);
        talk.start();
        talk.say("Wro");
        reader.until("turn.delta").forEach(fold::add);
        talk.say("ng");
        talk.again();
        talk.say("Ri");
        talk.say("ght");
        talk.complete();
        reader.until("turn.reset").forEach(fold::add);
        assertThat(fold.text()).isEmpty();
        reader.until("turn.completed").forEach(fold::add);
        assertThat(fold.text()).isEqualTo("Right");
        assertThat(fold.finished).containsEntry(1, "Right");
    }

    @Test
    void somebody_elses_discussion_is_as_unknown_as_a_random_one() {
        var client = server.vertx.createWebSocketClient();
        var foreign = client.connect(Reader.options(server, "d1", 0).putHeader("X-User", "eve"));
        var random = client.connect(Reader.options(server, "d2", 0));
        assertThatThrownBy(() -> LiveServer.await(foreign)).rootCause().satisfies(SocketTest::isNotFound);
        assertThatThrownBy(() -> LiveServer.await(random)).rootCause().satisfies(SocketTest::isNotFound);
    }

    private static void isNotFound(Throwable error) {
        assertThat(error).isInstanceOf(UpgradeRejectedException.class);
        assertThat(((UpgradeRejectedException) error).getStatus()).isEqualTo(404);
    }

    @Test
    void a_senseless_after_is_refused_before_the_upgrade() {
        var client = server.vertx.createWebSocketClient();
        var socket = client.connect(Reader.options(server, "d1", -4));
        assertThatThrownBy(() -> LiveServer.await(socket)).rootCause().hasMessageContaining("422");
    }

    @Test
    void a_deleted_discussion_says_so_and_closes_with_1000() {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        talk.delete();
        assertThat(reader.next("discussion.updated").path("seq").asLong()).isEqualTo(2);
        assertThat(reader.closeCode()).isEqualTo(1000);
    }

    @Test
    void a_stopping_server_closes_with_1001_and_lets_nobody_in() {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        LiveServer.await(server.stop());
        assertThat(reader.closeCode()).isEqualTo(1001);
        var late = server.vertx.createWebSocketClient().connect(Reader.options(server, "d1", 0));
        assertThatThrownBy(() -> LiveServer.await(late)).rootCause().hasMessageContaining("503");
    }

    @Test
    void readers_share_one_room_which_closes_behind_the_last() throws Exception {
        AtomicInteger deliveries = new AtomicInteger();
        server.vertx.eventBus().addInboundInterceptor(delivery -> {
            if (delivery.message().address().equals(Bus.Address.events("d1"))) {
                deliveries.incrementAndGet();
            }
            delivery.next();
        });
        Reader one = new Reader(server, "d1", 0);
        Reader two = new Reader(server, "d1", 0);
        one.until("discussion.updated");
        two.until("discussion.updated");
        talk.amend();
        one.next("discussion.updated");
        two.next("discussion.updated");
        assertThat(deliveries).hasValue(1);
        one.leave();
        two.leave();
        for (int i = 0; i < 100 && server.open.get() > 0; i++) {
            Thread.sleep(20);
        }
        talk.amend();
        Thread.sleep(50);
        assertThat(deliveries).hasValue(1);
        assertThat(server.open).hasValue(0);
    }

    @Test
    void events_that_nobody_published_here_come_with_a_heartbeat() {
        try (LiveServer quick = new LiveServer(Duration.ofMillis(100))) {
            Talk elsewhere = quick.talk("d1");
            Reader reader = new Reader(quick, "d1", 1);
            assertThat(reader.until("heartbeat").getLast().path("seq").asLong()).isEqualTo(1);
            elsewhere.silent(true);
            elsewhere.amend();
            elsewhere.amend();
            assertThat(reader.until("discussion.updated").getLast().path("seq").asLong())
                    .isEqualTo(2);
            assertThat(reader.until("discussion.updated").getLast().path("seq").asLong())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_missed_event_is_fetched_when_the_next_one_shows_the_gap() throws Exception {
        Reader reader = new Reader(server, "d1", 1);
        reader.next("hello");
        Thread.sleep(100);
        talk.silent(true);
        talk.start();
        talk.silent(false);
        talk.say("Words of a turn whose start nobody heard of.");
        assertThat(reader.next("turn.started").path("seq").asLong()).isEqualTo(2);
        assertThat(reader.next("turn.delta").path("offset").asInt()).isZero();
        talk.silent(true);
        talk.amend();
        talk.silent(false);
        talk.amend();
        assertThat(reader.next("discussion.updated").path("seq").asLong()).isEqualTo(3);
        assertThat(reader.next("discussion.updated").path("seq").asLong()).isEqualTo(4);
    }

    @Test
    void words_that_come_at_once_travel_together_and_none_is_lost() {
        Reader reader = new Reader(server, "d1", 1);
        Fold fold = new Fold();
        fold.seq = 1;
        talk.start();
        talk.say("First");
        reader.until("turn.delta").forEach(fold::add);
        talk.burst(IntStream.range(0, 2_000).mapToObj(i -> " w" + i).toList());
        talk.complete();
        List<JsonNode> frames = reader.until("turn.completed");
        frames.forEach(fold::add);
        assertThat(frames).hasSizeLessThan(1_000);
        assertThat(fold.foldedToTheEnd).isEqualTo(1);
    }

    @Test
    void missed_words_are_asked_for() {
        Reader reader = new Reader(server, "d1", 1);
        talk.start();
        talk.say("One ");
        reader.until("turn.delta");
        talk.silent(true);
        talk.say("two ");
        talk.silent(false);
        talk.say("three");
        JsonNode rest = reader.next("turn.delta");
        assertThat(rest.path("offset").asInt()).isEqualTo(4);
        assertThat(rest.path("text").asText()).isEqualTo("two three");
    }
}
