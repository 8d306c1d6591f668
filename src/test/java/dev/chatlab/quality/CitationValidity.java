package dev.chatlab.quality;

import dev.chatlab.transcript.Citation;
import dev.chatlab.transcript.Citations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measure 1: valid markers / markers in stored text. A marker is valid if its turn was said, earlier and by somebody else,
 * the turn's citations hold it in its place, and whatever is quoted is verbatim there: the citation's quote, and every span
 * of three words or more between quotation marks in the citing sentence (case, white space and the shape of marks aside).
 */
final class CitationValidity extends Averaged {
    private static final Pattern QUOTED = Pattern.compile("[\"“«]([^\"”»]+)[\"”»]");
    private static final int QUOTE_WORDS = 3;

    CitationValidity() {
        super("1", "citation validity", Target.atLeast(1));
    }

    @Override
    void count(Tally tally, Run run, Transcript transcript) {
        for (Line line : transcript.spoken()) {
            count(tally, transcript, line);
        }
    }

    private static void count(Tally tally, Transcript transcript, Line line) {
        List<Citation> waiting = new ArrayList<>(line.citations());
        for (Sentence sentence : line.sentences()) {
            for (int cited : sentence.cites()) {
                Citation citation = waiting.isEmpty() ? null : waiting.removeFirst();
                String fault = fault(transcript, line, sentence, cited, citation);
                tally.count(fault == null, Offender.at(transcript, line, sentence.text(), fault, 1));
            }
        }
        for (int more = line.sentences().stream()
                        .mapToInt(s -> s.cites().size())
                        .sum();
                more < Citations.named(line.text()).size();
                more++) {
            tally.count(false, Offender.at(transcript, line, line.text(), "a marker outside any sentence", 1));
        }
    }

    private static String fault(Transcript transcript, Line line, Sentence sentence, int cited, Citation citation) {
        Line source = transcript.line(cited);
        if (source == null || cited >= line.n()) {
            return "cites turn " + cited + ", which nobody had said";
        }
        if (source.isBy(line)) {
            return "cites itself";
        }
        if (citation == null
                || citation.turn() != cited
                || !citation.speaker().equals(source.speaker().id())) {
            return "the stored citation is not that of the marker";
        }
        if (citation.quote() != null && !holds(source.text(), citation.quote())) {
            return "quotes what turn " + cited + " does not say";
        }
        Matcher quoted = QUOTED.matcher(sentence.text());
        while (quoted.find()) {
            if (Words.of(quoted.group(1)).size() >= QUOTE_WORDS && !holds(source.text(), quoted.group(1))) {
                return "puts in quotation marks what turn " + cited + " does not say";
            }
        }
        return null;
    }

    private static boolean holds(String text, String quote) {
        return normal(Citations.without(text)).contains(normal(quote));
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[‘’‚‛`´]", "'")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
