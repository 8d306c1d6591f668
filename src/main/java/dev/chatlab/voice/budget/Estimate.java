package dev.chatlab.voice.budget;

import dev.chatlab.bus.Message;
import dev.chatlab.voice.Brief.Length;
import dev.chatlab.voice.budget.Spending.TurnTook;
import dev.chatlab.voice.wire.ModelCall.Usage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the next turns of a discussion would likely take: tokens, and millionths of a US dollar, null where a price is not
 * known. {@code voice} names the voices that would speak.
 */
public record Estimate(
        int turns,
        long promptTokens,
        long completionTokens,
        @Nullable Long micros,
        String voice,
        Basis basis) implements Message {
    /** What an estimate rests on. */
    public enum Basis {
        /** No model would be called. */
        SCRIPTED,
        /** The mean of the newest turns that models took here. */
        RECENT_TURNS,
        /** How long the prompts and answers would be; without what a cache saves. */
        PROMPT_SIZE
    }

    /** Rules, the speaker's card and the table; tokens. */
    private static final int FRAME = 2_500;
    /** The ledger of what was said before the turns that are told in full; tokens. */
    private static final int LEDGER = 3_000;
    /** At most so many turns are told in full. */
    private static final int TOLD = 31;

    /** Of a talk in which only the scripted voice speaks. */
    public static Estimate scripted(int turns) {
        return new Estimate(turns, 0, 0, 0L, "scripted", Basis.SCRIPTED);
    }

    /** From what turns took; {@code share} of the turns are a model's. */
    public static Estimate recent(int turns, double share, String voice, List<TurnTook> took) {
        double each = turns * share / took.size();
        boolean priced = took.stream().allMatch(turn -> turn.micros() != null);
        long micros = took.stream()
                .mapToLong(turn -> Objects.requireNonNullElse(turn.micros(), 0L))
                .sum();
        return new Estimate(
                turns,
                Math.round(each * took.stream().mapToLong(TurnTook::prompt).sum()),
                Math.round(each * took.stream().mapToLong(TurnTook::completion).sum()),
                priced ? (Long) Math.round(each * micros) : null,
                voice,
                Basis.RECENT_TURNS);
    }

    /** From the length of the talk so far, {@code said} turns; {@code models} are those that would be called, null: not known. */
    public static Estimate bySize(
            int turns,
            double share,
            String voice,
            int said,
            Length length,
            List<@Nullable String> models,
            Prices prices) {
        int answer = answer(length);
        long prompt = 0;
        for (int i = said; i < said + turns; i++) {
            prompt += FRAME + (long) Math.min(i, TOLD) * answer + (i > TOLD ? LEDGER : 0);
        }
        int mean = (int) (prompt / turns);
        Long each = mean(models, prices, new Usage(mean, 0, 0, answer));
        return new Estimate(
                turns,
                Math.round(share * mean * turns),
                Math.round(share * answer * turns),
                each == null ? null : (Long) Math.round(share * each * turns),
                voice,
                Basis.PROMPT_SIZE);
    }

    private static @Nullable Long mean(List<@Nullable String> models, Prices prices, Usage usage) {
        long sum = 0;
        for (String model : models) {
            Long cost = model == null ? null : prices.cost(model, usage);
            if (cost == null) {
                return null;
            }
            sum += cost;
        }
        return sum / Math.max(1, models.size());
    }

    /** Tokens of a usual answer: four for three words. */
    private static int answer(Length length) {
        return switch (length) {
            case SHORT -> 80;
            case NORMAL -> 135;
            case LONG -> 225;
        };
    }
}
