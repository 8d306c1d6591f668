package dev.chatlab.voice.budget;

import dev.chatlab.voice.Brief;
import dev.chatlab.voice.wire.ModelCall.Usage;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what models cost within what people allowed: an amount is set aside before a call, and what the call really took is
 * settled after it, whatever became of the turn.
 */
public interface Meter {
    /**
     * Sets aside what a call may cost at most; fails with an {@link OverBudget} when a cap of the turn, the discussion, the
     * user or the day would be passed, and with a {@link dev.chatlab.bus.Failure} when a cap cannot be looked up.
     */
    Future<Reservation> reserve(Brief brief, String provider, String model, int promptTokens, int maxTokens);

    /** An amount set aside until the call has ended; one that is never settled stays booked as it was set aside. */
    interface Reservation {
        /**
         * Books what the call took; {@code estimated} where the provider did not count it all and the caller guessed by the
         * text's length; what is null all the same is booked as it was set aside. Idempotent: the first settlement stands.
         */
        void settle(Usage usage, boolean estimated);

        /** Books what the provider counted. */
        default void settle(Usage usage) {
            settle(usage, false);
        }

        /** Books that the call took nothing: it was refused before any model read it. */
        default void release() {
            settle(new Usage(0, 0, 0, 0), false);
        }

        /** What such a call costs in millionths of a US dollar; null where the model's price or a count is not known. */
        default @Nullable Long cost(Usage usage) {
            return null;
        }
    }
}
