package dev.chatlab.bench;

import java.nio.charset.StandardCharsets;

/** What the bytes of a stream say besides its words, in ChatLab's frames, a provider's events and HTTP. */
enum Sign {
    COMPLETED("\"turn.completed\""),
    FAILED("\"turn.failed\""),
    RESET("\"turn.reset\""),
    ERROR("\"type\":\"error\""),
    /** The last chunk; a relay may cut an event's own last words in two chunks. */
    DONE("\r\n0\r\n\r\n"),
    STATUS_4("HTTP/1.1 4"),
    STATUS_5("HTTP/1.1 5"),
    /** What is there may be the beginning of a sign. */
    CUT_SHORT(""),
    NONE("");

    private static final Sign[] ALL = values();

    private final byte[] bytes;

    Sign(String text) {
        bytes = text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean mayBegin(byte b) {
        return b == '"' || b == '\r' || b == 'H';
    }

    static Sign at(byte[] data, int from, int to) {
        for (Sign sign : ALL) {
            if (sign.bytes.length > 0) {
                int same = sign.same(data, from, to);
                if (same == sign.bytes.length) {
                    return sign;
                }
                if (from + same == to) {
                    return CUT_SHORT;
                }
            }
        }
        return NONE;
    }

    private int same(byte[] data, int from, int to) {
        int i = 0;
        while (i < bytes.length && from + i < to && data[from + i] == bytes[i]) {
            i++;
        }
        return i;
    }
}
