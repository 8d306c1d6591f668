package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.auth.Accounts;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.voice.budget.Cap;
import dev.chatlab.voice.budget.Caps;
import dev.chatlab.voice.budget.Spending.Called;
import dev.chatlab.voice.budget.Spending.Of;
import dev.chatlab.voice.budget.Spending.Recent;
import dev.chatlab.voice.budget.Spending.Reserve;
import dev.chatlab.voice.budget.Spending.Settle;
import dev.chatlab.voice.budget.Spending.Spent;
import dev.chatlab.voice.budget.Spending.TurnTook;
import dev.chatlab.voice.budget.Spending.Verdict;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SpendingIT {
    private final TestDatabase database = new TestDatabase();
    private final TestStore store = new TestStore(database);
    private String ada;
    private String talk;

    @BeforeEach
    void launch() {
        ada = Sample.user(store);
        talk = launched(ada);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private String launched(String user) {
        Discussion discussion = Sample.discussion(user, "money");
        store.ask(Sample.create(discussion, null));
        return discussion.id();
    }

    private static Called call(String payer, String talk, int turn, long tokens, Long micros) {
        return new Called(UUID.randomUUID().toString(), payer, talk, turn, "here", "small", tokens, micros);
    }

    private Called call(int turn, long tokens, Long micros) {
        return call(ada, talk, turn, tokens, micros);
    }

    private Cap refused(Called call, Caps caps) {
        return store.ask(new Reserve(call, caps)).passed();
    }

    private static Caps tokens(Long discussion, Long user, Long day) {
        return new Caps(1_200, null, discussion, null, user, null, day, null);
    }

    private static Caps money(Long turn, Long discussion, Long user, Long day) {
        return new Caps(1_200, turn, null, discussion, null, user, null, day);
    }

    @Test
    void fifty_reservations_at_once_never_pass_a_cap_together() {
        TestStore other = new TestStore(database);
        for (Caps caps : List.of(tokens(1_000L, null, null), tokens(null, 1_000L, null), tokens(null, null, 1_000L))) {
            database.execute("DELETE FROM spending");
            List<Future<Verdict>> asked = IntStream.range(0, 50)
                    .mapToObj(i -> (i % 2 == 0 ? store : other).send(new Reserve(call(i, 100, null), caps)))
                    .toList();
            TestStore.wait(Future.all(asked));
            assertThat(asked.stream().filter(v -> v.result().passed() == null)).hasSize(10);
            assertThat(database.column("SELECT sum(reserved_tokens) FROM spending"))
                    .containsExactly("1000");
        }
        other.close();
    }

    @Test
    void reservations_of_many_people_under_every_cap_do_not_lock_each_other_out() {
        Caps all = new Caps(1_200, 10_000L, 10_000L, 10_000L, 10_000L, 10_000L, 10_000L, 10_000L);
        List<Future<Verdict>> asked = IntStream.range(0, 200)
                .mapToObj(i -> store.send(new Reserve(call("u" + i % 7, "d" + i % 11, i, 100, 100L), all)))
                .toList();
        TestStore.wait(Future.all(asked));
        assertThat(asked.stream().filter(v -> v.result().passed() == null)).hasSize(100);
    }

    @Test
    void each_cap_counts_what_it_is_about_and_is_named() {
        String bob = Sample.user(store);
        String bobs = launched(bob);
        assertThat(refused(call(1, 900, 900L), tokens(1_000L, null, null))).isNull();

        assertThat(refused(call(2, 101, null), tokens(1_000L, null, null))).isEqualTo(Cap.MAX_DISCUSSION_TOKENS);
        assertThat(refused(call(ada, launched(ada), 1, 101, null), tokens(1_000L, 1_000L, null)))
                .isEqualTo(Cap.MAX_USER_TOKENS_PER_DAY);
        assertThat(refused(call(bob, bobs, 1, 101, null), tokens(1_000L, 1_000L, 1_000L)))
                .isEqualTo(Cap.MAX_TOKENS_PER_DAY);
        assertThat(refused(call(1, 1, 101L), money(1_000L, null, null, null))).isEqualTo(Cap.MAX_TURN_COST);
        assertThat(refused(call(2, 1, 101L), money(1_000L, 1_000L, null, null))).isEqualTo(Cap.MAX_DISCUSSION_COST);
        assertThat(refused(call(ada, bobs, 2, 1, 101L), money(1_000L, 1_000L, 1_000L, null)))
                .isEqualTo(Cap.MAX_USER_COST_PER_DAY);
        assertThat(refused(call(bob, bobs, 1, 1, 101L), money(1_000L, 1_000L, 1_000L, 1_000L)))
                .isEqualTo(Cap.MAX_COST_PER_DAY);
        assertThat(database.count("spending")).isEqualTo(1);

        assertThat(refused(call(2, 100, 100L), new Caps(1, 1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 1_000L)))
                .isNull();
    }

    @Test
    void what_is_settled_makes_room_and_says_what_was_taken() {
        Called call = call(1, 900, 900L);
        Caps caps = tokens(1_000L, null, null);
        store.ask(new Reserve(call, caps));
        assertThat(refused(call(2, 800, null), caps)).isEqualTo(Cap.MAX_DISCUSSION_TOKENS);

        store.ask(new Settle(call, 100, 60, 20, 50, 40L, true));
        store.ask(new Settle(call, 1, 1, 1, 1, 1L));
        assertThat(store.ask(new Of(ada, talk))).isEqualTo(new Spent(1, 100, 60, 50, 40, 0, 0, 1));
        assertThat(refused(call(2, 850, null), caps)).isNull();
    }

    @Test
    void a_call_cut_off_by_a_crash_stays_booked_as_it_was_set_aside() {
        Called lost = call(1, 900, 900L);
        store.ask(new Reserve(lost, tokens(1_000L, null, null)));
        store.close();

        try (TestStore after = new TestStore(database)) {
            Reserve again = new Reserve(call(1, 101, 101L), tokens(1_000L, null, null));
            assertThat(after.ask(again).passed()).isEqualTo(Cap.MAX_DISCUSSION_TOKENS);
            assertThat(after.ask(new Reserve(again.call(), money(null, 1_000L, null, null)))
                            .passed())
                    .isEqualTo(Cap.MAX_DISCUSSION_COST);
            assertThat(after.ask(new Of(ada, talk))).isEqualTo(new Spent(1, 0, 0, 0, 0, 0, 1, 0));
        }
    }

    @Test
    void a_new_day_begins_with_nothing_spent_while_a_discussion_goes_on() {
        Called before = call(1, 900, 900L);
        store.ask(new Reserve(before, tokens(null, null, 1_000L)));
        database.execute("UPDATE spending SET day = day - 1");

        assertThat(refused(call(2, 900, 900L), tokens(null, 1_000L, 1_000L))).isNull();
        assertThat(refused(call(3, 1, 1L), tokens(1_000L, null, null))).isEqualTo(Cap.MAX_DISCUSSION_TOKENS);

        store.ask(new Settle(before, 800, 0, 0, 100, 900L));
        assertThat(refused(call(3, 100, 100L), tokens(null, 1_000L, 1_000L))).isNull();
    }

    @Test
    void days_are_those_of_utc_wherever_the_database_stands() {
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            database.execute("ALTER DATABASE " + database.name + " SET timezone TO '" + zone + "'");
            try (TestStore there = new TestStore(database)) {
                there.ask(new Reserve(call(1, 1, null), tokens(1_000L, null, null)));
                there.ask(new Settle(call(1, 1, null), 1, 0, 0, 1, null));
            }
        }
        assertThat(database.column("SELECT DISTINCT day = (at AT TIME ZONE 'UTC')::date FROM spending"))
                .containsExactly("t");
    }

    @Test
    void without_a_reservation_a_settlement_is_booked_all_the_same() {
        Called call = call(1, 900, null);
        store.ask(new Settle(call, 100, 0, 0, 50, null));
        store.ask(new Settle(call, 100, 0, 0, 50, null));
        assertThat(store.ask(new Of(ada, talk))).isEqualTo(new Spent(1, 100, 0, 50, 0, 1, 0, 0));
        assertThat(refused(call(2, 851, null), tokens(null, 1_000L, null))).isEqualTo(Cap.MAX_USER_TOKENS_PER_DAY);
    }

    @Test
    void an_unknown_price_stays_unknown_and_is_counted() {
        store.ask(new Settle(call(1, 900, 10L), 100, 0, 0, 50, 7L));
        store.ask(new Settle(call(2, 900, null), 100, 0, 0, 50, null));
        assertThat(store.ask(new Of(ada, talk))).isEqualTo(new Spent(2, 200, 0, 100, 7, 1, 0, 0));
        assertThat(store.ask(new Recent(talk, 5)).turns())
                .containsExactly(new TurnTook(100, 50, null), new TurnTook(100, 50, 7L));
        assertThat(database.column("SELECT cost_micros FROM spending WHERE turn = 2"))
                .containsExactly((String) null);
    }

    @Test
    void a_turn_took_what_all_its_attempts_took_and_counts_once_they_have_ended() {
        store.ask(new Settle(call(1, 900, 10L), 100, 0, 0, 0, 3L));
        store.ask(new Settle(call(1, 900, 10L), 100, 90, 0, 50, 7L));
        store.ask(new Settle(call(2, 900, 10L), 0, 0, 0, 0, 0L));
        store.ask(new Reserve(call(3, 900, 10L), tokens(5_000L, null, null)));
        assertThat(store.ask(new Recent(talk, 5)).turns()).containsExactly(new TurnTook(200, 50, 10L));
        assertThat(store.ask(new Of(ada, talk)).turns()).isEqualTo(3);
    }

    @Test
    void a_summary_is_no_turn_but_costs_as_one() {
        store.ask(new Settle(call(1, 900, 10L), 100, 0, 0, 50, 7L));
        store.ask(new Settle(call(-12, 900, 10L), 400, 0, 0, 60, 9L));
        assertThat(store.ask(new Of(ada, talk))).isEqualTo(new Spent(1, 500, 0, 110, 16, 0, 0, 0));
        assertThat(store.ask(new Recent(talk, 5)).turns()).containsExactly(new TurnTook(100, 50, 7L));
        assertThat(refused(call(2, 391, null), tokens(1_000L, null, null))).isEqualTo(Cap.MAX_DISCUSSION_TOKENS);
        assertThat(refused(call(2, 390, null), tokens(1_000L, null, null))).isNull();
    }

    @Test
    void a_stranger_learns_nothing_of_what_a_discussion_took() {
        store.ask(new Settle(call(1, 900, 10L), 100, 0, 0, 50, 7L));
        String stranger = Sample.user(store);
        Stream.of(new Of(stranger, talk), new Of(ada, "no such"), new Of(ada, "\u0000"))
                .forEach(ask -> assertThat(store.refusal(ask)).isInstanceOf(Failure.NotFound.class));
        assertThat(store.ask(new Of(ada, launched(ada)))).isEqualTo(new Spent(0, 0, 0, 0, 0, 0, 0, 0));

        database.execute("UPDATE discussion SET deleted_at = now()");
        assertThat(store.refusal(new Of(ada, talk))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void deleting_a_discussion_gives_nothing_of_the_day_back_and_purging_a_user_leaves_the_day_without_a_name() {
        store.ask(new Settle(call(1, 900, null), 900, 0, 0, 50, null));
        database.execute("UPDATE discussion SET deleted_at = now()");
        assertThat(refused(call(ada, launched(ada), 1, 100, null), tokens(null, 1_000L, null)))
                .isEqualTo(Cap.MAX_USER_TOKENS_PER_DAY);

        String bob = Sample.user(store);
        store.ask(new Settle(call(bob, "another", 1, 900, null), 900, 0, 0, 50, null));
        database.execute("UPDATE users SET last_seen_at = now() - interval '91 days' WHERE id = '" + ada + "'");
        store.ask(new Accounts.Purge(Duration.ofDays(90)));
        assertThat(database.column("SELECT user_id FROM spending")).containsExactlyInAnyOrder(bob, "gone");
        database.execute("UPDATE spending SET day = day - 1");
        store.ask(new Accounts.Purge(Duration.ofDays(90)));
        assertThat(database.column("SELECT user_id FROM spending")).containsExactly(bob);
    }

    @Test
    void a_settlement_on_its_way_is_written_before_the_store_stops() throws Exception {
        CompletableFuture<Void> busy = CompletableFuture.runAsync(
                () -> database.execute("BEGIN; LOCK TABLE spending; SELECT pg_sleep(1.5); COMMIT"));
        Thread.sleep(300);
        List<Future<?>> sent = IntStream.range(0, 30)
                .<Future<?>>mapToObj(i -> store.send(new Settle(call(i, 1, null), 1, 0, 0, 1, null)))
                .toList();
        Thread.sleep(300);
        TestStore.wait(store.undeploy());
        busy.join();
        assertThat(sent).allMatch(Future::succeeded);
        assertThat(database.count("spending")).isEqualTo(30);
    }

    @Test
    void reservations_that_wait_for_each_other_leave_room_for_everything_else() throws Exception {
        CompletableFuture<Void> busy = CompletableFuture.runAsync(
                () -> database.execute("BEGIN; LOCK TABLE spending; SELECT pg_sleep(1.5); COMMIT"));
        Thread.sleep(300);
        List<Future<Verdict>> asked = IntStream.range(0, 50)
                .mapToObj(i -> store.send(new Reserve(call(i, 1, null), tokens(100L, 100L, 100L))))
                .toList();
        Sample.user(store);
        assertThat(busy).as("the lock is still held").isNotDone();
        TestStore.wait(Future.all(asked));
        assertThat(database.count("spending")).isEqualTo(50);
    }

    @Test
    void a_long_day_is_summed_from_the_index_alone() {
        database.execute(
                "INSERT INTO spending (id, user_id, discussion, turn, provider, model, day, reserved_tokens, prompt,"
                        + " completion) SELECT i, i % 500, i % 900, i, 'p', 'm', (now() AT TIME ZONE 'UTC')::date - i % 30, 9, 5, 4"
                        + " FROM generate_series(1, 60000) i");
        database.execute("VACUUM ANALYZE spending");
        assertThat(refused(call(1, 1, null), tokens(null, null, 18_000L))).isEqualTo(Cap.MAX_TOKENS_PER_DAY);
        assertThat(refused(call(1, 1, null), tokens(null, null, 18_001L))).isNull();
        List<String> plan = database.column("EXPLAIN SELECT sum(coalesce(prompt + completion, reserved_tokens)),"
                + " sum(coalesce(cost_micros, reserved_micros)) FROM spending"
                + " WHERE day = (now() AT TIME ZONE 'UTC')::date");
        assertThat(String.join("\n", plan)).contains("Index Only Scan using spending_day");
    }
}
