package dev.chatlab.voice.model;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a model's turn puts in quotation marks before each marker; whether the cited turn holds it is for the gates. */
final class Quotes {
    private static final Pattern MARKER = Pattern.compile("\\[\\[t(\\d{1,9})]]");
    private static final Pattern QUOTED = Pattern.compile("[“\"«]([^“”\"«»]{3,400})[”\"»]");

    private Quotes() {}

    /** One draft for each marker that names a turn of {@code earlier}, in order. */
    static List<Citation> in(String text, List<Turn> earlier, Move move) {
        Map<Integer, Turn> turns =
                earlier.stream().collect(Collectors.toMap(Turn::n, Function.identity(), (a, b) -> b));
        List<Citation> drafts = new ArrayList<>();
        Matcher marker = MARKER.matcher(text);
        int from = 0;
        while (marker.find()) {
            Turn cited = turns.get(Integer.parseInt(marker.group(1)));
            if (cited != null) {
                String quote = last(text.substring(from, marker.start()));
                drafts.add(new Citation(cited.n(), cited.speaker().id(), quote, Citations.usual(cited, move)));
            }
            from = marker.end();
        }
        return List.copyOf(drafts);
    }

    private static @Nullable String last(String before) {
        Matcher quoted = QUOTED.matcher(before);
        String last = null;
        while (quoted.find()) {
            last = quoted.group(1);
        }
        return last;
    }
}
