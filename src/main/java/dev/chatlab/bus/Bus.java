package dev.chatlab.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The typed face of the event bus and the only place that knows addresses, the codec and timeouts. Asks fail with a
 * {@link Failure}: what the other side threw, or {@code unavailable} when nobody answered in time.
 */
public final class Bus {
    /** Every address there is. */
    public static final class Address {
        public static final String STORE = "store";
        public static final String TURNS = "turns";
        public static final String PERSONAS = "personas";
        public static final String PERSONAS_CHANGED = "personas.changed";
        public static final String THEORISTS = "theorists";
        public static final String DISCUSSIONS = "discussions";
        public static final String AUTH = "auth";
        public static final String ESTIMATES = "estimates";
        public static final String SUMMARIES = "summaries";
        public static final String TRYOUTS = "tryouts";
        public static final String VOICES = "voices";
        /** Owner of the personas that ship with ChatLab. */
        public static final String STOCK = "stock";

        private Address() {}

        public static String discussion(String id) {
            return "discussion." + id;
        }

        public static String events(String id) {
            return "discussion." + id + ".events";
        }

        public static String theorist(String owner, String id) {
            return "theorist." + owner + "/" + id;
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final String REQUEST_ID = "requestId";
    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);

    private final EventBus bus;
    private final DeliveryOptions plain = new DeliveryOptions().setSendTimeout(TIMEOUT.toMillis());

    private Bus(EventBus bus) {
        this.bus = bus;
    }

    /** Prepares a Vert.x instance for typed messages; call once per instance. */
    public static Bus on(Vertx vertx) {
        EventBus bus = vertx.eventBus();
        MessageCodec.register(bus);
        return new Bus(bus);
    }

    /** Sends an ask and hands back its reply; fails with a {@link Failure}. */
    public <R extends Message> Future<R> ask(String address, Ask<R> ask) {
        return ask(address, ask, TIMEOUT);
    }

    /** As {@link #ask(String, Ask)}, for what may take longer than most. */
    public <R extends Message> Future<R> ask(String address, Ask<R> ask, Duration atMost) {
        return bus.<R>request(address, ask, options(atMost))
                .map(io.vertx.core.eventbus.Message::body)
                .recover(error -> Future.failedFuture(typed(address, error)));
    }

    /** Sends to one receiver, at most once; tells nothing back. */
    public void tell(String address, Message message) {
        bus.send(address, message, options(TIMEOUT));
    }

    /** Sends to every listener of the address. */
    public void publish(String address, Message message) {
        bus.publish(address, message, options(TIMEOUT));
    }

    /** Answers asks (and takes tells) at an address; a thrown or failed {@link Failure} reaches the asker as it is. */
    public <M extends Message> MessageConsumer<M> serve(
            String address, Class<M> type, Function<M, ? extends Future<? extends Message>> handler) {
        return bus.consumer(address, message -> {
            restoreRequestId(message);
            answer(message, type, handler);
        });
    }

    /** Takes messages of one type at an address; others are ignored. */
    public <M extends Message> MessageConsumer<M> listen(String address, Class<M> type, Consumer<M> handler) {
        return bus.consumer(address, message -> {
            restoreRequestId(message);
            if (type.isInstance(message.body())) {
                handler.accept(message.body());
            }
        });
    }

    private static <M extends Message> void answer(
            io.vertx.core.eventbus.Message<M> message,
            Class<M> type,
            Function<M, ? extends Future<? extends Message>> handler) {
        Future<? extends Message> result;
        try {
            result = handler.apply(type.cast(message.body()));
        } catch (RuntimeException e) {
            result = Future.failedFuture(e);
        }
        result.onComplete(message::reply, error -> message.reply(asFailure(error)));
    }

    /** The failure to show for anything that was thrown: itself if it is one, otherwise a logged {@code internal}. */
    public static ReplyException asFailure(Throwable error) {
        if (error instanceof Failure failure) {
            return failure;
        }
        LOG.error("An unexpected error reached the bus", error);
        return new Failure.Unavailable("internal", "Nothing was changed; please try again.");
    }

    /** Whether an ask failed because nobody serves the address, or no longer: it was not carried out. */
    public static boolean nobodyThere(Throwable error) {
        return error instanceof Failure.Unavailable failure && failure.code().equals("no_handlers");
    }

    private static Failure typed(String address, Throwable error) {
        if (error instanceof Failure failure) {
            return failure;
        }
        if (error instanceof ReplyException reply && isUnheard(reply)) {
            return new Failure.Unavailable("no_handlers", "Nobody serves " + address + ".");
        }
        LOG.warn("An ask to {} failed", address, error);
        return new Failure.Unavailable("unavailable", "The answer did not come in time. Please try again.");
    }

    /** Nobody listened, or whoever did stopped before reading it: Vert.x then discards a message and says so. */
    private static boolean isUnheard(ReplyException reply) {
        return reply.failureType() == ReplyFailure.NO_HANDLERS
                || (reply.failureType() == ReplyFailure.TIMEOUT
                        && String.valueOf(reply.getMessage()).startsWith("Discarded"));
    }

    private DeliveryOptions options(Duration atMost) {
        String id = RequestId.current();
        if (id == null && atMost.equals(TIMEOUT)) {
            return plain;
        }
        DeliveryOptions options = new DeliveryOptions().setSendTimeout(atMost.toMillis());
        return id == null ? options : options.addHeader(REQUEST_ID, id);
    }

    private static void restoreRequestId(io.vertx.core.eventbus.Message<?> message) {
        if (!message.headers().isEmpty()) {
            String id = message.headers().get(REQUEST_ID);
            if (id != null) {
                RequestId.set(id);
            }
        }
    }
}
