package dev.chatlab.voice.wire;

import org.jspecify.annotations.Nullable;

/** Reads {@code delta.content} straight from an event's bytes when the event holds nothing else that matters. */
final class OpenAiDelta {
    private static final byte[] DELTA = Scan.pattern("\"delta\":");
    private static final byte[] ROLE = Scan.pattern("\"role\":");
    private static final byte[] ASSISTANT = Scan.pattern("\"assistant\"");
    private static final byte[] CONTENT = Scan.pattern("\"content\":");
    private static final byte[] FINISH = Scan.pattern("\"finish_reason\":");
    private static final byte[] USAGE = Scan.pattern("\"usage\":");
    private static final byte[] ERROR = Scan.pattern("\"error\":");
    private static final byte[] NULL = Scan.pattern("null");

    private OpenAiDelta() {}

    /** The words, or null when the event is not of the usual kind. */
    static @Nullable String read(byte[] data, int length) {
        int delta = Scan.find(data, 0, length, DELTA);
        int words = delta < 0 ? -1 : words(data, delta + DELTA.length, length);
        if (words < 0) {
            return null;
        }
        int end = Scan.stringEnd(data, words, length);
        int close = end < 0 ? length : space(data, end + 1, length);
        if (close >= length || data[close] != '}' || says(data, 0, delta) || says(data, close, length)) {
            return null;
        }
        return Scan.string(data, words, end);
    }

    private static int words(byte[] data, int from, int to) {
        int at = after(data, space(data, from, to), to, (byte) '{');
        if (at >= 0 && Scan.at(data, at, to, ROLE)) {
            at = space(data, at + ROLE.length, to);
            at = Scan.at(data, at, to, ASSISTANT) ? space(data, at + ASSISTANT.length, to) : to;
            at = after(data, at, to, (byte) ',');
        }
        if (at < 0 || !Scan.at(data, at, to, CONTENT)) {
            return -1;
        }
        int quote = space(data, at + CONTENT.length, to);
        return quote < to && data[quote] == '"' ? quote + 1 : -1;
    }

    private static int after(byte[] data, int at, int to, byte expected) {
        return at < to && data[at] == expected ? space(data, at + 1, to) : -1;
    }

    private static boolean says(byte[] data, int from, int to) {
        return holds(data, from, to, FINISH) || holds(data, from, to, USAGE) || holds(data, from, to, ERROR);
    }

    private static boolean holds(byte[] data, int from, int to, byte[] key) {
        int at = Scan.find(data, from, to, key);
        return at >= 0 && !Scan.at(data, space(data, at + key.length, to), to, NULL);
    }

    private static int space(byte[] data, int from, int to) {
        int at = from;
        while (at < to && data[at] == ' ') {
            at++;
        }
        return at;
    }
}
