package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Issues;
import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Restates what characters said, for whoever reports on a talk: by the gists of their notes, in words that can follow "that".
 * Making it takes some milliseconds for each character; not for an event loop.
 */
public final class Restating {
    private final Map<String, Notes> notes = new HashMap<>();

    /** A character that is not among them is known by its last name, and nothing of it is restated. */
    public Restating(Issues issues, Collection<Persona> personas) {
        Topics topics = new Topics(issues);
        personas.forEach(persona -> notes.put(persona.id(), new Notes(persona, topics)));
    }

    /** A sentence that stands in a turn, without markers, and the clause that restates it; {@code claim}: as a main point. */
    public record Point(String gist, String sentence, boolean claim) {}

    /** In the order they were said; empty for people, and for words that come from no notes. */
    public List<Point> points(Turn turn) {
        Notes theirs = turn.speaker().isUser() ? null : notes.get(turn.speaker().id());
        return theirs == null
                ? List.of()
                : Gists.in(turn.text(), theirs).stream()
                        .map(found -> new Point(found.gist(), found.sentence(), found.claim()))
                        .toList();
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

    /** The same, as whose something is. */
    public String whose(Speaker speaker) {
        Notes theirs = speaker.isUser() ? null : notes.get(speaker.id());
        return theirs == null ? name(speaker) + "'s" : theirs.persona().possessive();
    }
}
