package dev.chatlab.voice.budget;

import dev.chatlab.voice.Brief;
import dev.chatlab.voice.wire.ModelCall.Usage;
import io.vertx.core.Future;

/**
 * Keeps what models cost within what people allowed: an amount is set aside before a call, and what the call really took is
 * settled after it, whatever became of the turn.
 */
public interface Meter {
    /**
     * Sets aside what a call may cost at most; fails with a {@link OverBudget} when a cap of the turn, the discussion, the
     * user or the day would be passed.
     */
    Future<Reservation> reserve(Brief brief, String provider, String model, int promptTokens, int maxTokens);

    /** An amount set aside until the call has ended. */
    interface Reservation {
        /** Books what the call took; unknown counts are estimated by the text's length by the caller. Idempotent. */
        void settle(Usage usage);
    }
}
