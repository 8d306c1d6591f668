package dev.chatlab.web.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts the frames of a client's text message together, within the limit. */
final class Incoming {
    private final int mostBytes;
    private @Nullable Buffer parts;

    Incoming(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A message that ends the conversation. */
    static final class Unacceptable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Ending ending;

        Unacceptable(Ending ending) {
            super(ending.reason(), null, false, false);
            this.ending = ending;
        }

        Ending ending() {
            return ending;
        }
    }

    /** The whole message once its last frame is there, null before. */
    @Nullable String add(WebSocketFrame frame) throws Unacceptable {
        if (frame.isBinary()) {
            throw new Unacceptable(Ending.BINARY);
        }
        Buffer soFar = parts;
        if (frame.isContinuation() == (soFar == null)) {
            throw new Unacceptable(Ending.PROTOCOL);
        }
        Buffer whole = soFar == null ? frame.binaryData() : soFar.appendBuffer(frame.binaryData());
        if (whole.length() > mostBytes) {
            throw new Unacceptable(Ending.TOO_BIG);
        }
        if (!frame.isFinal()) {
            parts = soFar == null ? whole.copy() : whole;
            return null;
        }
        parts = null;
        return text(whole);
    }

    private static String text(Buffer bytes) throws Unacceptable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unacceptable(Ending.NOT_UTF8);
        }
    }
}
