package dev.chatlab.web.live;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One thing told to followers, encoded once for all of them: as a whole WebSocket text frame and as one server-sent event, each
 * made when first asked for. Confined to one event loop. {@code seq} is 0 for what is not stored.
 */
final class Frame {
    private static final int FINAL_TEXT = 0x81;
    private static final int LARGEST_HEADER = 10;
    private static final int SHORT = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int LARGEST_TWO_BYTES = 0xFFFF;

    private final String type;
    private final long seq;
    private final byte[] json;
    private byte @Nullable [] socket;
    private @Nullable Buffer event;

    Frame(String type, long seq, byte[] json) {
        this.type = type;
        this.seq = seq;
        this.json = json;
    }

    String type() {
        return type;
    }

    long seq() {
        return seq;
    }

    int size() {
        return json.length;
    }

    /** The bytes on a WebSocket's wire, header included; not to be changed. */
    byte[] socketBytes() {
        byte[] bytes = socket;
        if (bytes == null) {
            ByteBuffer whole = ByteBuffer.allocate(LARGEST_HEADER + json.length);
            header(whole).put(json);
            bytes = java.util.Arrays.copyOf(whole.array(), whole.position());
            socket = bytes;
        }
        return bytes;
    }

    private ByteBuffer header(ByteBuffer to) {
        to.put((byte) FINAL_TEXT);
        if (json.length <= SHORT) {
            return to.put((byte) json.length);
        }
        return json.length <= LARGEST_TWO_BYTES
                ? to.put((byte) TWO_BYTES).putShort((short) json.length)
                : to.put((byte) EIGHT_BYTES).putLong(json.length);
    }

    /** The bytes of a server-sent event, to its empty line. */
    Buffer eventBytes() {
        Buffer bytes = event;
        if (bytes == null) {
            String head = "event: " + type + "\n" + (seq > 0 ? "id: " + seq + "\n" : "") + "data: ";
            bytes = Buffer.buffer(head.length() + json.length + 2)
                    .appendBytes(head.getBytes(StandardCharsets.US_ASCII))
                    .appendBytes(json)
                    .appendString("\n\n");
            event = bytes;
        }
        return bytes;
    }
}
