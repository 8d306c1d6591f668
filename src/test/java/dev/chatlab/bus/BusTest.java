package dev.chatlab.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BusTest {
    /** A question for the tests. */
    public record Echo(String text, List<Integer> numbers) implements Ask<Echo> {}

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.on(vertx);

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_message_arrives_as_the_same_object_inside_a_process() {
        AtomicReference<Message> seen = new AtomicReference<>();
        await(bus.serve("there", Echo.class, echo -> {
                    seen.set(echo);
                    return Future.succeededFuture(echo);
                })
                .completion());
        Echo sent = new Echo("hello", List.of(1, 2));
        assertThat(await(bus.ask("there", sent))).isSameAs(sent);
        assertThat(seen.get()).isSameAs(sent);
    }

    @Test
    void a_failure_arrives_with_its_type_code_and_fields() {
        await(bus.serve("there", Echo.class, echo -> {
                    throw Failure.Invalid.field("/text", "is wrong");
                })
                .completion());
        Throwable error = bus.ask("there", new Echo("", List.of()))
                .transform(r -> Future.succeededFuture(r.cause()))
                .await();
        assertThat(error)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        f -> assertThat(f.errors()).containsExactly(new Failure.FieldError("/text", "is wrong")));
    }

    @Test
    void an_error_of_ours_reaches_the_asker_without_its_insides() {
        await(bus.serve("there", Echo.class, echo -> {
                    throw new IllegalStateException("secret");
                })
                .completion());
        Throwable error = bus.ask("there", new Echo("", List.of()))
                .transform(r -> Future.succeededFuture(r.cause()))
                .await();
        assertThat(error).isInstanceOfSatisfying(Failure.Unavailable.class, f -> {
            assertThat(f.code()).isEqualTo("internal");
            assertThat(f.detail()).doesNotContain("secret");
        });
    }

    @Test
    void asking_where_nobody_is_says_so() {
        Throwable error = bus.ask("nowhere", new Echo("", List.of()))
                .transform(r -> Future.succeededFuture(r.cause()))
                .await();
        assertThat(Bus.nobodyThere(error)).isTrue();
    }

    @Test
    void an_ask_is_waited_for_as_long_as_it_says() {
        await(bus.serve(
                        "there",
                        Echo.class,
                        echo -> vertx.timer(300, TimeUnit.MILLISECONDS).map(echo))
                .completion());
        Echo sent = new Echo("slow", List.of());
        Throwable tooLate = bus.ask("there", sent, Duration.ofMillis(50))
                .transform(r -> Future.succeededFuture(r.cause()))
                .await();
        assertThat(tooLate).isInstanceOf(Failure.Unavailable.class);
        assertThat(Bus.nobodyThere(tooLate)).isFalse();
        assertThat(await(bus.ask("there", sent, Duration.ofSeconds(5)))).isEqualTo(sent);
    }

    @Test
    void asking_one_who_stops_before_reading_is_asking_nobody() {
        Promise<Echo> answer = Promise.promise();
        vertx.runOnContext(ignored -> {
            MessageConsumer<Echo> consumer = bus.serve("there", Echo.class, echo -> Future.succeededFuture(echo));
            bus.ask("there", new Echo("", List.of())).onComplete(answer);
            consumer.unregister();
        });
        Throwable error = answer.future()
                .transform(r -> Future.succeededFuture(r.cause()))
                .await();
        assertThat(Bus.nobodyThere(error)).isTrue();
    }

    @Test
    void a_message_survives_the_wire_between_nodes() {
        Echo sent = new Echo("grüße \uD83D\uDE00 \"x\"", List.of(3));
        MessageCodec<Message> codec = MessageCodec.forMessages();
        Buffer wire = Buffer.buffer().appendByte((byte) 9);
        codec.encodeToWire(wire, sent);
        assertThat(codec.decodeFromWire(1, wire)).isEqualTo(sent);
    }

    @Test
    void every_kind_of_failure_survives_the_wire_between_nodes() {
        List<Failure> failures = List.of(
                new Failure.NotFound("a"),
                Failure.Invalid.field("/p", "b"),
                new Failure.Unfit("i", List.of(new Failure.Fault(3, 1, "/id", "j"))),
                new Failure.Conflict("speaking", "c"),
                new Failure.Stale("k"),
                new Failure.Forbidden("builtin", "d"),
                new Failure.Unauthorized("e"),
                new Failure.TooLarge("f"),
                new Failure.Limited("g", 7),
                new Failure.Unavailable("database_away", "h"));
        assertThat(failures).hasSameSizeAs(Failure.KINDS);
        for (Failure failure : failures) {
            Failure read = overTheWire(failure, failure.getClass());
            assertThat(read).hasSameClassAs(failure).hasMessage(failure.getMessage());
            assertThat(read.code()).isEqualTo(failure.code());
            if (failure instanceof Failure.Unfit unfit) {
                assertThat(((Failure.Unfit) read).faults()).isEqualTo(unfit.faults());
            }
        }
    }

    private static <F extends Failure> F overTheWire(Failure failure, Class<F> kind) {
        Buffer wire = Buffer.buffer();
        MessageCodec<F> codec = MessageCodec.forFailures(kind);
        codec.encodeToWire(wire, kind.cast(failure));
        return codec.decodeFromWire(0, wire);
    }
}
