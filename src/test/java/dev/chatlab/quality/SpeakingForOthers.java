package dev.chatlab.quality;

import dev.chatlab.transcript.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measure 7: the number of theorists' turns with a line that begins with another speaker's label ({@code Name:}); with the
 * first person as another ({@code I, Name}, {@code as Name, I}, {@code I am Name}); or with a sentence, not a question, in
 * which {@code Name} would, will, might, could or must say (or another verb of saying) something, without a marker there.
 * Figure b counts sentences that tell what another says, holds or believes, without a marker.
 */
final class SpeakingForOthers implements Measure {
    private static final String MAY = "(?:would|will|might|could|must|['’]d|['’]ll)(?:\\s+\\p{L}+)?";
    private static final String SAY = "(?:say|answer|reply|argue|object|tell|agree|call|add|insist|respond|claim|"
            + "maintain|want|protest|remind|warn|ask|hold|think)\\b";
    private static final String SAYS = "(?:says?|said|claims?|claimed|argues?|argued|holds?|held|believes?|believed|"
            + "thinks|insists?|insisted|maintains?|told|tells)\\b";

    private record Voice(Pattern label, Pattern first, Pattern would, Pattern says) {}

    private final boolean told;

    SpeakingForOthers(boolean told) {
        this.told = told;
    }

    @Override
    public String number() {
        return told ? "7b" : "7";
    }

    @Override
    public String name() {
        return told ? "uncited reports of others" : "speaking for others";
    }

    @Override
    public Target target() {
        return told ? Target.NONE : Target.atMost(0);
    }

    @Override
    public Result of(Run run) {
        Tally tally = new Tally();
        for (Transcript transcript : run.judged()) {
            for (Line line : transcript.spoken()) {
                List<Voice> others = transcript.lines().stream()
                        .map(Line::speaker)
                        .collect(Collectors.collectingAndThen(
                                Collectors.toSet(), said -> others(transcript, line, said)));
                String fault = others.stream()
                        .map(other -> fault(line, other))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(null);
                if (fault != null) {
                    tally.add(1, Offender.at(transcript, line, fault, "speaks for another", 1));
                }
            }
        }
        return tally.sum(target());
    }

    private static List<Voice> others(Transcript transcript, Line line, java.util.Set<Speaker> said) {
        List<Speaker> others = new ArrayList<>(said);
        transcript.table().stream().filter(seat -> !others.contains(seat)).forEach(others::add);
        others.remove(line.speaker());
        return others.stream().map(SpeakingForOthers::voice).toList();
    }

    private static Voice voice(Speaker speaker) {
        String name = "(?:" + Names.forms(speaker).stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        return new Voice(
                Pattern.compile("(?m)^[\\s*_#>-]*" + name + "[\\s*_]*[:：].*$"),
                Pattern.compile("\\bI,? " + name + "\\b|\\bI am " + name + "\\b|\\b[Aa]s " + name + ",? I\\b"),
                Pattern.compile("\\b" + name + "\\s*" + MAY + "\\s+" + SAY),
                Pattern.compile("(?<![Ll]et )\\b" + name + "\\s+" + SAYS));
    }

    private String fault(Line line, Voice other) {
        if (told) {
            return sentence(line, other.says);
        }
        var label = other.label.matcher(line.text());
        if (label.find()) {
            return label.group();
        }
        for (Sentence sentence : line.sentences()) {
            if (other.first.matcher(sentence.text()).find()) {
                return sentence.text();
            }
        }
        return sentence(line, other.would);
    }

    private static String sentence(Line line, Pattern pattern) {
        return line.sentences().stream()
                .filter(s -> s.cites().isEmpty() && !s.text().endsWith("?"))
                .map(Sentence::text)
                .filter(text -> pattern.matcher(text).find())
                .findFirst()
                .orElse(null);
    }
}
