package dev.chatlab.voice.budget;

import dev.chatlab.voice.wire.ModelCall.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What models cost, as configured; none is built in, since a wrong price is worse than none. Costs are in millionths of a US
 * dollar, rounded up; what is not known is null and never 0.
 */
public record Prices(List<Price> list) {
    public static final Prices NONE = new Prices(List.of());

    public Prices {
        list = List.copyOf(list);
    }

    /**
     * US dollars for a million tokens of one model, or of all whose name begins as {@code model} does before a final
     * {@code *}. Without a price of their own, prompts read from a cache cost what others do, as no provider takes more for
     * them; what writing into a cache costs is then not known.
     */
    public record Price(
            String model,
            BigDecimal input,
            BigDecimal output,
            @Nullable BigDecimal cacheRead,
            @Nullable BigDecimal cacheWrite) {
        private boolean isFor(String name) {
            return model.endsWith("*") ? name.startsWith(model.substring(0, model.length() - 1)) : name.equals(model);
        }

        private @Nullable Long cost(int prompt, int read, int write, int completion) {
            BigDecimal forWriting = cacheWrite;
            if (write > 0 && forWriting == null) {
                return null;
            }
            BigDecimal whole = times(input, Math.max(0, prompt - read - write))
                    .add(times(cacheRead == null ? input : cacheRead, read))
                    .add(times(forWriting == null ? input : forWriting, write))
                    .add(times(output, completion));
            return whole.setScale(0, RoundingMode.CEILING).longValueExact();
        }

        private long most(int prompt, int completion) {
            BigDecimal dearest = cacheWrite == null ? input : input.max(cacheWrite);
            return times(dearest, prompt)
                    .add(times(output, completion))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }

        /** Dollars for a million tokens are millionths of a dollar for one. */
        private static BigDecimal times(BigDecimal price, int tokens) {
            return price.multiply(BigDecimal.valueOf(tokens));
        }
    }

    /** What a call took, or null. */
    public @Nullable Long cost(String model, Usage usage) {
        Price price = of(model);
        Integer prompt = usage.prompt();
        Integer completion = usage.completion();
        if (price == null || prompt == null || completion == null) {
            return null;
        }
        int read = Objects.requireNonNullElse(usage.cacheRead(), 0);
        int write = Objects.requireNonNullElse(usage.cacheWrite(), 0);
        return price.cost(prompt, read, write, completion);
    }

    /** What a call may cost at most, however much of it a cache takes; or null. */
    public @Nullable Long most(String model, int promptTokens, int completionTokens) {
        Price price = of(model);
        return price == null ? null : price.most(promptTokens, completionTokens);
    }

    /** The price by the exact name, else by the longest beginning. */
    public @Nullable Price of(String model) {
        return list.stream()
                .filter(price -> price.isFor(model))
                .max(Comparator.comparing((Price price) -> !price.model().endsWith("*"))
                        .thenComparingInt(price -> price.model().length()))
                .orElse(null);
    }
}
