package dev.chatlab.voice.model;

import dev.chatlab.persona.Persona;
import dev.chatlab.transcript.Move;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Direction;
import dev.chatlab.voice.prompt.Prompt;
import org.jspecify.annotations.Nullable;

/** A turn to be spoken: directed once, when it is first needed. */
final class TurnErrand implements Errand {
    private final Parts parts;
    private final Persona persona;
    private final Brief brief;
    private @Nullable Direction direction;

    TurnErrand(Parts parts, Persona persona, Brief brief) {
        this.parts = parts;
        this.persona = persona;
        this.brief = brief;
    }

    @Override
    public Prompt write(boolean trimmed) {
        return parts.prompting().write(persona, brief, direct(), trimmed);
    }

    @Override
    public boolean repeats(String answer) {
        return Repetition.in(answer, brief.speaker(), brief.tail());
    }

    @Override
    public Move move() {
        return direct().move();
    }

    @Override
    public String name() {
        return "Turn " + brief.n();
    }

    private Direction direct() {
        Direction known = direction;
        if (known == null) {
            known = parts.director().direct(persona, brief);
            direction = known;
        }
        return known;
    }
}
