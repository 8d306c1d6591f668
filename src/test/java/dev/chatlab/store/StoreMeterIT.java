package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatlab.bus.Failure;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.voice.Brief;
import dev.chatlab.voice.budget.Caps;
import dev.chatlab.voice.budget.Meter.Reservation;
import dev.chatlab.voice.budget.OverBudget;
import dev.chatlab.voice.budget.Prices;
import dev.chatlab.voice.budget.Prices.Price;
import dev.chatlab.voice.budget.StoreMeter;
import dev.chatlab.voice.wire.ModelCall.Usage;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoreMeterIT {
    private static final Prices PRICES =
            new Prices(List.of(new Price("small", BigDecimal.ONE, BigDecimal.TEN, null, null)));
    private static final Caps CAPPED = new Caps(1_200, null, 1_000L, null, null, null, null, null);

    private final TestDatabase database = new TestDatabase();
    private final TestStore store = new TestStore(database);

    @AfterEach
    void stop() {
        store.close();
    }

    private Future<Reservation> reserve(Caps caps, String model, int prompt, int answer) {
        Speaker dewey = new Speaker(Speaker.Kind.THEORIST, "dewey", "John Dewey");
        Brief brief = new Brief("talk", "Why?", "en", Brief.Length.SHORT, 1, 3, dewey, List.of(dewey), List.of())
                .paidBy("ada");
        return new StoreMeter(store.bus, store.vertx, PRICES, caps).reserve(brief, "here", model, prompt, answer);
    }

    private List<String> booked() {
        return database.column("SELECT concat_ws(' ', user_id, discussion, turn, provider, model, reserved_tokens,"
                + " reserved_micros, '|', prompt, cache_read, cache_write, completion, cost_micros) FROM spending");
    }

    private void awaitBooked(String row) throws InterruptedException {
        while (!booked().equals(List.of(row))) {
            Thread.sleep(20);
        }
    }

    @Test
    void without_a_cap_nothing_is_waited_for_and_only_the_settlement_is_written() throws Exception {
        Future<Reservation> reserved = reserve(Caps.NONE, "small", 100, 200);
        assertThat(reserved.succeeded()).isTrue();
        assertThat(booked()).isEmpty();
        reserved.result().settle(new Usage(90, 40, 0, 50));
        awaitBooked("ada talk 3 here small 300 2100 | 90 40 0 50 590");
    }

    @Test
    void under_a_cap_the_most_is_booked_before_the_call_and_what_it_took_after_it() throws Exception {
        Reservation reservation = TestStore.wait(reserve(CAPPED, "small", 100, 200));
        assertThat(booked()).containsExactly("ada talk 3 here small 300 2100 |");
        reservation.settle(new Usage(90, null, null, 50));
        reservation.release();
        awaitBooked("ada talk 3 here small 300 2100 | 90 0 0 50 590");
        assertThat(reservation.cost(new Usage(90, null, null, 50))).isEqualTo(590);
    }

    @Test
    void a_call_that_took_nothing_costs_nothing_and_one_that_nobody_counted_all_that_was_set_aside() throws Exception {
        TestStore.wait(reserve(CAPPED, "small", 100, 200)).release();
        awaitBooked("ada talk 3 here small 300 2100 | 0 0 0 0 0");
        database.execute("DELETE FROM spending");
        TestStore.wait(reserve(CAPPED, "small", 100, 200)).settle(Usage.UNKNOWN);
        awaitBooked("ada talk 3 here small 300 2100 | 100 0 0 200");
    }

    @Test
    void over_a_cap_the_call_is_refused_with_the_caps_name() {
        TestStore.wait(reserve(CAPPED, "small", 100, 800));
        assertThatThrownBy(() -> TestStore.wait(reserve(CAPPED, "small", 100, 1)))
                .isInstanceOf(OverBudget.class)
                .hasMessageContaining("1,000 tokens (MAX_DISCUSSION_TOKENS)");
    }

    @Test
    void a_cap_on_money_does_not_let_a_model_of_unknown_price_pass() {
        Caps money = new Caps(1_200, null, null, null, null, null, null, 5_000_000L);
        TestStore.wait(reserve(money, "small", 100, 800));
        assertThatThrownBy(() -> TestStore.wait(reserve(money, "unheard-of", 1, 1)))
                .isInstanceOf(OverBudget.class)
                .hasMessageContaining("unheard-of")
                .hasMessageContaining("MAX_COST_PER_DAY");
    }

    @Test
    void a_cap_that_cannot_be_looked_up_lets_nothing_pass() {
        TestStore.wait(store.undeploy());
        assertThatThrownBy(() -> TestStore.wait(reserve(CAPPED, "small", 1, 1)))
                .isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void a_settlement_that_finds_no_database_is_written_when_it_is_back() throws Exception {
        Reservation reservation = TestStore.wait(reserve(CAPPED, "small", 100, 200));
        database.allowConnections(false);
        database.cutConnections();
        reservation.settle(new Usage(90, 0, 0, 50));
        Thread.sleep(300);
        database.allowConnections(true);
        awaitBooked("ada talk 3 here small 300 2100 | 90 0 0 50 590");
    }
}
