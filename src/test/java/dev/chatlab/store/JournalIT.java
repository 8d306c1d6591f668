package dev.chatlab.store;

import static dev.chatlab.discussion.Journal.Verdict.Outcome.FENCED;
import static dev.chatlab.discussion.Journal.Verdict.Outcome.REPEATED;
import static dev.chatlab.discussion.Journal.Verdict.Outcome.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.bus.Failure;
import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Journal;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Create;
import dev.chatlab.discussion.Journal.Held;
import dev.chatlab.discussion.Journal.Join;
import dev.chatlab.discussion.Journal.Leave;
import dev.chatlab.discussion.Journal.Locate;
import dev.chatlab.discussion.Journal.Ownerless;
import dev.chatlab.discussion.Journal.Recall;
import dev.chatlab.discussion.Journal.Release;
import dev.chatlab.discussion.Journal.Renew;
import dev.chatlab.discussion.Journal.Take;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JournalIT {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final TestDatabase database = new TestDatabase();

    @AutoClose
    private static final TestStore store = new TestStore(database);

    @Test
    void one_key_creates_one_discussion_however_often_it_is_sent_at_once() {
        String user = Sample.user(store);
        List<Create> creates = IntStream.range(0, 20)
                .mapToObj(i -> Sample.create(Sample.discussion(user, "topic " + i), "same key"))
                .toList();
        List<Future<Verdict>> verdicts = creates.stream().map(store::send).toList();
        TestStore.wait(Future.all(verdicts));

        assertThat(verdicts.stream().map(v -> v.result().outcome()))
                .containsOnlyOnce(WRITTEN)
                .filteredOn(outcome -> outcome == REPEATED)
                .hasSize(19);
        assertThat(store.ask(new Shelf.Find(user, false, null, 50)).discussions())
                .hasSize(1);
        assertThat(store.ask(new Recall(user, "", "same key")).receipt()).isNotNull();
        assertThat(store.ask(new Recall(user, "", "other key")).receipt()).isNull();
    }

    @Test
    void creation_keeps_seats_member_and_opening() {
        Create create = Sample.create(Sample.discussion(Sample.user(store), "seats"), null);
        store.ask(create);
        String id = create.discussion().id();

        assertThat(database.column(
                        "SELECT persona || ' ' || position || ' ' || coalesce(voice, '-') FROM seat WHERE discussion = '"
                                + id + "' ORDER BY position"))
                .containsExactly("dewey 1 -", "freire 2 other");
        assertThat(database.column("SELECT role FROM member WHERE discussion = '" + id + "'"))
                .containsExactly("owner");
        assertThat(store.ask(new Shelf.Events(create.discussion().owner(), id, 0, 5))
                        .events())
                .containsExactly(create.opened());
    }

    @Test
    void nobody_creates_in_the_name_of_a_user_who_does_not_exist() {
        assertThat(store.refusal(Sample.create(Sample.discussion("ghost", "x"), null)))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_discussion_is_taken_over_after_its_owners_lease_and_not_before() throws Exception {
        store.ask(new Join("first", null, SHORT));
        store.ask(new Join("second", null, LONG));
        Held held = Sample.held(store, "first");
        Take takeover = new Take("second", null, List.of(held.discussion().id()));

        assertThat(store.ask(takeover).held()).isEmpty();
        assertThat(store.ask(Sample.said(held, "still mine")).outcome()).isEqualTo(WRITTEN);
        Thread.sleep(SHORT.toMillis() + 50);

        Held taken = store.ask(takeover).held().getFirst();
        assertThat(taken.epoch()).isGreaterThan(held.epoch());
        assertThat(taken.discussion().seq()).isEqualTo(2);
        assertThat(taken.tail()).extracting(Turn::text).containsExactly("still mine");
        assertThat(store.ask(Sample.said(held.discussion(), held.epoch(), "late", null))
                        .outcome())
                .isEqualTo(FENCED);
        assertThat(store.refusal(new Renew("first", LONG)))
                .isInstanceOf(Failure.Conflict.class)
                .extracting(Failure::code)
                .isEqualTo("lease_lost");
    }

    @Test
    void a_renewed_lease_keeps_its_discussions() throws Exception {
        store.ask(new Join("keeper", null, SHORT));
        Held held = Sample.held(store, "keeper");
        for (int i = 0; i < 5; i++) {
            Thread.sleep(100);
            store.ask(new Renew("keeper", SHORT));
        }
        assertThat(store.ask(new Take("thief", null, List.of(held.discussion().id())))
                        .held())
                .isEmpty();
    }

    @Test
    void a_restarted_node_takes_its_predecessors_discussions_at_once() {
        store.ask(new Join("before", null, LONG));
        Held held = Sample.held(store, "before");
        store.ask(new Join("after", "before", LONG));

        assertThat(store.ask(new Take("after", null, List.of(held.discussion().id())))
                        .held())
                .hasSize(1);
    }

    @Test
    void what_is_released_or_left_behind_can_be_taken() {
        store.ask(new Join("giver", null, LONG));
        Held released = Sample.held(store, "giver");
        Held left = Sample.held(store, "giver");
        List<String> both =
                List.of(released.discussion().id(), left.discussion().id());
        store.ask(new Release(both.get(0), released.epoch()));
        store.ask(new Release(both.get(1), left.epoch() + 1));

        assertThat(store.ask(new Take("taker", null, both)).held()).hasSize(1);
        store.ask(new Leave("giver"));
        assertThat(store.ask(new Take("taker", null, both)).held()).hasSize(2);
    }

    @Test
    void only_busy_discussions_without_a_living_owner_are_ownerless() {
        store.ask(new Join("alive", null, LONG));
        Held idle = Sample.held(store, "dead");
        Held orphan = Sample.held(store, "dead");
        Held cared = Sample.held(store, "alive");
        Stream.of(orphan, cared).forEach(held -> store.ask(started(held)));

        List<String> found = store.ask(new Ownerless(1_000)).ids();
        assertThat(found).contains(orphan.discussion().id());
        assertThat(found)
                .doesNotContain(idle.discussion().id(), cared.discussion().id());
    }

    private static Append started(Held held) {
        Turn open = Turn.started(
                1,
                new Speaker(Speaker.Kind.THEORIST, "dewey", "John Dewey"),
                null,
                Turn.Provenance.SCRIPTED,
                Sample.NOON);
        Discussion after = Sample.after(held.discussion(), 2, 1, open, "speaking");
        return new Append(after, held.epoch(), List.of(new Event.TurnStarted(2, open)), null);
    }

    @Test
    void a_user_takes_only_what_is_theirs() {
        Create create = Sample.create(Sample.discussion(Sample.user(store), "mine"), null);
        store.ask(create);
        List<String> ids = List.of(create.discussion().id(), "no such id", "\u0000");

        assertThat(store.ask(new Take("node", Sample.user(store), ids)).held()).isEmpty();
        assertThat(store.ask(new Take("node", create.discussion().owner(), ids)).held())
                .hasSize(1);
        assertThat(store.refusal(new Locate(Sample.user(store), ids.getFirst())))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void waking_reads_the_newest_finished_turns_and_no_more() {
        Held held = Sample.held(store, "node");
        String id = held.discussion().id();
        String body = Rows.json(Turn.byUser(1, new Speaker(Speaker.Kind.USER, "u", "Ada"), "x", Sample.NOON));
        database.execute("INSERT INTO turn SELECT '" + id + "', n, 1, 'completed', 'u', jsonb_set('" + body
                + "', '{n}', to_jsonb(n)) FROM generate_series(1, 20000) n");
        database.execute("INSERT INTO turn SELECT '" + id + "', 20001, 1, 'failed', 'u', '" + body + "'");
        database.execute("UPDATE discussion SET turn_count = 20001 WHERE id = '" + id + "'");

        List<Turn> tail =
                store.ask(new Take("node", null, List.of(id))).held().getFirst().tail();
        assertThat(tail)
                .extracting(Turn::n)
                .isEqualTo(IntStream.rangeClosed(20_000 - Journal.TAIL + 1, 20_000)
                        .boxed()
                        .toList());
        assertThat(store.ask(new Journal.Tail(id)).turns()).isEqualTo(tail);
        String literal = Sql.TAILS.replace("$1", "ARRAY['" + id + "']").replace("$2", "32");
        List<String> plan = database.column("EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) " + literal);
        assertThat(plan.stream().filter(line -> line.contains("turn_pkey")))
                .as(String.join("\n", plan))
                .singleElement()
                .satisfies(line -> assertThat(rows(line)).isLessThan(100));
    }

    private static double rows(String planLine) {
        return Double.parseDouble(planLine.replaceAll(".*rows=([0-9.]+).*", "$1"));
    }
}
