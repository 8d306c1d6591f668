package dev.chatlab.voice.model;

import dev.chatlab.voice.wire.Provider;
import java.net.URI;

/** One model at one provider that may speak a turn. */
public record Candidate(Provider provider, String model) {
    /** Where it answers, shared by everything behind the same address. */
    String origin() {
        URI base = provider.base();
        return base.getScheme() + "://" + base.getAuthority();
    }
}
