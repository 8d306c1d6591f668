package dev.chatlab;

import dev.chatlab.voice.budget.Cap;
import dev.chatlab.voice.budget.Caps;
import dev.chatlab.voice.budget.Prices;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What models cost and how much of them may be used, as configured; each cap is a setting of the same name. */
record Budget(Prices prices, Caps caps) {
    private static final int SHORTEST_ANSWER = 50;
    private static final int LONGEST_ANSWER = 100_000;
    private static final Pattern TOKENS = Pattern.compile("\\d{1,15}");
    private static final Pattern DOLLARS = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    /** Throws {@link BadSetting} with the name of the first value that cannot stand. */
    static Budget of(Configuration c) {
        String prices = c.get(Key.PRICES);
        Caps caps = new Caps(
                answer(c),
                money(c, Cap.MAX_TURN_COST),
                tokens(c, Cap.MAX_DISCUSSION_TOKENS),
                money(c, Cap.MAX_DISCUSSION_COST),
                tokens(c, Cap.MAX_USER_TOKENS_PER_DAY),
                money(c, Cap.MAX_USER_COST_PER_DAY),
                tokens(c, Cap.MAX_TOKENS_PER_DAY),
                money(c, Cap.MAX_COST_PER_DAY));
        return new Budget(prices == null ? Prices.NONE : PriceList.parse(prices), caps);
    }

    private static int answer(Configuration c) {
        String text = c.get(Key.MAX_TURN_TOKENS);
        int tokens = text != null && TOKENS.matcher(text).matches() ? (int) Math.min(Long.parseLong(text), 1 << 30) : 0;
        if (tokens < SHORTEST_ANSWER || tokens > LONGEST_ANSWER) {
            throw new BadSetting(
                    Key.MAX_TURN_TOKENS.name(),
                    "must be a whole number from " + SHORTEST_ANSWER + " to " + LONGEST_ANSWER + ", not " + text);
        }
        return tokens;
    }

    private static @Nullable Long tokens(Configuration c, Cap cap) {
        String text = c.get(Key.valueOf(cap.name()));
        if (text != null && !TOKENS.matcher(text).matches()) {
            throw new BadSetting(cap.name(), "must be a whole number of tokens, not " + text);
        }
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable Long money(Configuration c, Cap cap) {
        String text = c.get(Key.valueOf(cap.name()));
        if (text != null && !DOLLARS.matcher(text).matches()) {
            throw new BadSetting(cap.name(), "must be an amount of US dollars such as 2.50, not " + text);
        }
        return text == null ? null : new BigDecimal(text).movePointRight(6).longValueExact();
    }
}
