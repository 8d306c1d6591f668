package dev.chatlab.voice.budget;

import org.jspecify.annotations.Nullable;

/**
 * How much models may take: {@code answer}, the tokens of one answer, always holds; the others where they are set. Tokens are
 * those of prompts and answers together, cached ones included; costs are in millionths of a US dollar; days are UTC.
 */
public record Caps(
        int answer,
        @Nullable Long turnCost,
        @Nullable Long discussionTokens,
        @Nullable Long discussionCost,
        @Nullable Long userTokens,
        @Nullable Long userCost,
        @Nullable Long dayTokens,
        @Nullable Long dayCost) {
    public static final int STANDARD_ANSWER = 1_200;
    public static final Caps NONE = new Caps(STANDARD_ANSWER, null, null, null, null, null, null, null);

    /** Whether a call must be looked at before it is made. */
    boolean any() {
        return cost() != null || discussionTokens != null || userTokens != null || dayTokens != null;
    }

    /** A cap on money that is set, or null. */
    @Nullable Cap cost() {
        for (Cap cap : Cap.values()) {
            if (cap.isMoney() && cap.of(this) != null) {
                return cap;
            }
        }
        return null;
    }
}
