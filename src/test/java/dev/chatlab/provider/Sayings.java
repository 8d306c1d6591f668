package dev.chatlab.provider;

import dev.chatlab.provider.Manners.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers that are well sent and say what they should not. */
final class Sayings {
    static final Map<String, Function<Numbers, Manner>> NAMES = Map.ofEntries(
            Map.entry("length", numbers -> asked -> finishing(asked, half(Reply.to(asked)), "length")),
            Map.entry("content-filter", numbers -> asked -> finishing(asked, "", "content_filter")),
            Map.entry(
                    "filter-mid-stream", numbers -> asked -> finishing(asked, half(Reply.to(asked)), "content_filter")),
            Map.entry("empty", numbers -> asked -> finishing(asked, "", "stop")),
            Map.entry("blank", numbers -> asked -> finishing(asked, "  \n\n ", "stop")),
            Map.entry(
                    "own-label",
                    numbers -> beginning(asked -> Transcript.of(asked).speaker() + ": ")),
            Map.entry(
                    "foreign-label",
                    numbers -> asked -> stream(
                            asked,
                            Reply.to(asked) + "\n\n" + Transcript.of(asked).other()
                                    + ": I quite agree with all of it.")),
            Map.entry(
                    "invented-citation", numbers -> beginning(asked -> "Somebody has shown this already [[t9999]]. ")),
            Map.entry(
                    "false-quote",
                    numbers -> beginning(asked -> "\"The moon is made of very old cheese\" was said here [["
                            + Transcript.of(asked).lastId() + "]]. ")),
            Map.entry(
                    "repeat",
                    numbers -> asked -> stream(asked, Transcript.of(asked).ownLast(Reply.to(asked)))),
            Map.entry("uncounted", numbers -> Sayings::uncounted),
            Map.entry("markdown", numbers -> beginning(asked -> "# My answer\n\n**Note** that ")),
            Map.entry("emoji", numbers -> beginning(asked -> "🙂 学び é 👩‍🏫 ")),
            Map.entry("reasoning", numbers -> Sayings::reasoning));

    private Sayings() {}

    private static List<Step> stream(Asked asked, String text) {
        return Responses.stream(Manners.events(asked, text));
    }

    private static Manner beginning(Function<Asked, String> before) {
        return asked -> stream(asked, before.apply(asked) + Reply.to(asked));
    }

    private static List<Step> finishing(Asked asked, String text, String reason) {
        return Responses.stream(Manners.frames(asked).stream(Manners.pieces(text), reason));
    }

    /** Well said, without a word of what it took. */
    private static List<Step> uncounted(Asked asked) {
        return Responses.stream(Manners.events(asked, Reply.to(asked)).stream()
                .map(event -> event.replaceAll(",\"usage\":\\{(?:[^{}]|\\{[^{}]*})*}", ""))
                .toList());
    }

    private static String half(String text) {
        return text.substring(0, text.length() / 2);
    }

    /** Thinks for a while before it speaks. */
    private static List<Step> reasoning(Asked asked) {
        List<Step> good = Manners.good(asked);
        List<Step> steps = new ArrayList<>(good.subList(0, 2));
        for (int i = 0; i < 10; i++) {
            steps.add(Responses.chunk(Manners.frames(asked).thought("hm ")));
            steps.add(Step.pause(100));
        }
        steps.addAll(good.subList(2, good.size()));
        return steps;
    }
}
