package dev.chatlab.web;

import dev.chatlab.bus.Failure;
import io.vertx.core.Future;

/** How an answer reaches the one who asked, while it is being spoken. */
interface ChatReply {
    /** The next words. */
    void words(String text);

    /** All words so far are void. */
    void reset();

    /** It is whole. */
    Future<Void> finished(String text);

    /** It was given up; fails with the reason where that can still be told. */
    Future<Void> failed(Failure reason);
}
