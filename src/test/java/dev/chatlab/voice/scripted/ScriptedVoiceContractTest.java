package dev.chatlab.voice.scripted;

import dev.chatlab.persona.Cast;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceContract;

class ScriptedVoiceContractTest extends VoiceContract {
    private final ScriptedVoice voice = new ScriptedVoice(vertx, Cast.ISSUES, Cast::find, 1);

    @Override
    protected Voice voice() {
        return voice;
    }
}
