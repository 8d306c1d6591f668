package dev.chatlab.voice.model;

import dev.chatlab.persona.Persona;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceEvent;
import java.util.List;
import java.util.function.Consumer;

/** A voice made by models: the first of its candidates that can speak a turn speaks it. Holds nothing between turns. */
public final class ModelVoice implements Voice {
    private final Parts parts;
    private final List<Candidate> candidates;

    /** {@code candidates} in order of preference. */
    public ModelVoice(Parts parts, List<Candidate> candidates) {
        this.parts = parts;
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public Speaking speak(Persona persona, Brief brief, Consumer<VoiceEvent> listener) {
        return answer(new TurnErrand(parts, persona, brief), brief, listener);
    }

    /** As a turn is spoken, with the same attempts, deadline, limits and settlement; {@code brief} says on whose account and where. */
    public Speaking answer(Errand errand, Brief brief, Consumer<VoiceEvent> listener) {
        return new ModelTurn(parts, candidates, errand, brief, listener).begin();
    }
}
