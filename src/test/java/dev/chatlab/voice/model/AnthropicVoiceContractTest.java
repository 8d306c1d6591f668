package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.Provider.Dialect;

class AnthropicVoiceContractTest extends ModelVoiceContract {
    AnthropicVoiceContractTest() {
        super(Dialect.ANTHROPIC);
    }
}
