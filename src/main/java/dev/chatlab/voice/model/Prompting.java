package dev.chatlab.voice.model;

import dev.chatlab.persona.Persona;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.prompt.Prompt;

/** Writes what a model is told for a turn; {@code trimmed} for one to which the usual length is too long. Pure. */
@FunctionalInterface
public interface Prompting {
    Prompt write(Persona persona, Brief brief, Direction direction, boolean trimmed);
}
