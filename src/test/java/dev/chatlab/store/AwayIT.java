package dev.chatlab.store;

import static dev.chatlab.discussion.Journal.Verdict.Outcome.FENCED;
import static dev.chatlab.discussion.Journal.Verdict.Outcome.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Held;
import dev.chatlab.discussion.Journal.Take;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Shelf;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwayIT {
    private TestDatabase database;
    private TestStore store;

    @BeforeEach
    void start() {
        database = new TestDatabase();
        store = new TestStore(database);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void connections_cut_under_load_lose_nothing_and_double_nothing() throws Exception {
        List<Held> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(Sample.held(store, "node"));
        }
        List<Future<Integer>> talks = all.stream()
                .map(held -> talk(held.epoch(), Sample.said(held, "turn"), 30))
                .toList();
        int cuts = 0;
        while (talks.stream().anyMatch(talk -> !talk.isComplete())) {
            cuts += database.cutConnections();
            Thread.sleep(37);
        }

        assertThat(cuts).isPositive();
        for (int i = 0; i < all.size(); i++) {
            assertThat(talks.get(i).result()).as("acknowledged turns").isEqualTo(30);
            assertThat(database.column("SELECT seq FROM event WHERE discussion = '"
                            + all.get(i).discussion().id() + "' ORDER BY seq"))
                    .isEqualTo(LongStream.rangeClosed(1, 31)
                            .mapToObj(Long::toString)
                            .toList());
        }
    }

    /** Appends one after another, each after the one before was acknowledged; counts the acknowledged ones. */
    private Future<Integer> talk(long epoch, Append append, int left) {
        return store.send(append).compose(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(WRITTEN);
            return left == 1
                    ? Future.succeededFuture(1)
                    : talk(epoch, Sample.said(append.after(), epoch, "turn", null), left - 1)
                            .map(n -> n + 1);
        });
    }

    @Test
    void an_append_cut_off_in_the_middle_of_its_commit_is_written_once() throws Exception {
        Held held = Sample.held(store, "node");
        database.execute("""
                CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_sleep(0.6); RETURN NEW; END $$;
                CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON turn DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION slow()""");
        Future<Verdict> verdict = store.send(Sample.said(held, "cut off"));
        Thread.sleep(200);
        assertThat(database.cutConnections()).isPositive();

        assertThat(TestStore.wait(verdict).outcome()).isEqualTo(WRITTEN);
        assertThat(events(held)).isEqualTo(2);
    }

    @Test
    void an_append_whose_commit_reply_was_lost_counts_as_written() throws Exception {
        try (MutingProxy proxy = new MutingProxy(database.url());
                TestStore behind = new TestStore(proxy.url())) {
            behind.ask(Sample.said(Sample.held(behind, "node"), "opens the connection"));
            Held held = Sample.held(behind, "node");
            proxy.mute();
            Future<Verdict> verdict = behind.send(Sample.said(held.discussion(), held.epoch(), "committed", "key"));
            while (events(held) < 2) {
                Thread.sleep(5);
            }
            proxy.cut();

            assertThat(TestStore.wait(verdict).outcome()).isEqualTo(WRITTEN);
            assertThat(events(held)).isEqualTo(2);
        }
    }

    @Test
    void an_append_in_doubt_is_not_taken_for_another_with_its_number() throws Exception {
        try (MutingProxy proxy = new MutingProxy(database.url());
                TestStore behind = new TestStore(proxy.url())) {
            Held held = Sample.held(behind, "node");
            behind.ask(Sample.said(held, "stored before"));
            proxy.mute();
            Future<Verdict> verdict = behind.send(Sample.said(held, "something else"));
            Thread.sleep(300);
            proxy.cut();

            assertThat(TestStore.wait(verdict).outcome()).isEqualTo(FENCED);
            assertThat(database.column("SELECT body ->> 'text' FROM turn WHERE discussion = '"
                            + held.discussion().id() + "'"))
                    .containsExactly("stored before");
        }
    }

    private long events(Held held) {
        return database.count("event WHERE discussion = '" + held.discussion().id() + "'");
    }

    @Test
    void while_the_database_is_away_every_ask_is_unavailable_and_then_all_is_well_again() {
        Held held = Sample.held(store, "node");
        String user = held.discussion().owner();
        String id = held.discussion().id();
        database.allowConnections(false);
        database.cutConnections();

        assertThat(store.refusal(new Shelf.Get(user, id)))
                .isInstanceOf(Failure.Unavailable.class)
                .extracting(Failure::code)
                .isEqualTo("database_away");
        assertThat(store.refusal(Sample.said(held, "not now")))
                .isInstanceOf(Failure.Unavailable.class)
                .extracting(Failure::code)
                .isEqualTo("database_away");
        assertThat(store.refusal(new Take("node", null, List.of(id)))).isInstanceOf(Failure.Unavailable.class);

        database.allowConnections(true);
        assertThat(store.ask(new Shelf.Get(user, id)).id()).isEqualTo(id);
        assertThat(store.ask(Sample.said(held, "now")).outcome()).isEqualTo(WRITTEN);
    }

    @Test
    void a_read_only_database_is_unavailable_at_once_and_recovers() {
        Held held = Sample.held(store, "node");
        database.execute("ALTER DATABASE " + database.name + " SET default_transaction_read_only = on");
        database.cutConnections();

        assertThat(store.refusal(Sample.said(held, "not now")))
                .isInstanceOf(Failure.Unavailable.class)
                .extracting(Failure::code)
                .isEqualTo("database_away");

        database.executeElsewhere("ALTER DATABASE " + database.name + " RESET default_transaction_read_only");
        database.cutConnections();
        assertThat(store.ask(Sample.said(held, "now")).outcome()).isEqualTo(WRITTEN);
    }

    @Test
    void closing_lets_the_appends_under_way_commit() {
        List<Future<Verdict>> verdicts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            verdicts.add(store.send(Sample.said(Sample.held(store, "node"), "last words")));
        }
        TestStore.wait(verdicts.getFirst());
        TestStore.wait(store.undeploy());

        assertThat(verdicts)
                .allMatch(verdict -> verdict.isComplete() && verdict.result().outcome() == WRITTEN);
    }
}
