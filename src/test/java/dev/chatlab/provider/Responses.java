package dev.chatlab.provider;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** HTTP/1.1 responses as steps. */
final class Responses {
    private static final byte[] CRLF = {'\r', '\n'};

    private Responses() {}

    /** The head of a stream whose body goes out in chunks. */
    static Step head() {
        return Step.send("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
    }

    static Step chunk(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16);
        out.writeBytes(Integer.toHexString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(CRLF);
        out.writeBytes(bytes);
        out.writeBytes(CRLF);
        return new Step.Send(out.toByteArray());
    }

    static Step chunk(String text) {
        return chunk(bytes(text));
    }

    static Step end() {
        return Step.send("0\r\n\r\n");
    }

    /** A stream, one chunk for each event. */
    static List<Step> stream(List<String> events) {
        List<Step> steps = new ArrayList<>();
        steps.add(head());
        events.forEach(event -> steps.add(chunk(event)));
        steps.add(end());
        return steps;
    }

    /** A response of known length; headers are whole lines, each with its line's end. */
    static List<Step> whole(int status, String type, String headers, String body) {
        String head = "HTTP/1.1 " + status + " Scripted\r\ncontent-type: " + type + "\r\n" + headers
                + "content-length: " + bytes(body).length + "\r\n\r\n";
        return List.of(Step.send(head + body));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
