package dev.chatlab.discussion;

import dev.chatlab.bus.Failure;
import dev.chatlab.theorist.Utterance;

/** What handlers put into a discussion's inbox; only the loop acts on it. */
sealed interface Intent {
    /** A person's command and where its answer goes. */
    record Order(Command command, Reply reply) implements Intent {}

    /** How a theorist ended a turn. */
    record Heard(Utterance.Ending utterance) implements Intent {}

    /** Look whether the speaker has fallen silent. */
    record Watch() implements Intent {}

    /** Go on with what a former owner left: an open turn, or auto-play. */
    record Resume() implements Intent {}

    /** Nobody has needed this discussion for a while: put the tail away. */
    record Rest() implements Intent {}

    /** Nobody has needed it for long: give it up, unless something is going on. */
    record Sleep() implements Intent {}

    /** The process shuts down: give it up as it stands, an open turn included; the next owner speaks it again. */
    record Leave() implements Intent {}

    /** Where the answer to an order goes; exactly one of the two is called, once. */
    interface Reply {
        void answer(Answer answer);

        void refuse(Failure failure);
    }
}
