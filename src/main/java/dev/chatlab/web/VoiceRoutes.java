package dev.chatlab.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chatlab.voice.Offered;
import java.util.List;

/** Tells which voices a discussion or a seat may choose. */
final class VoiceRoutes {
    private final Offered offered;

    VoiceRoutes(Offered offered) {
        this.offered = offered;
    }

    void bind(Api api) {
        api.on("listVoices", call -> call.json(200, new Listed(offered.standard(), offered.items())));
    }

    private record Listed(@JsonProperty("default") String standard, List<Offered.Item> items) {}
}
