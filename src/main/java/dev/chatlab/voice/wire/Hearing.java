package dev.chatlab.voice.wire;

import dev.chatlab.voice.wire.ModelCall.Finish;
import dev.chatlab.voice.wire.ModelCall.Signal;
import dev.chatlab.voice.wire.ModelCall.Usage;
import dev.chatlab.voice.wire.Provider.Limits;
import java.time.Duration;

/** Reads an answer as it comes and tells the watchdog of what belongs to it: the first words, further words, the reason to finish. */
final class Hearing {
    /** What follows an answer's reason to finish is not waited for longer. */
    static final Duration TAIL = Duration.ofSeconds(2);

    private final Protocol protocol;
    private final Limits limits;
    private final Watchdog watchdog;
    private final Answer answer = new Answer();
    private final AnswerBody body;
    private boolean spoke;

    Hearing(Protocol protocol, Limits limits, Watchdog watchdog) {
        this.protocol = protocol;
        this.limits = limits;
        this.watchdog = watchdog;
        body = new AnswerBody(protocol, answer);
    }

    /** Fails with a {@link Broken} when the answer cannot be read on; what follows the protocol's last word is not looked at. */
    void feed(byte[] bytes) {
        try {
            body.feed(bytes);
        } catch (Broken e) {
            if (!answer.isOver()) {
                throw e;
            }
        }
        if (answer.lived()) {
            heard();
        }
    }

    private void heard() {
        if (answer.finish() != null) {
            watchdog.expect(protocol.isWhole(answer) ? TAIL : limits.betweenWords());
        } else if (!spoke && answer.hasWords()) {
            spoke = true;
            watchdog.expect(limits.betweenWords());
        } else {
            watchdog.heard();
        }
    }

    /** The body has ended; fails with a {@link Broken} when the answer has not. */
    void end() {
        body.end();
    }

    boolean isOver() {
        return answer.isOver();
    }

    /** Whether the answer stands if nothing more comes. */
    boolean mayEnd() {
        return protocol.isWhole(answer);
    }

    String words() {
        return answer.take();
    }

    String lastWords() {
        return answer.takeLast();
    }

    Signal.Ended ended() {
        Finish finish = answer.finish();
        return new Signal.Ended(finish == null ? Finish.STOP : finish, answer.model(), usage());
    }

    Usage usage() {
        return answer.usage();
    }
}
