package dev.chatlab.voice.wire;

import java.util.regex.Pattern;

/** Which hosts are near, and so may be spoken to without TLS when nobody says how. */
final class Hosts {
    private static final Pattern NEAR = Pattern.compile("(.*\\.)?(localhost|local|lan|internal|home\\.arpa)|[^.:\\[]+"
            + "|(127|10)(\\.\\d+){3}|192\\.168(\\.\\d+){2}|169\\.254(\\.\\d+){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}"
            + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])(\\.\\d+){2}|0\\.0\\.0\\.0"
            + "|\\[(::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)]");

    private Hosts() {}

    /** As written, but a provider known to the world is never sent a key in the clear. */
    static String scheme(String written, String host) {
        if (Endpoints.isKnown(host)) {
            return "https";
        }
        if (!written.isEmpty()) {
            return written;
        }
        return NEAR.matcher(host).matches() ? "http" : "https";
    }
}
