package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.Fault.Kind;
import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What went wrong below HTTP, told from the exception. */
final class NetworkFault {
    private NetworkFault() {}

    /** {@code answered}: whether the answer's head had come. */
    static Fault of(Throwable trouble, boolean answered) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof SSLException) {
                return Fault.of(Kind.UNTRUSTED);
            }
            if (t instanceof UnknownHostException) {
                return Fault.of(Kind.UNKNOWN_HOST);
            }
            if (t instanceof IOException || t instanceof HttpClosedException) {
                return Fault.of(answered ? Kind.CUT_OFF : Kind.UNREACHABLE);
            }
            if (t instanceof DecoderException || t instanceof IllegalArgumentException) {
                return Fault.of(deeper(t) ? Kind.UNTRUSTED : Kind.MALFORMED);
            }
        }
        return Fault.of(answered ? Kind.CUT_OFF : Kind.UNREACHABLE);
    }

    private static boolean deeper(Throwable t) {
        return t.getCause() instanceof SSLException;
    }
}
