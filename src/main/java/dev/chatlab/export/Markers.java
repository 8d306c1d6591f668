package dev.chatlab.export;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Turn;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A turn's text with its citations written out; what merely looks like a marker stays text. */
final class Markers {
    private static final Pattern MARKER = Pattern.compile("\\[\\[t(\\d{1,9})]]");

    private Markers() {}

    /** {@code text} is applied to everything between citations, {@code citation} to each of them. */
    static String render(Turn turn, UnaryOperator<String> text, Function<Citation, String> citation) {
        Map<Integer, Citation> cited =
                turn.citations().stream().collect(Collectors.toMap(Citation::turn, Function.identity(), (a, b) -> a));
        String clean = Wording.clean(turn.text());
        StringBuilder out = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (Matcher marker = MARKER.matcher(clean); marker.find(); from = marker.end()) {
            plain.append(clean, from, marker.start());
            Citation found = cited.get(Integer.valueOf(marker.group(1)));
            if (found == null) {
                plain.append(marker.group());
            } else {
                out.append(text.apply(plain.toString())).append(citation.apply(found));
                plain.setLength(0);
            }
        }
        plain.append(clean.substring(from));
        return out.append(text.apply(plain.toString())).toString();
    }
}
