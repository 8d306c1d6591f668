package dev.chatlab.voice.model;

import dev.chatlab.provider.ScriptedProvider;
import dev.chatlab.voice.Voice;
import dev.chatlab.voice.VoiceContract;
import dev.chatlab.voice.wire.Provider.Dialect;
import java.time.Duration;

/** The contract, kept over one dialect. */
abstract class ModelVoiceContract extends VoiceContract {
    private final ScriptedProvider provider = ScriptedProvider.start(vertx);
    private final Voice voice;

    ModelVoiceContract(Dialect dialect) {
        voice = new Kit(vertx).voice(Duration.ofSeconds(20), Kit.candidate("p", provider, dialect, "good"));
    }

    @Override
    protected Voice voice() {
        return voice;
    }
}
