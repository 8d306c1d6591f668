package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Citations;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the newest turns have used up, read from the turns themselves, so that nothing needs to be remembered between turns. */
final class Spent {
    /** No sentence is said twice within this many turns. */
    static final int WINDOW = 12;

    private final List<Turn> mine = new ArrayList<>();
    private final Map<String, Integer> sentences = new HashMap<>();
    private final Set<String> openings = new HashSet<>();
    private final Map<String, Integer> ideas = new HashMap<>();
    private final List<String> myTexts = new ArrayList<>();
    private final List<String> allTexts = new ArrayList<>();
    private final String heard;
    private final int n;

    Spent(Brief brief, Notes notes) {
        n = brief.n();
        StringBuilder all = new StringBuilder(" ");
        for (Turn turn : brief.tail()) {
            for (String sentence : Prose.sentences(turn.text())) {
                String plain = Prose.plain(sentence);
                sentences.put(plain, turn.n());
                all.append(plain).append(" . ");
            }
            if (!turn.speaker().isUser()) {
                allTexts.add(" " + Prose.plain(Citations.without(turn.text())) + " ");
                openings.add(Prose.opening(Citations.without(turn.text()), 3));
            }
            if (turn.speaker().id().equals(brief.speaker().id())
                    && !turn.speaker().isUser()) {
                addMine(turn, notes);
            }
        }
        heard = all.toString();
    }

    private void addMine(Turn turn, Notes notes) {
        mine.add(turn);
        myTexts.add(allTexts.getLast());
        Set<String> used = new HashSet<>();
        for (String sentence : Prose.sentences(turn.text())) {
            Unit unit = notes.origin(sentence);
            if (unit != null && unit.idea() != null) {
                used.add(unit.idea().id());
            }
        }
        used.forEach(id -> ideas.merge(id, 1, Integer::sum));
    }

    List<Turn> mine() {
        return mine;
    }

    @Nullable Move lastMove() {
        return mine.isEmpty() ? null : mine.getLast().move();
    }

    /** Whether I cited that turn before. */
    boolean cited(int turn) {
        return mine.stream().flatMap(mine -> mine.citations().stream()).anyMatch(citation -> citation.turn() == turn);
    }

    /** Whether any sentence of a text stands in the tail. */
    boolean said(String text) {
        return Prose.sentences(text).stream().anyMatch(sentence -> sentences.containsKey(Prose.plain(sentence)));
    }

    /** Whether any sentence of a text was said within the window in which nothing is repeated. */
    boolean saidLately(String text) {
        return Prose.sentences(text).stream()
                .anyMatch(
                        sentence -> sentences.getOrDefault(Prose.plain(sentence), Integer.MIN_VALUE / 2) >= n - WINDOW);
    }

    /** Whether a phrase stands anywhere in the tail, inside a sentence too. */
    boolean heard(String phrase) {
        return heard.contains(" " + Prose.plain(phrase) + " ");
    }

    /** Whether a turn in the tail begins with the same three words. */
    boolean opens(String text) {
        return openings.contains(Prose.opening(text, 3));
    }

    int timesUsed(Idea idea) {
        return ideas.getOrDefault(idea.id(), 0);
    }

    /** Whether I used a frame, whatever stood in its slots. */
    boolean usedFrame(String frame) {
        String[] pieces = frame.split("\\{[^}]*}", -1);
        return myTexts.stream().anyMatch(text -> holds(text, pieces));
    }

    /** Whether anybody used a frame in the tail. */
    boolean heardFrame(String frame) {
        String[] pieces = frame.split("\\{[^}]*}", -1);
        return allTexts.stream().anyMatch(text -> holds(text, pieces));
    }

    private static boolean holds(String text, String[] pieces) {
        int at = 0;
        for (String piece : pieces) {
            String plain = Prose.plain(piece);
            if (!plain.isEmpty()) {
                at = text.indexOf(" " + plain + " ", at);
                if (at < 0) {
                    return false;
                }
                at += plain.length();
            }
        }
        return true;
    }
}
