package dev.chatlab.theorist;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a persona has to say to the newest turns, from 0 (nothing) to 1 (it must answer). Holds the persona's words made
 * ready, as bids are asked several times for each turn.
 */
final class Bids {
    private static final int NEWEST = 3;
    private static final double DOCUMENTED = 0.3;
    private static final double INFERRED = 0.2;
    private static final double ALLY = 0.15;
    private static final double NAMED = 0.25;
    private static final double ASKED = 0.6;
    private static final double CITED = 0.15;
    private static final double TOUCHED = 0.06;
    private static final double TOUCHED_AT_MOST = 0.3;

    private final Persona me;
    private final String name;
    private final List<String> words;

    Bids(Persona me) {
        this.me = me;
        this.name = plain(me.shortName());
        this.words = Stream.concat(
                        me.vocabulary().stream(), me.ideas().stream().flatMap(idea -> idea.aliases().stream()))
                .map(Bids::plain)
                .distinct()
                .toList();
    }

    /** Weighs the newest turns by others, at most three, the newest most; {@code tail} is in order of {@code n}. */
    double reply(String topic, List<Turn> tail) {
        if (opens(tail)) {
            return 1;
        }
        List<Turn> newest = tail.reversed().stream()
                .filter(Turn::isSaid)
                .takeWhile(turn -> !isMine(turn))
                .limit(NEWEST)
                .toList();
        double best = newest.isEmpty() ? touched(plain(topic)) : 0;
        for (int age = 0; age < newest.size(); age++) {
            best = Math.max(best, to(newest.get(age)) / (1 + 0.5 * age));
        }
        return Math.clamp(best, 0, 1);
    }

    /** Who speaks seldom is the one to open. */
    private boolean opens(List<Turn> tail) {
        return me.manner().share() < 1
                && tail.stream().allMatch(turn -> turn.speaker().isUser());
    }

    private boolean isMine(Turn turn) {
        return !turn.speaker().isUser() && turn.speaker().id().equals(me.id());
    }

    private double to(Turn turn) {
        String text = plain(Citations.without(turn.text()));
        double score = touched(text);
        if (text.contains(name)) {
            score += turn.move() == Move.ASK ? ASKED : NAMED;
        }
        if (turn.citations().stream().anyMatch(citation -> citation.speaker().equals(me.id()))) {
            score += CITED;
        }
        return turn.speaker().isUser() ? score : score + relation(turn.speaker().id());
    }

    private double relation(String colleague) {
        double dispute = me.disputes().stream()
                .filter(other -> other.with().equals(colleague))
                .mapToDouble(other -> other.documented() ? DOCUMENTED : INFERRED)
                .max()
                .orElse(0);
        boolean ally = me.allies().stream().anyMatch(other -> other.with().equals(colleague));
        return Math.max(dispute, ally ? ALLY : 0);
    }

    /** Counts the words and phrases of this persona's own that stand in a text. */
    private double touched(String text) {
        long hits = words.stream().filter(text::contains).count();
        return Math.min(TOUCHED_AT_MOST, TOUCHED * hits);
    }

    /** Lower case, letters and digits, one space around every word. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2).append(' ');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.charAt(plain.length() - 1) == ' '
                ? plain.toString()
                : plain.append(' ').toString();
    }
}
