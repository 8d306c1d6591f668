package dev.chatlab.provider;

import dev.chatlab.provider.Manners.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers that begin, or seem to, and go wrong. */
final class Breakages {
    private static final String HTML = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
    private static final int MIB = 1024 * 1024;

    static final Map<String, Function<Numbers, Manner>> NAMES = Map.ofEntries(
            Map.entry("hang-before-headers", numbers -> asked -> List.of(new Step.Hang())),
            Map.entry("hang-before-words", numbers -> asked -> begun(asked, 1, new Step.Hang())),
            Map.entry("hang-mid-stream", numbers -> asked -> begun(asked, 6, new Step.Hang())),
            Map.entry("comments-only", numbers -> asked -> dripping(asked, ": still here\n\n")),
            Map.entry("pings-only", numbers -> asked -> dripping(asked, "event: ping\ndata: {\"type\":\"ping\"}\n\n")),
            Map.entry("reset-before-headers", numbers -> asked -> List.of(new Step.Reset())),
            Map.entry("close-before-headers", numbers -> asked -> List.of(new Step.Close())),
            Map.entry("reset-mid-stream", numbers -> asked -> begun(asked, 6, Step.pause(50), new Step.Reset())),
            Map.entry("close-mid-stream", numbers -> asked -> begun(asked, 6, new Step.Close())),
            Map.entry(
                    "half-closed",
                    numbers -> asked -> begun(asked, 6, Step.pause(50), new Step.HalfClose(), new Step.Hang())),
            Map.entry("no-finish", numbers -> asked -> begun(asked, 6, Responses.end())),
            Map.entry("no-finish-close-delimited", numbers -> Breakages::cutCloseDelimited),
            Map.entry("no-last-word", numbers -> asked -> without(asked, Responses.end())),
            Map.entry("no-last-word-hang", numbers -> asked -> without(asked, new Step.Hang())),
            Map.entry("overloaded-mid-stream", numbers -> asked -> error(asked, "overloaded_error", "Overloaded")),
            Map.entry("error-mid-stream", numbers -> asked -> error(asked, "api_error", "Internal error")),
            Map.entry(
                    "malformed-json",
                    numbers -> asked -> begun(asked, 6, Responses.chunk("data: {\"choices\":[{\n\n"), Responses.end())),
            Map.entry(
                    "malformed-events",
                    numbers -> asked -> Deliveries.once("this is no stream of events\n\nat all\n\n")),
            Map.entry(
                    "malformed-http",
                    numbers -> asked -> List.of(Step.send("SSH-2.0-OpenSSH_9.6\r\n\r\n"), new Step.Hang())),
            Map.entry("html", numbers -> asked -> Responses.whole(200, "text/html", "", HTML)),
            Map.entry("html-as-events", numbers -> asked -> Responses.whole(200, "text/event-stream", "", HTML)),
            Map.entry("plain-text", numbers -> asked -> Responses.whole(200, "text/plain", "", "Ollama is running")),
            Map.entry("other-json", numbers -> asked -> Responses.whole(200, "application/json", "", "{\"hello\":1}")),
            Map.entry("empty-body", numbers -> asked -> Responses.whole(200, "text/event-stream", "", "")),
            Map.entry("huge-line", numbers -> Breakages::hugeLine),
            Map.entry("huge-answer", numbers -> Breakages::hugeAnswer));

    private Breakages() {}

    /** The first events of a good answer, and then this. */
    private static List<Step> begun(Asked asked, int events, Step... then) {
        List<Step> steps = new ArrayList<>(Manners.good(asked).subList(0, events + 1));
        steps.addAll(List.of(then));
        return steps;
    }

    private static List<Step> dripping(Asked asked, String drop) {
        List<Step> steps = new ArrayList<>(begun(asked, 1));
        for (int i = 0; i < 600; i++) {
            steps.add(Responses.chunk(drop));
            steps.add(Step.pause(100));
        }
        return steps;
    }

    /** All but the protocol's last word. */
    private static List<Step> without(Asked asked, Step then) {
        List<Step> good = Manners.good(asked);
        List<Step> steps = new ArrayList<>(good.subList(0, good.size() - 2));
        steps.add(then);
        return steps;
    }

    private static List<Step> error(Asked asked, String type, String message) {
        return begun(asked, 6, Responses.chunk(Manners.frames(asked).error(type, message)), Responses.end());
    }

    private static List<Step> cutCloseDelimited(Asked asked) {
        String body = Deliveries.body(asked);
        return List.of(
                Step.send("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
                        + body.substring(0, body.length() / 2)),
                new Step.Close());
    }

    private static List<Step> hugeLine(Asked asked) {
        return begun(asked, 3, Responses.chunk("data: " + "x".repeat(MIB / 2)), new Step.Hang());
    }

    private static List<Step> hugeAnswer(Asked asked) {
        List<Step> steps = new ArrayList<>(begun(asked, 1));
        Step much = Responses.chunk(Manners.frames(asked).words("so much ".repeat(8192)));
        for (int i = 0; i < 64; i++) {
            steps.add(much);
        }
        steps.add(new Step.Hang());
        return steps;
    }
}
