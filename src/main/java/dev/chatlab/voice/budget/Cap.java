package dev.chatlab.voice.budget;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The caps that a call can pass, each named as its setting is, from the narrowest to the widest. */
public enum Cap {
    MAX_TURN_COST,
    MAX_DISCUSSION_TOKENS,
    MAX_DISCUSSION_COST,
    MAX_USER_TOKENS_PER_DAY,
    MAX_USER_COST_PER_DAY,
    MAX_TOKENS_PER_DAY,
    MAX_COST_PER_DAY;

    private static final String TOMORROW =
            "Go on after midnight UTC, begin a discussion with the scripted voice, or raise the limit in the configuration.";

    boolean isMoney() {
        return name().contains("COST");
    }

    /** What is allowed; null: not set. */
    @Nullable Long of(Caps caps) {
        return switch (this) {
            case MAX_TURN_COST -> caps.turnCost();
            case MAX_DISCUSSION_TOKENS -> caps.discussionTokens();
            case MAX_DISCUSSION_COST -> caps.discussionCost();
            case MAX_USER_TOKENS_PER_DAY -> caps.userTokens();
            case MAX_USER_COST_PER_DAY -> caps.userCost();
            case MAX_TOKENS_PER_DAY -> caps.dayTokens();
            case MAX_COST_PER_DAY -> caps.dayCost();
        };
    }

    /** What to tell somebody whose call would pass this cap: which it is, and the way out. */
    String sentence(Caps caps) {
        String limit = text(Objects.requireNonNullElse(of(caps), 0L));
        return switch (this) {
            case MAX_TURN_COST ->
                "This turn could cost more than the limit of " + limit + " a turn (" + name()
                        + "). Choose a cheaper model, or raise the limit in the configuration.";
            case MAX_DISCUSSION_TOKENS, MAX_DISCUSSION_COST ->
                "Another turn could take this discussion past its limit of " + limit + " (" + name()
                        + "). Begin a new discussion, or raise the limit in the configuration.";
            case MAX_USER_TOKENS_PER_DAY, MAX_USER_COST_PER_DAY ->
                "Another turn could take you past your limit of " + limit + " a day (" + name() + "). " + TOMORROW;
            case MAX_TOKENS_PER_DAY, MAX_COST_PER_DAY ->
                "Another turn could take this server past its limit of " + limit + " a day (" + name() + "). "
                        + TOMORROW;
        };
    }

    private String text(long most) {
        return isMoney()
                ? BigDecimal.valueOf(most, 6).stripTrailingZeros().toPlainString() + " US dollars"
                : NumberFormat.getIntegerInstance(Locale.ROOT).format(most) + " tokens";
    }
}
