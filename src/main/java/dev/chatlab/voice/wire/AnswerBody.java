package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Fault.Kind;

/**
 * The body of a successful answer, whatever its label says: a stream of events, or one JSON document from a server that ignores the wish for
 * a stream. Anything else is {@link Kind#MALFORMED}, and more than 2 MiB is {@link Kind#TOO_LARGE}.
 */
final class AnswerBody {
    static final int LARGEST = 2 * 1024 * 1024;

    private final Protocol protocol;
    private final Answer answer;
    private final Bytes held = new Bytes(256);
    private final SseDecoder decoder;
    private Shape shape = Shape.UNKNOWN;
    private int size;

    private enum Shape {
        UNKNOWN,
        EVENTS,
        DOCUMENT
    }

    AnswerBody(Protocol protocol, Answer answer) {
        this.protocol = protocol;
        this.answer = answer;
        decoder = new SseDecoder((type, data, length) -> protocol.read(data, length, answer));
    }

    void feed(byte[] bytes) {
        size += bytes.length;
        if (size > LARGEST) {
            throw new Broken(Kind.TOO_LARGE);
        }
        if (shape == Shape.EVENTS) {
            decoder.feed(bytes);
            return;
        }
        held.add(bytes, 0, bytes.length);
        if (shape == Shape.UNKNOWN) {
            shape = shape();
            if (shape == Shape.EVENTS) {
                decoder.feed(held.copy());
                held.clear();
            }
        }
    }

    private Shape shape() {
        for (int i = 0; i < held.length(); i++) {
            byte b = held.array()[i];
            boolean mark = i < 3 && b == new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}[i];
            if (mark || b == ' ' || b == '\t' || b == '\r' || b == '\n') {
                continue;
            }
            return switch (b) {
                case '{' -> Shape.DOCUMENT;
                case '<' -> throw new Broken(Kind.MALFORMED);
                default -> Shape.EVENTS;
            };
        }
        return Shape.UNKNOWN;
    }

    /** Nothing more comes. */
    void end() {
        if (shape == Shape.DOCUMENT) {
            protocol.readWhole(document(), answer);
        }
        if (!protocol.isWhole(answer)) {
            throw new Broken(answer.isKnown() || size == 0 ? Kind.CUT_OFF : Kind.MALFORMED);
        }
    }

    private byte[] document() {
        byte[] bytes = held.copy();
        if (bytes[0] == (byte) 0xEF) {
            bytes[0] = ' ';
            bytes[1] = ' ';
            bytes[2] = ' ';
        }
        return bytes;
    }
}
