package dev.chatlab.voice;

import dev.chatlab.persona.Persona;

/** Decides what a turn is to do, so that a model is told a move and a target and not merely to disagree. Pure; takes about a millisecond. */
public interface Director {
    Direction direct(Persona persona, Brief brief);

    /** Which of the questions that the cast has positions on a topic asks. */
    default Subject subject(String topic) {
        return Subject.UNKNOWN;
    }
}
