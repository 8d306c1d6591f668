package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Fault.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Reads server-sent events from bytes that may be split anywhere. Only {@code event} and {@code data} count; comments, {@code id},
 * {@code retry} and unknown fields are passed over, and an event that has not ended when the stream does is dropped, as the
 * standard says. A line over 256 KiB is {@link Kind#TOO_LARGE}.
 */
final class SseDecoder {
    static final int LONGEST_LINE = 256 * 1024;

    private static final byte[] EVENT = {'e', 'v', 'e', 'n', 't'};
    private static final byte[] DATA = {'d', 'a', 't', 'a'};

    private final Sink sink;
    private final Bytes line = new Bytes(512);
    private final Bytes data = new Bytes(512);
    private String type = "";
    private boolean hasData;
    private boolean afterReturn;
    private boolean begun;

    /** Takes an event; {@code data} is lent for the call, of which the first {@code length} bytes count. */
    interface Sink {
        void event(String type, byte[] data, int length);
    }

    SseDecoder(Sink sink) {
        this.sink = sink;
    }

    void feed(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b != '\n' && b != '\r') {
                afterReturn = false;
                continue;
            }
            if (b == '\n' && afterReturn) {
                afterReturn = false;
                start = i + 1;
                continue;
            }
            lineEnds(bytes, start, i);
            afterReturn = b == '\r';
            start = i + 1;
        }
        if (start < bytes.length) {
            hold(bytes, start, bytes.length);
        }
    }

    private void hold(byte[] bytes, int from, int to) {
        limit(line.length() + to - from);
        line.add(bytes, from, to - from);
    }

    private static void limit(int length) {
        if (length > LONGEST_LINE) {
            throw new Broken(Kind.TOO_LARGE);
        }
    }

    private void lineEnds(byte[] bytes, int from, int to) {
        if (line.length() == 0) {
            limit(to - from);
            line(bytes, from, to);
            return;
        }
        hold(bytes, from, to);
        line(line.array(), 0, line.length());
        line.clear();
    }

    private void line(byte[] bytes, int start, int to) {
        int from = start;
        if (!begun) {
            begun = true;
            from = afterMark(bytes, start, to);
        }
        if (from == to) {
            dispatch();
            return;
        }
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int value = Math.min(to, colon + 1);
        if (value < to && bytes[value] == ' ') {
            value++;
        }
        field(bytes, from, colon, value, to);
    }

    private void field(byte[] bytes, int from, int colon, int value, int to) {
        if (is(DATA, bytes, from, colon)) {
            if (hasData) {
                data.add((byte) '\n');
            }
            data.add(bytes, value, to - value);
            hasData = true;
        } else if (is(EVENT, bytes, from, colon)) {
            type = new String(bytes, value, to - value, StandardCharsets.UTF_8);
        }
    }

    private void dispatch() {
        if (hasData) {
            sink.event(type, data.array(), data.length());
        }
        data.clear();
        hasData = false;
        type = "";
    }

    private static int afterMark(byte[] bytes, int from, int to) {
        boolean marked = to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }

    private static boolean is(byte[] name, byte[] bytes, int from, int to) {
        if (to - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (bytes[from + i] != name[i]) {
                return false;
            }
        }
        return true;
    }
}
