package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Provider.Dialect;
import java.net.URI;

/** placeholder */
public final class BaseUrl {
    private BaseUrl() {}

    public static URI repair(String text, Dialect dialect) {
        return URI.create(text);
    }
}
