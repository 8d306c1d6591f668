package dev.chatlab.web.live;

import dev.chatlab.discussion.Live;
import java.nio.charset.StandardCharsets;

/** Writes {@code turn.delta} by hand, because it is what is written most: the text's UTF-8 with JSON's escapes put in. */
final class DeltaJson {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ESCAPE = 6;

    private DeltaJson() {}

    static byte[] write(Live.Delta delta) {
        String head = "{\"type\":\"turn.delta\",\"turn\":" + delta.turn() + ",\"attempt\":" + delta.attempt()
                + ",\"offset\":" + delta.offset() + ",\"text\":\"";
        byte[] text = delta.text().getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[head.length() + text.length + growth(text) + 2];
        int at = copy(head, out);
        for (byte b : text) {
            at = put(out, at, b);
        }
        out[at] = '"';
        out[at + 1] = '}';
        return out;
    }

    @SuppressWarnings("deprecation") // The head is ASCII, for which this is exact and the fastest there is.
    private static int copy(String ascii, byte[] out) {
        ascii.getBytes(0, ascii.length(), out, 0);
        return ascii.length();
    }

    /** How many bytes the escapes add. */
    private static int growth(byte[] text) {
        int more = 0;
        for (byte b : text) {
            if (b == '"' || b == '\\') {
                more++;
            } else if (b >= 0 && b < ' ') {
                more += letter(b) == 0 ? LONGEST_ESCAPE - 1 : 1;
            }
        }
        return more;
    }

    private static int put(byte[] out, int at, byte b) {
        if (b == '"' || b == '\\') {
            out[at] = '\\';
            out[at + 1] = b;
            return at + 2;
        }
        if (b < 0 || b >= ' ') {
            out[at] = b;
            return at + 1;
        }
        return control(out, at, b);
    }

    private static int control(byte[] out, int at, byte b) {
        out[at] = '\\';
        if (letter(b) != 0) {
            out[at + 1] = letter(b);
            return at + 2;
        }
        out[at + 1] = 'u';
        out[at + 2] = '0';
        out[at + 3] = '0';
        out[at + 4] = HEX[b >> 4];
        out[at + 5] = HEX[b & 0xF];
        return at + LONGEST_ESCAPE;
    }

    /** The letter by which JSON names a control character, or 0. */
    private static byte letter(byte b) {
        return switch (b) {
            case '\n' -> 'n';
            case '\t' -> 't';
            case '\r' -> 'r';
            case '\b' -> 'b';
            case '\f' -> 'f';
            default -> 0;
        };
    }
}
