package dev.chatlab.discussion;

import dev.chatlab.transcript.Turn;
import dev.chatlab.turn.Chosen;
import org.jspecify.annotations.Nullable;

/** How a discussion learns who would speak next; asks the scheduler, or in a simulation is the policy itself. */
@FunctionalInterface
interface Chooser {
    /**
     * {@code named} is whom the user calls upon; {@code newest} a turn that was just said and is not yet in the tail. Fails as
     * {@link dev.chatlab.turn.Choose} says when nobody can speak.
     */
    Chosen choose(Discussion discussion, @Nullable String named, @Nullable Turn newest);
}
