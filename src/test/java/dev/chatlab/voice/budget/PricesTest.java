package dev.chatlab.voice.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.voice.budget.Prices.Price;
import dev.chatlab.voice.wire.ModelCall.Usage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final Prices PRICES = new Prices(List.of(
            new Price("big-*", usd("3"), usd("15"), usd("0.30"), usd("3.75")),
            new Price("big-small-*", usd("1"), usd("5"), null, null),
            new Price("big-small-1", usd("0.15"), usd("0.6"), null, null),
            new Price("llama3", usd("0"), usd("0"), null, null)));

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void a_call_costs_what_its_tokens_cost_each_at_its_own_price() {
        assertThat(PRICES.cost("big-4", new Usage(1_000_000, 0, 0, 0))).isEqualTo(3_000_000);
        assertThat(PRICES.cost("big-4", new Usage(1_000, 600, 300, 100))).isEqualTo(300 + 180 + 1_125 + 1_500);
        assertThat(PRICES.cost("llama3", new Usage(1_000, null, null, 100))).isZero();
    }

    @Test
    void the_exact_name_goes_before_the_longest_beginning() {
        Usage usage = new Usage(1_000_000, null, null, 0);
        assertThat(PRICES.cost("big-small-1", usage)).isEqualTo(150_000);
        assertThat(PRICES.cost("big-small-2", usage)).isEqualTo(1_000_000);
        assertThat(PRICES.cost("big-x", usage)).isEqualTo(3_000_000);
    }

    @Test
    void what_is_not_known_stays_unknown_and_is_never_nothing() {
        assertThat(PRICES.cost("unheard-of", new Usage(10, 0, 0, 10))).isNull();
        assertThat(PRICES.most("unheard-of", 10, 10)).isNull();
        assertThat(PRICES.cost("big-4", Usage.UNKNOWN)).isNull();
        assertThat(PRICES.cost("big-4", new Usage(10, null, null, null))).isNull();
        assertThat(Prices.NONE.cost("llama3", new Usage(10, 0, 0, 10))).isNull();
    }

    @Test
    void without_a_price_of_their_own_cached_prompts_cost_as_others_and_writing_is_unknown() {
        assertThat(PRICES.cost("big-small-2", new Usage(1_000, 900, 0, 0))).isEqualTo(1_000);
        assertThat(PRICES.cost("big-small-2", new Usage(1_000, 0, 900, 0))).isNull();
    }

    @Test
    void a_fraction_of_a_millionth_is_rounded_up() {
        assertThat(PRICES.cost("big-small-1", new Usage(1, 0, 0, 0))).isEqualTo(1);
    }

    @Test
    void the_most_a_call_may_cost_is_not_less_than_whatever_the_cache_does() {
        long most = PRICES.most("big-4", 1_000, 100);
        for (int read = 0; read <= 1_000; read += 250) {
            for (int write = 0; read + write <= 1_000; write += 250) {
                assertThat(PRICES.cost("big-4", new Usage(1_000, read, write, 100)))
                        .isLessThanOrEqualTo(most);
            }
        }
        assertThat(most).isEqualTo(3_750 + 1_500);
    }

    @Test
    void whoever_meets_a_cap_is_told_which_and_what_to_do() {
        Caps caps = new Caps(1_200, 50_000L, 50_000L, 1_500_000L, 1L, 1L, 1L, 1L);
        assertThat(Cap.MAX_DISCUSSION_TOKENS.sentence(caps))
                .contains("50,000 tokens", "MAX_DISCUSSION_TOKENS", "Begin a new discussion");
        assertThat(Cap.MAX_DISCUSSION_COST.sentence(caps)).contains("1.5 US dollars");
        assertThat(Cap.MAX_TURN_COST.sentence(caps)).contains("0.05 US dollars");
        for (Cap cap : Cap.values()) {
            assertThat(cap.sentence(caps)).contains("(" + cap.name() + "). ").endsWith(".");
        }
    }
}
