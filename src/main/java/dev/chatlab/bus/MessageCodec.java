package dev.chatlab.bus;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatlab.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The one codec: the same object inside a process, JSON with the record's class name on a clustered wire. */
final class MessageCodec<T> implements io.vertx.core.eventbus.MessageCodec<T, T> {
    private static final String NAME = "chatlab";
    private static final ObjectMapper MAPPER = Json.copy().addMixIn(Message.class, Typed.class);

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "@class")
    private interface Typed {}

    private final String name;
    private final Wire<T> wire;

    private MessageCodec(String name, Wire<T> wire) {
        this.name = name;
        this.wire = wire;
    }

    /** How a value looks on a clustered wire. */
    private interface Wire<T> {
        byte[] write(T value) throws JsonProcessingException;

        T read(byte[] bytes) throws java.io.IOException;
    }

    static MessageCodec<Message> forMessages() {
        return new MessageCodec<>(NAME, new MessageWire());
    }

    static <F extends Failure> MessageCodec<F> forFailures(Class<F> kind) {
        return new MessageCodec<>("chatlab." + kind.getSimpleName(), new FailureWire<>(kind));
    }

    static void register(EventBus bus) {
        bus.registerCodec(forMessages());
        bus.codecSelector(body -> body instanceof Message ? NAME : null);
        Failure.KINDS.forEach(kind -> registerFailure(bus, kind));
    }

    private static <F extends Failure> void registerFailure(EventBus bus, Class<F> kind) {
        bus.registerDefaultCodec(kind, forFailures(kind));
    }

    @Override
    public void encodeToWire(Buffer buffer, T value) {
        try {
            byte[] bytes = wire.write(value);
            buffer.appendInt(bytes.length).appendBytes(bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A message has no wire form: " + value.getClass().getName(), e);
        }
    }

    @Override
    public T decodeFromWire(int position, Buffer buffer) {
        int length = buffer.getInt(position);
        try {
            return wire.read(buffer.getBytes(position + 4, position + 4 + length));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("A message from another node could not be read", e);
        }
    }

    @Override
    public T transform(T value) {
        return value;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }

    private static final class MessageWire implements Wire<Message> {
        @Override
        public byte[] write(Message value) throws JsonProcessingException {
            return MAPPER.writerFor(Message.class).writeValueAsBytes(value);
        }

        @Override
        public Message read(byte[] bytes) throws java.io.IOException {
            return MAPPER.readValue(bytes, Message.class);
        }
    }

    /** A failure's parts in constructor order; which parts there are depends on its kind. */
    private record Parts(
            String code,
            String detail,
            List<Failure.FieldError> errors,
            List<Failure.Fault> faults,
            int retryAfterSeconds) {}

    private record FailureWire<F extends Failure>(Class<F> kind) implements Wire<F> {
        @Override
        public byte[] write(F failure) throws JsonProcessingException {
            List<Failure.FieldError> errors = failure instanceof Failure.Invalid i ? i.errors() : List.of();
            List<Failure.Fault> faults = failure instanceof Failure.Unfit u ? u.faults() : List.of();
            int retryAfter = failure instanceof Failure.Limited l ? l.retryAfterSeconds() : 0;
            return MAPPER.writeValueAsString(new Parts(failure.code(), failure.detail(), errors, faults, retryAfter))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public F read(byte[] bytes) throws java.io.IOException {
            Parts p = MAPPER.readValue(bytes, Parts.class);
            return kind.cast(
                    switch (kind.getSimpleName()) {
                        case "NotFound" -> new Failure.NotFound(p.detail());
                        case "Invalid" -> new Failure.Invalid(p.code(), p.detail(), p.errors());
                        case "Unfit" -> new Failure.Unfit(p.detail(), p.faults());
                        case "Stale" -> new Failure.Stale(p.detail());
                        case "Conflict" -> new Failure.Conflict(p.code(), p.detail());
                        case "Forbidden" -> new Failure.Forbidden(p.code(), p.detail());
                        case "Unauthorized" -> new Failure.Unauthorized(p.detail());
                        case "TooLarge" -> new Failure.TooLarge(p.detail());
                        case "Limited" -> new Failure.Limited(p.detail(), p.retryAfterSeconds());
                        default -> new Failure.Unavailable(p.code(), p.detail());
                    });
        }
    }
}
