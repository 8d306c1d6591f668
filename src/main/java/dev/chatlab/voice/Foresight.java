package dev.chatlab.voice;

import dev.chatlab.persona.Persona;

/** A voice that can tell ahead of a discussion what a character will likely say in it. */
public interface Foresight {
    /**
     * For the talk's frame in {@code brief}, whose tail does not count; the same topic and table give the same outlook. Returns
     * within milliseconds, so that it may be called on an event loop.
     */
    Outlook foresee(Persona persona, Brief brief);
}
