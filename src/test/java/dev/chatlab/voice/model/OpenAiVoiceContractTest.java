package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.Provider.Dialect;

class OpenAiVoiceContractTest extends ModelVoiceContract {
    OpenAiVoiceContractTest() {
        super(Dialect.OPENAI);
    }
}
