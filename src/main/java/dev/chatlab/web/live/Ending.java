package dev.chatlab.web.live;

/** Why the server ends a connection, as a WebSocket close code and reason. */
enum Ending {
    DELETED(1000, "The discussion was deleted."),
    STOPPING(1001, "The server is stopping."),
    PROTOCOL(1002, "This breaks the WebSocket protocol."),
    BINARY(1003, "Send text frames."),
    NOT_UTF8(1007, "This is not UTF-8."),
    TOO_BIG(1009, "The message is too large."),
    SLOW(1013, "You read too slowly; come back with after.");

    private final short code;
    private final String reason;

    Ending(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
