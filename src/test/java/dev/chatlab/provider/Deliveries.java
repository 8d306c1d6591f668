package dev.chatlab.provider;

import dev.chatlab.provider.Manners.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Good answers in every form that must be understood. */
final class Deliveries {
    private static final String BOM = "\uFEFF";
    private static final String NOISE =
            ": a comment\n\nid: 7\nretry: 100\nunknown: field\n\nevent: unheard-of\ndata: {\"type\":\"unheard-of\"}\n\n";

    static final Map<String, Function<Numbers, Manner>> NAMES = Map.ofEntries(
            Map.entry("bytewise", numbers -> asked -> bytewise(body(asked))),
            Map.entry("split", numbers -> asked -> split(body(asked), (int) numbers.at(0, 100))),
            Map.entry("crlf", numbers -> asked -> once(body(asked).replace("\n", "\r\n"))),
            Map.entry("cr", numbers -> asked -> once(body(asked).replace("\n", "\r"))),
            Map.entry("bom", numbers -> asked -> once(BOM + body(asked))),
            Map.entry("noise", numbers -> asked -> once(NOISE + body(asked).replace("\n\n", "\n\n" + NOISE))),
            Map.entry("multi-line", numbers -> asked -> once(body(asked).replace(",\"delta\"", ",\ndata:\"delta\""))),
            Map.entry("spaced", numbers -> asked -> once(spaced(body(asked)))),
            Map.entry("one-packet", numbers -> asked -> once(body(asked))),
            Map.entry("close-delimited", numbers -> Deliveries::closeDelimited),
            Map.entry("document", numbers -> asked -> document(asked, "application/json")),
            Map.entry("wrong-type", numbers -> asked -> document(asked, "text/event-stream")),
            Map.entry("stream-as-json", numbers -> asked -> whole("application/json", body(asked))));

    private Deliveries() {}

    static String body(Asked asked) {
        return String.join("", Manners.events(asked, Reply.to(asked)));
    }

    static List<Step> once(String body) {
        return Responses.stream(List.of(body));
    }

    private static List<Step> bytewise(String body) {
        List<Step> steps = new ArrayList<>(List.of(Responses.head()));
        for (byte one : Responses.bytes(body)) {
            steps.add(Responses.chunk(new byte[] {one}));
        }
        steps.add(Responses.end());
        return steps;
    }

    private static List<Step> split(String body, int at) {
        byte[] bytes = Responses.bytes(body);
        int cut = Math.min(bytes.length, Math.max(1, at));
        return List.of(
                Responses.head(),
                Responses.chunk(Arrays.copyOf(bytes, cut)),
                Step.pause(20),
                Responses.chunk(Arrays.copyOfRange(bytes, cut, bytes.length)),
                Responses.end());
    }

    private static List<Step> closeDelimited(Asked asked) {
        return List.of(
                Step.send("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
                        + body(asked)),
                new Step.Close());
    }

    /** As servers write JSON that put a blank after every sign. */
    private static String spaced(String body) {
        return body.replaceAll(",(?=\"\\w+\":)", ", ").replaceAll("(?<=\\w\":)(?=\\S)", " ");
    }

    private static List<Step> document(Asked asked, String type) {
        return whole(type, Manners.frames(asked).document(Reply.to(asked), "stop"));
    }

    private static List<Step> whole(String type, String body) {
        return Responses.whole(200, type, "", body);
    }
}
