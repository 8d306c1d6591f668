package dev.chatlab.discussion;

import dev.chatlab.bus.Bus;
import dev.chatlab.bus.Message;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A live discussion's address, on an event loop: most of what comes are words, which are relayed without waking its thread. */
final class Mailbox extends VerticleBase {
    private final Bus bus;
    private final String address;
    private final Function<Message, Future<? extends Message>> receiver;
    private @Nullable MessageConsumer<Message> consumer;

    Mailbox(Bus bus, String address, Function<Message, Future<? extends Message>> receiver) {
        this.bus = bus;
        this.address = address;
        this.receiver = receiver;
    }

    @Override
    public Future<?> start() {
        consumer = bus.serve(address, Message.class, receiver);
        return consumer.completion();
    }

    /** Nothing more is taken; from any thread. */
    void close() {
        if (consumer != null) {
            consumer.unregister();
        }
    }
}
