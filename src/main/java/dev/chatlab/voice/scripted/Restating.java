package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what characters said, for whoever reports on a talk: the sentences of their notes, and the gists that restate them in
 * words that can follow "that". Making it takes some milliseconds for each character; not for an event loop.
 */
public final class Restating {
    private final Map<String, Notes> notes = new HashMap<>();
    private final Topics topics;

    /** A character that is not among them is known by its last name, and nothing of it is restated. */
    public Restating(Issues issues, Collection<Persona> personas) {
        topics = new Topics(issues);
        personas.forEach(persona -> notes.put(persona.id(), new Notes(persona, topics)));
    }

    /**
     * A sentence that stands in a turn, without markers, and the clause that restates it, if there is one. {@code themes} are
     * what it is about, and where it stands on each, from -1 to 1; {@code named} are those of them that its words name.
     */
    public record Point(
            @Nullable String gist, String sentence, Kind kind, Map<String, Double> themes, Set<String> named) {
        public Point {
            themes = Map.copyOf(themes);
            named = Set.copyOf(named);
        }
    }

    /** What a sentence does for its character. */
    public enum Kind {
        /** States an idea. */
        CLAIM,
        /** Takes a position on an issue. */
        POSITION,
        /** Leads an idea, or a way of asking, to a topic. */
        APPLIED,
        /** Takes up a theme that a colleague touched. */
        THEME,
        /** Says what is disputed with a colleague. */
        DISPUTE,
        /** Turns against what was granted just before; begins with the word that does so. */
        TURN,
        /** Gives reasons or consequences. */
        SUPPORT
    }

    /** In the order they were said; empty for people, and for words that come from no notes. */
    public List<Point> points(Turn turn) {
        Notes theirs = turn.speaker().isUser() ? null : notes.get(turn.speaker().id());
        return theirs == null ? List.of() : Remarks.in(turn.text(), theirs, topics);
    }

    /** Whether a character is known by the form of its turns, so that taking up a colleague need not mean agreeing. */
    public boolean keepsForm(Speaker speaker) {
        Notes theirs = notes.get(speaker.id());
        return theirs != null && theirs.persona().manner().shapesTurns();
    }

    /** How to call a speaker in a sentence. */
    public String name(Speaker speaker) {
        Notes theirs = speaker.isUser() ? null : notes.get(speaker.id());
        if (theirs != null) {
            return theirs.persona().shortName();
        }
        String name = speaker.name().strip();
        return speaker.isUser() ? name : name.substring(name.lastIndexOf(' ') + 1);
    }
}
