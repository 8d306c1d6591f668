package dev.chatlab.voice.wire;

import java.util.Arrays;

/** Bytes that grow; {@link #array()} is the storage itself, of which the first {@link #length()} count. */
final class Bytes {
    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    void add(byte[] from, int start, int count) {
        if (array.length - length < count) {
            array = Arrays.copyOf(array, Math.max(length + count, 2 * array.length));
        }
        System.arraycopy(from, start, array, length, count);
        length += count;
    }

    void add(byte one) {
        if (array.length == length) {
            array = Arrays.copyOf(array, 2 * length);
        }
        array[length++] = one;
    }

    void clear() {
        length = 0;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }
}
