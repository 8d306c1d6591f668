package dev.chatlab.voice.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds things in the bytes of a JSON text without parsing it, for the one shape that almost every event has. */
final class Scan {
    private Scan() {}

    static byte[] pattern(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the pattern begins between from and to, or -1. */
    static int find(byte[] data, int from, int to, byte[] pattern) {
        byte first = pattern[0];
        int last = to - pattern.length;
        for (int i = from; i <= last; i++) {
            if (data[i] == first && at(data, i, to, pattern)) {
                return i;
            }
        }
        return -1;
    }

    static boolean at(byte[] data, int at, int to, byte[] pattern) {
        if (to - at < pattern.length) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (data[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the string whose first byte is at {@code from} has its closing quote, or -1. */
    static int stringEnd(byte[] data, int from, int to) {
        for (int i = from; i < to; i++) {
            if (data[i] == '"') {
                return i;
            }
            if (data[i] == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** The string's value, or null when it is not well-formed. */
    static @Nullable String string(byte[] data, int from, int end) {
        String raw = new String(data, from, end - from, StandardCharsets.UTF_8);
        int slash = raw.indexOf('\\');
        if (slash < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length()).append(raw, 0, slash);
        int i = slash;
        while (i < raw.length()) {
            char c = raw.charAt(i++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char kind = raw.charAt(i++);
            int plain = "\"\\/bfnrt".indexOf(kind);
            if (plain >= 0) {
                text.append("\"\\/\b\f\n\r\t".charAt(plain));
            } else if (kind == 'u' && i + 4 <= raw.length()) {
                int unit = unit(raw, i);
                if (unit < 0) {
                    return null;
                }
                text.append((char) unit);
                i += 4;
            } else {
                return null;
            }
        }
        return text.toString();
    }

    private static int unit(String raw, int at) {
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            char c = raw.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = 16 * unit + digit;
        }
        return unit;
    }
}
