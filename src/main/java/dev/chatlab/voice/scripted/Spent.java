package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Persona.Idea;
import dev.chatlab.transcript.Move;
import dev.chatlab.transcript.Turn;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.english.Prose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the newest turns have used up, read from the turns themselves, so that nothing needs to be remembered between turns. For one thread. */
final class Spent {
    /** No sentence is said twice within this many turns. */
    static final int WINDOW = 12;

    private static final int OPENING = 3;
    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final List<Turn> mine = new ArrayList<>();
    private final List<Heard> myTexts = new ArrayList<>();
    private final List<Heard> texts = new ArrayList<>();
    private final List<Heard> all = new ArrayList<>();
    private final Map<String, Integer> sentences = new HashMap<>();
    private final Set<String> openings = new HashSet<>();
    private final Map<String, Integer> ideas = new HashMap<>();
    private final Map<String, Boolean> usedFrames = new HashMap<>();
    private final Map<String, Boolean> heardFrames = new HashMap<>();
    private final int n;

    Spent(Brief brief, Notes notes) {
        n = brief.n();
        for (Turn turn : brief.tail()) {
            Heard heard = Heard.of(turn.text());
            all.add(heard);
            heard.plain().forEach(sentence -> sentences.put(sentence, turn.n()));
            if (!turn.speaker().isUser()) {
                texts.add(heard);
                openings.add(heard.opening(OPENING));
                if (turn.speaker().id().equals(brief.speaker().id())) {
                    addMine(turn, heard, notes);
                }
            }
        }
    }

    private void addMine(Turn turn, Heard heard, Notes notes) {
        mine.add(turn);
        myTexts.add(heard);
        Set<String> used = new HashSet<>();
        for (String sentence : heard.plain()) {
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

    /** Whether a sentence of this text stands in the tail. */
    boolean said(Unit unit) {
        return unit.plain().stream().anyMatch(sentences::containsKey);
    }

    /** Whether a sentence of this text was said within the window in which nothing is repeated. */
    boolean saidLately(Unit unit) {
        return saidLately(unit.plain());
    }

    boolean said(String text) {
        return plain(text).stream().anyMatch(sentences::containsKey);
    }

    boolean saidLately(String text) {
        return saidLately(plain(text));
    }

    private boolean saidLately(List<String> plain) {
        return plain.stream().anyMatch(sentence -> sentences.getOrDefault(sentence, NEVER) >= n - WINDOW);
    }

    private static List<String> plain(String text) {
        return Prose.sentences(text).stream().map(Prose::plain).toList();
    }

    /** Whether a phrase stands anywhere in the tail, inside a sentence too. */
    boolean heard(String phrase) {
        String plain = Prose.plain(phrase);
        return all.stream().anyMatch(text -> text.holds(plain));
    }

    /** Whether a run of four words, in plain form, stands in the tail. */
    boolean saidRun(String words) {
        return all.stream().anyMatch(text -> text.grams().contains(words));
    }

    /** Whether a turn in the tail begins with the same three words. */
    boolean opens(String text) {
        return openings.contains(Prose.opening(text, OPENING));
    }

    int timesUsed(Idea idea) {
        return ideas.getOrDefault(idea.id(), 0);
    }

    /** Whether I used a frame, whatever stood in its slots. */
    boolean usedFrame(String frame) {
        return usedFrames.computeIfAbsent(frame, ignored -> holds(myTexts, frame));
    }

    /** Whether anybody used a frame in the tail. */
    boolean heardFrame(String frame) {
        return heardFrames.computeIfAbsent(frame, ignored -> holds(texts, frame));
    }

    private static boolean holds(List<Heard> texts, String frame) {
        return texts.stream().anyMatch(text -> text.holdsFrame(frame));
    }
}
