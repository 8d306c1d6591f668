package dev.chatlab.voice.budget;

import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Done;
import dev.chatlab.bus.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What budgets need of durable storage, served at {@code store}. Costs are in millionths of a US dollar. */
public sealed interface Spending extends Message {
    /** One call to a model: who pays for it, in which turn, and what it may take at most ({@code micros} null: not known). */
    record Called(
            String id,
            String payer,
            String discussion,
            int turn,
            String provider,
            String model,
            long tokens,
            @Nullable Long micros) {}

    /** Books the most a call may take, unless that would pass a cap; nothing is booked then. */
    record Reserve(Called call, Caps caps) implements Spending, Ask<Verdict> {}

    /** The cap that stood in the way, or null: booked. */
    record Verdict(@Nullable Cap passed) implements Message {}

    /**
     * Books what a call took, in place of what was set aside for it if anything was; said again it changes nothing.
     * {@code estimated} where its tokens were not counted by the provider.
     */
    record Settle(
            Called call,
            int prompt,
            int cacheRead,
            int cacheWrite,
            int completion,
            @Nullable Long micros,
            boolean estimated)
            implements Spending, Ask<Done> {
        /** As the provider counted it. */
        public Settle(Called call, int prompt, int cacheRead, int cacheWrite, int completion, @Nullable Long micros) {
            this(call, prompt, cacheRead, cacheWrite, completion, micros, false);
        }
    }

    /** What a discussion has taken so far, by all its calls; {@code NotFound} unless it is the user's. */
    record Of(String user, String discussion) implements Spending, Ask<Spent> {}

    /**
     * {@code turns} that models were called for, tokens of the calls that have ended, what those with a known price cost
     * together, how many had none ({@code unpriced}), how many have not been settled ({@code open}: on their way, or cut
     * off by a crash), and of how many the tokens are a guess ({@code estimated}).
     */
    record Spent(
            int turns,
            long promptTokens,
            long cachedTokens,
            long completionTokens,
            long micros,
            int unpriced,
            int open,
            int estimated)
            implements Message {}

    /** What the newest turns of models took, newest first, at most {@code limit} of them; no ownership is asked for. */
    record Recent(String discussion, int limit) implements Spending, Ask<Taken> {}

    /** What turns took, retries included. */
    record Taken(List<TurnTook> turns) implements Message {
        public Taken {
            turns = List.copyOf(turns);
        }
    }

    /** What one turn took; {@code micros} is null unless each of its calls had a price. */
    record TurnTook(long prompt, long completion, @Nullable Long micros) {}
}
