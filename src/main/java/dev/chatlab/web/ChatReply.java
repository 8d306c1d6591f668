package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import dev.chatlab.transcript.Turn.Provenance;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** How an answer reaches the one who asked, while it is being spoken. */
interface ChatReply {
    /** The next words. */
    void words(String text);

    /** All words so far are void. */
    void reset();

    /** It is whole; {@code by} tells what made the words, where it is known. */
    Future<Void> finished(String text, @Nullable Provenance by);

    /** It was given up; fails with the reason where that can still be told. */
    Future<Void> failed(Failure reason);
}
