package dev.chatlab.theorist;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Message;
import dev.chatlab.persona.Persona;

/** Asks, at {@code tryouts}, a character that is kept nowhere one question; nothing of it is kept either. */
public record Tryout(Persona persona, String question) implements Message, Ask<Tryout.Answer> {
    /** What it says, without citations: there is nothing to cite. */
    public record Answer(String text) implements Message {}
}
