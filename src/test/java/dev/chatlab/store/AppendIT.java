package dev.chatlab.store;

import static dev.chatlab.discussion.Journal.Verdict.Outcome.FENCED;
import static dev.chatlab.discussion.Journal.Verdict.Outcome.REPEATED;
import static dev.chatlab.discussion.Journal.Verdict.Outcome.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatlab.discussion.Discussion;
import dev.chatlab.discussion.Event;
import dev.chatlab.discussion.Journal.Append;
import dev.chatlab.discussion.Journal.Held;
import dev.chatlab.discussion.Journal.Recall;
import dev.chatlab.discussion.Journal.Take;
import dev.chatlab.discussion.Journal.Verdict;
import dev.chatlab.discussion.Shelf;
import dev.chatlab.transcript.Speaker;
import dev.chatlab.transcript.Turn;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AppendIT {
    private static final TestDatabase database = new TestDatabase();

    @AutoClose
    private static final TestStore store = new TestStore(database);

    @Test
    void a_written_turn_is_read_back_as_it_was() {
        Held held = Sample.held(store, "node");
        Append append = Sample.said(held, "Play is work. [[t1]] \u00e9\ud83d\ude00");

        assertThat(store.ask(append).outcome()).isEqualTo(WRITTEN);

        String user = held.discussion().owner();
        String id = held.discussion().id();
        assertThat(store.ask(new Shelf.Turns(user, id, 0, 10)).turns())
                .containsExactly(((Event.TurnCompleted) append.events().getFirst()).turn());
        assertThat(store.ask(new Shelf.Events(user, id, 1, 10)).events()).isEqualTo(append.events());
        assertThat(store.ask(new Take("node", user, List.of(id)))
                        .held()
                        .getFirst()
                        .discussion())
                .isEqualTo(append.after());
    }

    @Test
    void a_stored_turn_has_the_members_of_the_contract_and_no_others() {
        Held held = Sample.held(store, "node");
        store.ask(Sample.said(held, "plain"));

        assertThat(database.column("SELECT DISTINCT jsonb_object_keys(body) FROM turn WHERE discussion = '"
                        + held.discussion().id() + "'"))
                .containsExactlyInAnyOrder(
                        "n",
                        "speaker",
                        "text",
                        "citations",
                        "move",
                        "status",
                        "voice",
                        "chosen",
                        "variant",
                        "variants",
                        "stale",
                        "startedAt",
                        "completedAt");
        assertThat(database.column("SELECT DISTINCT jsonb_object_keys(body -> 'speaker') FROM turn WHERE discussion = '"
                        + held.discussion().id() + "'"))
                .containsExactlyInAnyOrder("kind", "id", "name");
    }

    @Test
    void a_turn_that_opens_and_ends_in_one_append_is_one_row_with_its_last_status() {
        Held held = Sample.held(store, "node");
        Turn open = Turn.started(
                1,
                new Speaker(Speaker.Kind.THEORIST, "dewey", "John Dewey"),
                null,
                Turn.Provenance.SCRIPTED,
                Sample.NOON);
        Turn failed = open.failed(List.of(), Sample.NOON);
        Append append = new Append(
                Sample.after(held.discussion(), 3, 1, null, "x"),
                held.epoch(),
                List.of(
                        new Event.TurnStarted(2, open),
                        new Event.TurnFailed(3, failed, new Event.Problem("a", "b"), null)),
                null);

        assertThat(store.ask(append).outcome()).isEqualTo(WRITTEN);
        assertThat(store.ask(new Shelf.Turns(
                                held.discussion().owner(), held.discussion().id(), 0, 10))
                        .turns())
                .containsExactly(failed);
    }

    @Test
    void a_superseded_epoch_writes_nothing() {
        Held first = Sample.held(store, "node");
        store.ask(new Take("node", null, List.of(first.discussion().id())));

        assertThat(store.ask(Sample.said(first, "too late")).outcome()).isEqualTo(FENCED);
        assertThat(database.count(
                        "event WHERE discussion = '" + first.discussion().id() + "'"))
                .isEqualTo(1);
        assertThat(database.count(
                        "turn WHERE discussion = '" + first.discussion().id() + "'"))
                .isZero();
    }

    @Test
    void a_sequence_already_taken_writes_nothing() {
        Held held = Sample.held(store, "node");
        store.ask(Sample.said(held, "first"));

        assertThat(store.ask(Sample.said(held, "second")).outcome()).isEqualTo(FENCED);
        assertThat(store.ask(Sample.said(held, "first")).outcome()).isEqualTo(FENCED);
        assertThat(database.column("SELECT body->>'text' FROM turn WHERE discussion = '"
                        + held.discussion().id() + "'"))
                .containsExactly("first");
    }

    @Test
    void an_append_to_a_discussion_that_does_not_exist_is_fenced() {
        Discussion unknown = Sample.discussion("nobody", "nothing");
        assertThat(store.ask(Sample.said(unknown, 1, "hello", null)).outcome()).isEqualTo(FENCED);
    }

    @Test
    void a_repeated_key_is_told_and_writes_nothing_twice() {
        Held held = Sample.held(store, "node");
        Append once = Sample.said(held.discussion(), held.epoch(), "once", "key-1");
        Append again = Sample.said(once.after(), held.epoch(), "once", "key-1");

        assertThat(store.ask(once).outcome()).isEqualTo(WRITTEN);
        assertThat(store.ask(again).outcome()).isEqualTo(REPEATED);
        assertThat(database.count(
                        "turn WHERE discussion = '" + held.discussion().id() + "'"))
                .isEqualTo(1);
        assertThat(store.ask(new Recall(
                                held.discussion().owner(), held.discussion().id(), "key-1"))
                        .receipt())
                .isEqualTo(once.receipt());
    }

    @Test
    void a_receipt_without_events_is_kept_alone_and_fenced_like_any_append() {
        Held held = Sample.held(store, "node");
        Discussion now = held.discussion();
        Append idle = new Append(now, held.epoch(), List.of(), Sample.receipt(now.owner(), now.id(), "stop"));
        Append late = new Append(
                Sample.after(now, now.seq() + 1, 0, null, "x"),
                held.epoch(),
                List.of(),
                Sample.receipt(now.owner(), now.id(), "late"));

        assertThat(store.ask(idle).outcome()).isEqualTo(WRITTEN);
        assertThat(store.ask(idle).outcome()).isEqualTo(REPEATED);
        assertThat(store.ask(late).outcome()).isEqualTo(FENCED);
        assertThat(store.ask(new Recall(now.owner(), now.id(), "stop")).receipt())
                .isEqualTo(idle.receipt());
        assertThat(database.count("event WHERE discussion = '" + now.id() + "'"))
                .isEqualTo(1);
        assertThat(store.ask(Sample.said(held, "and on")).outcome()).isEqualTo(WRITTEN);
    }

    @Test
    void a_key_longer_than_an_index_entry_is_kept_all_the_same() {
        Held held = Sample.held(store, "node");
        String key = "k"
                + new java.util.Random(1)
                        .ints(6_000, 33, 126)
                        .mapToObj(Character::toString)
                        .reduce("", String::concat);
        Append append = Sample.said(held.discussion(), held.epoch(), "x", key);

        assertThat(store.ask(append).outcome()).isEqualTo(WRITTEN);
        assertThat(store.ask(new Recall(
                                held.discussion().owner(), held.discussion().id(), key))
                        .receipt())
                .isEqualTo(append.receipt());
    }

    @Test
    void two_thousand_concurrent_appends_over_fifty_discussions_leave_no_gap() {
        List<Held> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(Sample.held(store, "node"));
        }
        List<Future<Verdict>> verdicts = new ArrayList<>();
        List<Discussion> now =
                new ArrayList<>(all.stream().map(Held::discussion).toList());
        for (int turn = 0; turn < 40; turn++) {
            for (int d = 0; d < all.size(); d++) {
                Append append = Sample.said(now.get(d), all.get(d).epoch(), "turn " + turn, null);
                now.set(d, append.after());
                verdicts.add(store.send(append));
            }
        }
        TestStore.wait(Future.all(verdicts));

        assertThat(verdicts).hasSize(2_000).allMatch(v -> v.result().outcome() == WRITTEN);
        for (Held held : all) {
            assertThat(database.column("SELECT seq FROM event WHERE discussion = '"
                            + held.discussion().id() + "' ORDER BY seq"))
                    .isEqualTo(LongStream.rangeClosed(1, 41)
                            .mapToObj(Long::toString)
                            .toList());
        }
    }

    @Test
    void a_row_the_database_refuses_harms_no_other_in_its_batch() {
        Held bad = Sample.held(store, "node");
        List<Held> good = List.of(Sample.held(store, "node"), Sample.held(store, "node"), Sample.held(store, "node"));
        database.execute("ALTER TABLE turn ADD CONSTRAINT no_poison CHECK (body ->> 'text' <> 'poison')");
        List<Future<Verdict>> verdicts = new ArrayList<>();
        verdicts.add(store.send(Sample.said(good.get(0), "opens the way: while this commits, the others gather")));
        Future<Verdict> refused = store.send(Sample.said(bad, "poison"));
        verdicts.add(store.send(Sample.said(good.get(1), "fine")));
        verdicts.add(store.send(Sample.said(good.get(2), "fine")));

        TestStore.wait(Future.all(verdicts));
        assertThat(verdicts).allMatch(v -> v.result().outcome() == WRITTEN);
        TestStore.wait(refused.otherwiseEmpty());
        assertThat(refused.failed()).isTrue();
        assertThat(database.count(
                        "event WHERE discussion = '" + bad.discussion().id() + "'"))
                .isEqualTo(1);
        assertThat(store.ask(Sample.said(bad, "and it goes on")).outcome()).isEqualTo(WRITTEN);
    }

    @Test
    void nul_and_lone_surrogates_become_replacement_characters() {
        Held held = Sample.held(store, "node");
        Append odd = Sample.said(held, "a\u0000b\ud800c\udc00d\\u0000\ud83d\ude00");
        Append titled = new Append(
                Sample.after(odd.after(), odd.after().seq(), 1, null, "t\u0000\ud800"),
                odd.epoch(),
                odd.events(),
                null);

        assertThat(store.ask(titled).outcome()).isEqualTo(WRITTEN);
        assertThat(store.ask(new Shelf.Turns(
                                held.discussion().owner(), held.discussion().id(), 0, 1))
                        .turns()
                        .getFirst()
                        .text())
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\\u0000\ud83d\ude00");
        assertThat(store.ask(new Shelf.Get(
                                held.discussion().owner(), held.discussion().id()))
                        .title())
                .isEqualTo("t\ufffd\ufffd");
    }
}
