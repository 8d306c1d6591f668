package dev.chatlab.score;

import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Turn;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a turn, counted and begun, as the page counts them: without the markers of citations. */
final class Words {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int FIRST = 12;

    private Words() {}

    private static List<String> of(Turn turn) {
        String plain = turn.speaker().isUser() ? turn.text() : Citations.without(turn.text());
        return SPACE.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    static int count(Turn turn) {
        return of(turn).size();
    }

    static String first(Turn turn) {
        List<String> words = of(turn);
        String begun = words.stream().limit(FIRST).collect(Collectors.joining(" "));
        return words.size() > FIRST ? begun + "…" : begun;
    }
}
