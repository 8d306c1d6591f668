package dev.chatlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.auth.Accounts;
import dev.chatlab.auth.Accounts.CreateGuest;
import dev.chatlab.auth.Accounts.FindUser;
import dev.chatlab.auth.Accounts.ForgetRefresh;
import dev.chatlab.auth.Accounts.Purge;
import dev.chatlab.auth.Accounts.Remove;
import dev.chatlab.auth.Accounts.RotateRefresh;
import dev.chatlab.auth.Accounts.SaveRefresh;
import dev.chatlab.auth.Accounts.SaveTicket;
import dev.chatlab.auth.Accounts.Setting;
import dev.chatlab.auth.Accounts.UseTicket;
import dev.chatlab.auth.Accounts.Value;
import dev.chatlab.bus.Ask;
import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Journal.Held;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AccountIT {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final TestDatabase database = new TestDatabase();

    @AutoClose
    private static final TestStore store = new TestStore(database);

    private static void assertRefused(Ask<?> ask) {
        assertThat(store.refusal(ask)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_guest_is_found_until_disabled() {
        Accounts.Account guest = store.ask(new CreateGuest("g1", "Ada\u0000"));
        assertThat(guest.name()).isEqualTo("Ada\ufffd");
        assertThat(guest.guest()).isTrue();
        assertThat(store.ask(new FindUser("g1"))).isEqualTo(guest);
        assertThat(store.refusal(new CreateGuest("g1", "Eve"))).isInstanceOf(Failure.Conflict.class);

        database.execute("UPDATE users SET disabled_at = now() WHERE id = 'g1'");
        assertRefused(new FindUser("g1"));
        assertRefused(new FindUser("nobody"));
        assertRefused(new SaveTicket("t-g1", "g1", LIFE));
        assertRefused(new SaveRefresh("r-g1", "g1", LIFE));
    }

    @Test
    void a_visit_is_noted() {
        String user = Sample.user(store);
        database.execute("UPDATE users SET last_seen_at = now() - interval '1 hour' WHERE id = '" + user + "'");
        store.ask(new FindUser(user));
        assertThat(database.count("users WHERE id = '" + user + "' AND last_seen_at > now() - interval '1 minute'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_refreshes_a_session_is_not_purged() {
        String user = Sample.user(store);
        store.ask(new SaveRefresh("v1", user, LIFE));
        database.execute("UPDATE users SET last_seen_at = now() - interval '91 days' WHERE id = '" + user + "'");
        store.ask(new RotateRefresh("v1", "v2", LIFE));
        store.ask(new Purge(Duration.ofDays(90)));
        assertThat(database.count("users WHERE id = '" + user + "'")).isEqualTo(1);
    }

    @Test
    void a_refresh_token_gives_way_to_its_successor() {
        String user = Sample.user(store);
        store.ask(new SaveRefresh("a1", user, LIFE));
        assertThat(store.ask(new RotateRefresh("a1", "a2", LIFE)).id()).isEqualTo(user);
        assertThat(store.ask(new RotateRefresh("a2", "a3", LIFE)).id()).isEqualTo(user);
        assertRefused(new RotateRefresh("never saved", "x", LIFE));
    }

    @Test
    void two_tabs_that_refresh_at_once_both_stay_in() {
        String user = Sample.user(store);
        store.ask(new SaveRefresh("b1", user, LIFE));
        store.ask(new RotateRefresh("b1", "b2", LIFE));
        assertThat(store.ask(new RotateRefresh("b1", "b3", LIFE)).id()).isEqualTo(user);
        assertThat(store.ask(new RotateRefresh("b2", "b4", LIFE)).id()).isEqualTo(user);
        assertThat(store.ask(new RotateRefresh("b3", "b5", LIFE)).id()).isEqualTo(user);
    }

    @Test
    void a_stolen_old_token_revokes_its_family_and_no_other() {
        String user = Sample.user(store);
        store.ask(new SaveRefresh("c1", user, LIFE));
        store.ask(new SaveRefresh("other", user, LIFE));
        store.ask(new RotateRefresh("c1", "c2", LIFE));
        database.execute("UPDATE refresh_token SET used_at = now() - interval '31 seconds' WHERE hash = 'c1'");

        assertRefused(new RotateRefresh("c1", "c3", LIFE));
        assertRefused(new RotateRefresh("c2", "c4", LIFE));
        assertThat(store.ask(new RotateRefresh("other", "other2", LIFE)).id()).isEqualTo(user);
    }

    @Test
    void forgetting_a_token_forgets_its_family() {
        String user = Sample.user(store);
        store.ask(new SaveRefresh("d1", user, LIFE));
        store.ask(new RotateRefresh("d1", "d2", LIFE));
        store.ask(new ForgetRefresh("d2"));
        assertRefused(new RotateRefresh("d1", "d3", LIFE));
        assertRefused(new RotateRefresh("d2", "d3", LIFE));
    }

    @Test
    void an_expired_token_and_an_expired_ticket_are_refused() {
        String user = Sample.user(store);
        store.ask(new SaveRefresh("e1", user, Duration.ofMillis(-1)));
        store.ask(new SaveTicket("e1", user, Duration.ofMillis(-1)));
        assertRefused(new RotateRefresh("e1", "e2", LIFE));
        assertRefused(new UseTicket("e1"));
    }

    @Test
    void a_second_ticket_use_is_refused_even_at_the_same_time() {
        String user = Sample.user(store);
        store.ask(new SaveTicket("f1", user, LIFE));
        List<Future<Accounts.Account>> uses = IntStream.range(0, 20)
                .mapToObj(_ -> store.send(new UseTicket("f1")))
                .toList();
        TestStore.wait(Future.join(uses).otherwiseEmpty());

        assertThat(uses.stream().filter(Future::succeeded))
                .singleElement()
                .satisfies(use -> assertThat(use.result().id()).isEqualTo(user));
        assertRefused(new UseTicket("f1"));
    }

    @Test
    void all_who_propose_a_setting_get_the_same() {
        List<Future<Value>> values = IntStream.range(0, 20)
                .mapToObj(i -> store.send(new Setting("jwt", "secret " + i)))
                .toList();
        TestStore.wait(Future.all(values));
        assertThat(values.stream().map(v -> v.result().value()).distinct()).hasSize(1);
    }

    @Test
    void what_a_removed_user_spent_today_stays_without_a_name_until_tomorrow() {
        String user = Sample.user(store);
        for (int daysAgo : new int[] {0, 1}) {
            database.execute(
                    "INSERT INTO spending (id, user_id, discussion, turn, provider, model, day, reserved_tokens)"
                            + " SELECT '" + daysAgo + "', '" + user + "', 'd', 1, 'p', 'm',"
                            + " (now() AT TIME ZONE 'UTC')::date - " + daysAgo + ", 70");
        }
        store.ask(new Remove(user));
        assertThat(database.column("SELECT user_id || discussion FROM spending"))
                .containsExactly("gonegone");
        database.execute("UPDATE spending SET day = day - 1");
        store.ask(new Purge(Duration.ofDays(90)));
        assertThat(database.count("spending")).isZero();
    }

    @Test
    void a_purge_removes_idle_guests_with_all_they_own_and_nobody_else() {
        Held idle = Sample.held(store, "node");
        Held active = Sample.held(store, "node");
        store.ask(Sample.said(idle.discussion(), idle.epoch(), "old", "key"));
        store.ask(Sample.said(active, "new"));
        store.ask(Sample.character(idle.discussion().owner(), "mine", "text", null));
        store.ask(new SaveRefresh("p1", idle.discussion().owner(), LIFE));
        store.ask(new SaveTicket("p-expired", active.discussion().owner(), Duration.ofMillis(-1)));
        database.execute(
                "INSERT INTO users (id, name, guest) SELECT 'crowd' || i, 'x', true FROM generate_series(1, 250) i");
        database.execute("INSERT INTO users (id, name, guest) VALUES ('member', 'x', false)");
        database.execute("UPDATE users SET last_seen_at = now() - interval '91 days' WHERE id <> '"
                + active.discussion().owner() + "'");

        store.ask(new Purge(Duration.ofDays(90)));

        assertThat(database.column("SELECT id FROM users ORDER BY guest"))
                .containsExactly("member", active.discussion().owner());
        for (String table : List.of(
                "discussion WHERE id",
                "seat WHERE discussion",
                "member WHERE discussion",
                "event WHERE discussion",
                "turn WHERE discussion",
                "command WHERE discussion")) {
            assertThat(database.count(table + " = '" + idle.discussion().id() + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(database.count(
                        "turn WHERE discussion = '" + active.discussion().id() + "'"))
                .isEqualTo(1);
        assertThat(database.count("persona")).isZero();
        assertThat(database.count("persona_version")).isZero();
        assertThat(database.count("refresh_token WHERE hash = 'p1'")).isZero();
        assertThat(database.count("ticket WHERE hash = 'p-expired'")).isZero();
    }
}
