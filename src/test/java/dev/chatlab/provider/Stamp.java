package dev.chatlab.provider;

import java.nio.charset.StandardCharsets;

/**
 * A token that carries the time at which it was sent, by {@link System#nanoTime()}, which all processes of one Linux machine
 * share: {@code ~}, twelve signs to the base of 36, {@code ~}. Its width is fixed, so that it can be put into bytes made before.
 */
public final class Stamp {
    public static final int LENGTH = 14;
    public static final byte MARK = '~';

    private Stamp() {}

    static String now() {
        byte[] text = new byte[LENGTH];
        put(text, 0, System.nanoTime());
        return new String(text, StandardCharsets.US_ASCII);
    }

    static void put(byte[] bytes, int at, long nanos) {
        long left = nanos;
        bytes[at] = MARK;
        bytes[at + LENGTH - 1] = MARK;
        for (int i = at + LENGTH - 2; i > at; i--) {
            bytes[i] = (byte) Character.forDigit((int) (left % Character.MAX_RADIX), Character.MAX_RADIX);
            left /= Character.MAX_RADIX;
        }
    }

    /** The time in the stamp that begins here, or -1 when what begins here is none. */
    public static long read(byte[] bytes, int at) {
        if (bytes[at] != MARK || bytes[at + LENGTH - 1] != MARK) {
            return -1;
        }
        long nanos = 0;
        for (int i = at + 1; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(bytes[i], Character.MAX_RADIX);
            if (digit < 0) {
                return -1;
            }
            nanos = nanos * Character.MAX_RADIX + digit;
        }
        return nanos;
    }
}
